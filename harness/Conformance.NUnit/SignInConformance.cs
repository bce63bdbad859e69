using Conformance.Subjects;
using Conformance.Testing;
using NUnit.Framework;

namespace Conformance.NUnit;

/// <summary>
/// Judges a sign-in wrapper by every case of the contract, each a test of its own that is named by the case's id. Derive it, declare
/// what the wrapper can do, and create one for each attempt; the tests come with the base class.
/// </summary>
/// <remarks>
/// Cases run side by side, each with a wrapper and a loopback server of its own. A case that does not apply is ignored with the
/// reason, and so is a failure that the baseline knows; a broken <i>should</i> is a warning.
/// </remarks>
[TestFixture]
public abstract class SignInConformance
{
    private readonly Lazy<(ConformanceCases? Cases, string? Mistake)> setup;
    private readonly SelectedCases selected = new();

    /// <summary>Nothing is asked of the derived fixture before its first test runs.</summary>
    protected SignInConformance() => setup = new(SetUp);

    /// <summary>
    /// A file with the known deviations of the wrapper, in the form of <c>baseline.schema.json</c>; relative to where the tests lie. Null
    /// for none.
    /// </summary>
    protected virtual string? Baseline => null;

    /// <summary>
    /// The version of the corpus by whose cases, rules and levels the wrapper is judged, for instance <c>0.3</c>. Null for that of the
    /// baseline, else the newest.
    /// </summary>
    protected virtual string? Requirements => null;

    /// <summary>Whether warnings are failures.</summary>
    protected virtual bool IsStrict => false;

    /// <summary>
    /// Whether each case is played by every way into a sign-in that the declared flows have. False for one of them: the others are
    /// ignored as not selected.
    /// </summary>
    protected virtual bool EveryFlow => false;

    /// <summary>How long a step may take. One that may be retried has the seconds that are declared.</summary>
    protected virtual TimeSpan CaseLimit => TimeSpan.FromSeconds(10);

    private ConformanceCases Cases
    {
        get
        {
            if (setup.Value.Mistake is { } mistake)
            {
                Assert.Fail(mistake);
            }

            return setup.Value.Cases!;
        }
    }

    private static IEnumerable<TestCaseData> CasesOfTheCorpus =>
        from one in PackagedCorpus.Corpus.Cases
        where !one.IsForSdk
        select ConformanceCase.CategoriesOf(one).Aggregate(
            new TestCaseData(one.Id).SetName(one.Id), (data, category) => data.SetCategory(category));

    /// <summary>Says what the wrapper can do. Asked once.</summary>
    protected abstract SignInDeclaration Declare();

    /// <summary>Makes a new wrapper for one attempt to sign in. Called from several tests at once.</summary>
    protected abstract ISignInClient Create();

    /// <summary>
    /// Makes what makes the wrappers of a case in which several sign in, one after the other or at the same time. Without it each attempt
    /// has a wrapper that shares nothing; override it to hand out wrappers over one object, as a server has one for all its users, and
    /// declare <c>shared</c>.
    /// </summary>
    protected virtual Func<ISignInClient> Share() => Create;

    /// <summary>Judges the wrapper by one case.</summary>
    /// <param name="id">The id of the case.</param>
    [TestCaseSource(typeof(SignInConformance), nameof(CasesOfTheCorpus))]
    [Parallelizable(ParallelScope.All)]
    public async Task Case_holds(string id)
    {
        using var underWay = selected.Begin();
        var (test, cancellation) = (TestContext.CurrentContext.Test.FullName, TestContext.CurrentContext.CancellationToken);
        var judged = await Cases[id].PlayAsync(Share, $"dotnet test --filter \"FullyQualifiedName={test}\"", cancellation);
        selected.Add(judged.Result);
        underWay.IsJudged = judged.IsJudged;
        switch (judged)
        {
            case { Failure: { } failure }:
                Assert.Fail(failure);
                break;
            case { SkipReason: { } reason }:
                Assert.Ignore(reason);
                break;
            case { Warning: { } warning }:
                Assert.Warn(warning);
                break;
        }
    }

    /// <summary>Clients that are wrong on purpose are found out; otherwise no verdict here means anything.</summary>
    [Test]
    public async Task Wrong_clients_are_found_out() => Assert.That(await PackagedCorpus.ProofAsync(), Is.Null);

    /// <summary>What is declared lets at least one case of the corpus apply.</summary>
    [Test]
    public void Some_case_applies() => Assert.That(Cases.WhyVoid() is { } why ? why : "", Is.Empty);

    /// <summary>
    /// Of the cases that a filter selects at least one was judged: a run in which all is ignored proves nothing. What the failures come
    /// from is told before, by cause.
    /// </summary>
    // Behind all of them, whatever the order: NUnit has no test that runs behind tests that are parallel.
    [OneTimeTearDown]
    public void Some_selected_case_is_judged()
    {
        foreach (var line in selected.CausesOnce(IsStrict))
        {
            TestContext.Progress.WriteLine(line);
        }

        if (selected.WhyVoid() is { } why)
        {
            Assert.Fail(why);
        }
    }

    /// <summary>
    /// Nothing in the baseline is unknown, and the wrapper declares no less than before. What a case shows of the baseline fails in the
    /// test of that case.
    /// </summary>
    [Test]
    public void Baseline_is_in_date() => Assert.That(Cases.OutOfDate, Is.Empty);

    private (ConformanceCases? Cases, string? Mistake) SetUp()
    {
        var (wrapper, mistake) = WrapperSetup.Of(SetupWords.Fixture(GetType().Name), Declare, new()
        {
            Baseline = Baseline is null ? null : Path.Combine(TestContext.CurrentContext.TestDirectory, Baseline),
            Requirements = Requirements,
            IsStrict = IsStrict,
            EveryFlow = EveryFlow,
            CaseLimit = CaseLimit,
        });
        return (wrapper is null ? null : new(wrapper, repeat: null), mistake);
    }
}
