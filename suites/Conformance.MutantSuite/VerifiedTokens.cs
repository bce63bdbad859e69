using Conformance.Contract.Catalog;
using Conformance.Mutants.SelfTesting;
using Conformance.Mutants.SignIns;
using Conformance.Mutants.SignIns.Verification;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Conformance.MutantSuite;

/// <summary>
/// Wrappers that look at their tokens. That the one that verifies everything passes every case is the reference's to show.
/// </summary>
[Parallelizable(ParallelScope.Children)]
internal sealed class VerifiedTokens
{
    private const string Prefix = "verifies-all-but: ";

    private static readonly SignInMutant UntilTheEnd = new("until-the-end", "is signed in only while the tokens last", [])
    {
        OnAnswer = (attempt, answer) => answer is ServiceAnswer.Tokens { Set: var set } && !IsAhead(set.Access, attempt.Now)
            ? new ServiceAnswer.Failed("ExpiredException", "the tokens are of no use any more", "other")
            : answer,
        OnState = (attempt, state) => state["signedIn"] = attempt.Held is { } held && IsAhead(held.Access, attempt.Now),
    };

    private static IEnumerable<string> Blind =>
        VerifyMutants.List.Where(mutant => mutant.Name.StartsWith(Prefix, StringComparison.Ordinal)).Select(mutant => mutant.Name);

    [TestCaseSource(nameof(Blind))]
    public async Task A_wrapper_that_takes_one_false_token_is_caught_by_the_cases_of_that_one_alone(string name)
    {
        var run = await JudgedClients.RunAsync(JudgedClients.Runs.All.Single(one => one.Name == name));

        Assert.That(
            run.Results.Where(result => result.Verdict == Verdict.Fail)
                .Select(result => result.Case.Family)
                .Distinct(StringComparer.Ordinal),
            Is.EqualTo([$"verify.{name[Prefix.Length..]}"]));
    }

    [Test]
    public void Each_false_token_has_a_wrapper_that_takes_it() => Assert.That(
        Blind.Select(name => $"verify.{name[Prefix.Length..]}"),
        Is.EquivalentTo(
            from one in JudgedClients.Corpus.Cases
            where one is { Group: CaseSamples.Verified, Way: "" }
            select one.Id).And.Not.Empty);

    [Test]
    public async Task A_wrapper_that_is_signed_in_only_while_its_tokens_last_passes_every_case()
    {
        var run = await JudgedClients.RunAsync(JudgedClients.Runs.Of(UntilTheEnd));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                run.Results.Where(result => result.Verdict != Verdict.Pass),
                Is.Empty,
                () => string.Join('\n', JudgedClients.Words(run.Results)));
            Assert.That(run.Results.Where(result => result.Case.Group == "tokens"), Is.Not.Empty);
        }
    }

    private static bool IsAhead(string token, DateTimeOffset now) =>
        new JsonWebTokenHandler().CanReadToken(token) && new JsonWebToken(token).ValidTo > now.UtcDateTime;
}
