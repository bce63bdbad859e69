using Conformance.Corpus;
using Conformance.Subjects;
using Conformance.Testing;

namespace Conformance.HarnessSuite.Testing;

/// <summary>The cases as data, for test frameworks that the harness knows nothing of.</summary>
internal sealed class CasesAsData
{
    private const string Tokens = "tokens.sign-in.initiate.with-empty-parameters";

    private static readonly ConformanceCases Cases = ConformanceCases.For(Declaration());

    [Test]
    public void They_are_all_that_are_for_a_wrapper_each_by_its_id()
    {
        var ids = PackagedCorpus.Corpus.Cases.Where(one => !one.IsForSdk).Select(one => one.Id).ToArray();

        Assert.That(Cases.Select(one => one.Id), Is.EqualTo(ids));
        Assert.That(ids, Has.Length.GreaterThan(1000));
        Assert.That(Cases.Select(one => Cases[one.Id]), Is.EqualTo(Cases));
        Assert.That(() => Cases["no-such-case"], Throws.TypeOf<KeyNotFoundException>().With.Message.Contains("no-such-case"));
    }

    [Test]
    public void They_are_those_of_the_clone() => Assert.That(
        PackagedCorpus.Corpus.Cases.Select(one => one.Id), Is.EqualTo(CaseCorpus.Load(Repository.Root).Cases.Select(one => one.Id)));

    [Test]
    public void Their_categories_are_group_and_origin()
    {
        Assert.That(Cases[Tokens].Categories, Is.EqualTo((string[])["tokens", "authored"]));
        Assert.That(Cases.Select(one => one.Categories[0]), Is.EqualTo(Cases.Select(one => one.Group)));
        Assert.That(
            Cases.Select(one => one.Categories[1]).Distinct(StringComparer.Ordinal),
            Is.SubsetOf(Enum.GetValues<Origin>().Select(origin => CaseFile.Spell(origin))).And.Exactly(3).Items);
    }

    [Test]
    public async Task One_that_does_not_apply_says_so_before_and_when_it_is_judged()
    {
        var one = Cases["verify.swapped"];

        var outcome = await one.JudgeAsync(() => new LosesTokens());

        Assert.That(one.SkipReason, Is.EqualTo("not applicable: the client does not declare verify"));
        Assert.That(outcome, Is.EqualTo(new CaseOutcome(one.SkipReason, Warning: null)));
    }

    [Test]
    public async Task One_that_another_is_played_for_is_skipped_with_its_name()
    {
        var skipped = Cases.First(one => one.SkipReason?.StartsWith("not selected: ", StringComparison.Ordinal) ?? false);

        var outcome = await skipped.JudgeAsync(() => new LosesTokens());

        Assert.That(outcome.SkipReason, Is.EqualTo(skipped.SkipReason));
        Assert.That(ConformanceCases.For(Declaration(), new() { EveryFlow = true })[skipped.Id].SkipReason, Is.Null);
    }

    [Test]
    public void A_failure_is_an_exception_with_the_block_of_the_tool() => Assert.That(
        () => Cases[Tokens].JudgeAsync(() => new LosesTokens()),
        Throws.TypeOf<ConformanceException>().With.Message.StartsWith($"mine: {Tokens}: failed")
            .And.Message.Contains("SUR-STP-022 (must)").And.Message.Not.Contains("  repeat  "));

    [Test]
    public void It_ends_with_the_command_that_was_given() => Assert.That(
        () => ConformanceCases.For(Declaration(), new() { Repeat = id => $"try {id}" })[Tokens].JudgeAsync(() => new LosesTokens()),
        Throws.TypeOf<ConformanceException>().With.Message.EndsWith($"  repeat    try {Tokens}"));

    [Test]
    public void A_fault_of_the_adapter_is_a_failure_that_names_what_makes_it() => Assert.That(
        () => Cases[Tokens].JudgeAsync(() => null!),
        Throws.TypeOf<ConformanceException>().With.Message.Contains("what makes the wrapper returned null"));

    [Test]
    public void What_cannot_be_used_is_refused_with_the_reason()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => ConformanceCases.For(null!), Refused("declaration", "the declaration is null"));
            Assert.That(() => ConformanceCases.For(Declaration() with { Flows = ["pasword"] }), Refused("declaration", "password"));
            Assert.That(() => ConformanceCases.For(Declaration() with { Flows = [] }), Refused("declaration", "void: no case applies"));
            Assert.That(
                () => ConformanceCases.For(Declaration(), new() { CaseLimit = TimeSpan.Zero }),
                Refused("options", "ConformanceOptions.CaseLimit is 00:00:00"));
            Assert.That(
                () => ConformanceCases.For(Declaration(), new() { Baseline = "no-such.json" }),
                Refused("options", "ConformanceOptions.Baseline: "));
            Assert.That(
                () => ConformanceCases.For(Declaration(), new() { Requirements = "9.9" }),
                Refused("options", "ConformanceOptions.Requirements: "));
        }

        static NUnit.Framework.Constraints.IResolveConstraint Refused(string parameter, string reason) =>
            Throws.TypeOf<ArgumentException>().With.Property("ParamName").EqualTo(parameter).And.Message.Contains(reason);
    }

    private static SignInDeclaration Declaration() => new() { Name = "mine", Version = "1", Flows = ["password", "srp"] };

    // Whatever comes, it says that it failed.
    private sealed class LosesTokens : ISignInClient
    {
        public async Task<SignInOutcome> SignInAsync(SignInRequest request, CancellationToken cancellationToken)
        {
            using var http = new HttpClient();
            await http.GetAsync(request.Endpoint, cancellationToken);
            return new SignInOutcome.Failed(SignInErrorKind.Other, "LostTokens", "the tokens were lost");
        }

        public Task<SignInOutcome> AnswerAsync(HumanAnswer answer, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<HeldState> StateAsync(CancellationToken cancellationToken) => Task.FromResult(new HeldState(IsSignedIn: false));
    }
}
