using System.Collections.Concurrent;
using System.Globalization;
using Conformance.Contract.Catalog;
using Conformance.NUnitSample;
using Conformance.Subjects;
using Conformance.Testing;
using NUnit.Framework;
using Wrapper = Conformance.ReferenceSignIn;

namespace Conformance.ClientSuite;

/// <summary>The reference wrapper, in process, under cultures in which a date is not written as TIMESTAMP has it.</summary>
[TestFixture("th-TH")]
[TestFixture("ar-SA")]
[TestFixture("de-DE")]
[Parallelizable(ParallelScope.All)]
internal sealed class ReferenceSignInAbroad(string culture)
{
    private static readonly TimeSpan CaseLimit = TimeSpan.FromSeconds(60);
    private static readonly DateTime Sunday = new(2028, 1, 9, 4, 5, 6, DateTimeKind.Utc);

    private readonly ConcurrentBag<string> dates = [];
    private JudgedWrapper? wrapper;

    private static IEnumerable<string> Days =>
        PackagedCorpus.Corpus.Cases.Where(one => one.Way.Length == 0).Select(one => one.Id).Where(JudgedClients.IsSampled);

    [OneTimeSetUp]
    public void SetUp() =>
        wrapper = WrapperSetup.Of(SetupWords.Fixture(nameof(ReferenceSignInAbroad)), Declare, new() { CaseLimit = CaseLimit }).Wrapper;

    [TestCaseSource(nameof(Days))]
    public async Task Proofs_of_a_day_are_right(string id)
    {
        // It goes with the flow of this test alone.
        CultureInfo.CurrentCulture = new(culture);

        var judged =
            await wrapper!.JudgeAsync(
                PackagedCorpus.Corpus.Cases.Single(one => one.Id == id),
                () => () => new Traveller(new(), dates),
                TestContext.CurrentContext.CancellationToken);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(judged.Result.Verdict, Is.EqualTo(Verdict.Pass), () => ClientsAreJudged.Explain(judged.Result));
            Assert.That(
                dates,
                Is.Not.Empty.And.All.EqualTo(Write(Sunday, new CultureInfo(culture))),
                "what the wrapper would have written by the culture that it ran in");
            Assert.That(dates, Has.None.EqualTo(Write(Sunday, CultureInfo.InvariantCulture)));
        }
    }

    [Test]
    public void There_are_days_of_both_proofs() =>
        Assert.That(
            Days.CountBy(id => id.StartsWith("clock.device.", StringComparison.Ordinal)).Select(count => count.Value),
            Is.EquivalentTo([12, 2]));

    [TestCase("th-TH", "2571")]
    [TestCase("ar-SA", "1449")]
    [TestCase("de-DE", "So")]
    public void Cultures_are_those_of_the_machine_and_not_invariant(string name, string written) =>
        Assert.That(Write(Sunday, new CultureInfo(name)), Does.Contain(written));

    private static string Write(DateTime date, CultureInfo culture) => date.ToString("ddd MMM d HH:mm:ss yyyy", culture);

    private static SignInDeclaration Declare() => new()
    {
        Name = "dotnet-reference",
        Version = "0.1.0",
        Flows = ["password", "srp"],
        Capabilities = ["device", "clock"],
        Challenges = Wrapper.UserSignIn.KnownChallenges,
    };

    /// <summary>The reference wrapper with a note of how dates are written where it runs.</summary>
    private sealed class Traveller(ReferenceAttempt attempt, ConcurrentBag<string> dates) : ISignInClient, IDisposable
    {
        public Task<SignInOutcome> SignInAsync(SignInRequest request, CancellationToken cancellationToken)
        {
            dates.Add(Write(Sunday, CultureInfo.CurrentCulture));
            return attempt.SignInAsync(request, cancellationToken);
        }

        public Task<SignInOutcome> AnswerAsync(HumanAnswer answer, CancellationToken cancellationToken) =>
            attempt.AnswerAsync(answer, cancellationToken);

        public Task<HeldState> StateAsync(CancellationToken cancellationToken) => attempt.StateAsync(cancellationToken);

        public void Dispose() => attempt.Dispose();
    }
}
