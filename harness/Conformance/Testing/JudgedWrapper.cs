using Conformance.Contract.Catalog;
using Conformance.Corpus;
using Conformance.Replay;
using Conformance.Running;
using Conformance.Subjects;

namespace Conformance.Testing;

/// <summary>A team's wrapper with all that is needed to judge it.</summary>
/// <param name="Client">What it declares.</param>
/// <param name="Creation">What makes one, as messages name it.</param>
internal sealed record JudgedWrapper(ClientDescription Client, string Creation)
{
    // One for all cases, which run side by side: a wrapper that answers one with what was sent to another is found out.
    private readonly AttemptRegister register = new();

    private readonly PlaysLeft failuresLeft = new();
    private readonly PlaysLeft fixedLeft = new();

    /// <summary>Its known deviations; null when it has none.</summary>
    public Baseline? Baseline { get; init; }

    /// <summary>How long a step may take that is not retried.</summary>
    public required TimeSpan CaseLimit { get; init; }

    /// <summary>By what it is judged.</summary>
    public RequirementSet Requirements { get; init; } = RequirementSet.Newest;

    /// <summary>Whether every way into a sign-in is played.</summary>
    public bool EveryFlow { get; init; }

    /// <summary>Whether warnings are failures.</summary>
    public bool IsStrict { get; init; }

    /// <summary>What of the baseline is out of date whatever is run, a sentence each.</summary>
    public IReadOnlyList<string> Stale() => Baseline is null ? [] : Baseline.Stale([], Client, PackagedCorpus.Corpus.Cases, Today);

    /// <summary>Why a case is not for the wrapper; null when it is.</summary>
    public string? WhyNotApplicable(Case one) => WhyOutside(one)
        ?? SignInJudge.WhyNotApplicable(one.Dialogue ?? PackagedCorpus.Corpus.Meet(one), Client)?.Reason;

    /// <summary>Why a case that applies is not played by its way into the sign-in; null when it is.</summary>
    public string? WhyNotSelected(Case one)
    {
        if (EveryFlow || WhyNotApplicable(one) is not null)
        {
            return null;
        }

        var family = PackagedCorpus.Families[one.Family].Where(other => WhyOutside(other) is null);
        var played = new RunPlan([.. family], []) { ProofCases = [], Corpus = PackagedCorpus.Corpus }.CasesFor(Client);
        return played.Contains(one)
            ? null
            : $"not selected: {played[0].Id} is the way in that is played; with EveryFlow all are";
    }

    /// <summary>Judges it by a case.</summary>
    /// <param name="one">The case.</param>
    /// <param name="share">Makes what makes the wrappers of one play.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<JudgedPlay> JudgeAsync(Case one, Func<Func<ISignInClient>> share, CancellationToken cancellationToken)
    {
        if (WhyOutside(one) is { } why)
        {
            return new(new(one, Client.Name, Verdict.NotApplicable, []) { Reason = why }, [], null);
        }

        // A server of its own: a request that carries no value of the case is certainly this wrapper's all the same.
        await using var replay = await EmbeddedReplayServer.StartAsync(0, TimeProvider.System, cancellationToken);
        await using var attempts = new Attempts(Creation, share);
        var factory = new InProcessClient(Client, () => attempts.Begin());
        var plan = new RunPlan([one], [factory])
        {
            ProofCases = [],
            Corpus = PackagedCorpus.Corpus,
            Jobs = 1,
            CaseLimit = CaseLimit,
            Requirements = Requirements,
        };
        CaseResult? seen = null;
        using (var run = new ClientRun(factory, plan, replay, TimeProvider.System, result => seen = result, register))
        {
            await run.RunAsync(_ => { }, cancellationToken);
        }

        var again = new SecondPlay(factory, plan, replay, TimeProvider.System, failuresLeft);
        var first = seen ?? throw new InvalidOperationException($"the case {one.Id} has no verdict");
        var result = Expect(await again.ConfirmCodesAsync(first, cancellationToken));
        if (SecondPlay.IsDoubtful(result))
        {
            result = await again.SettleAsync(result, Expect, cancellationToken);
        }

        var nowFixed = Baseline?.Fixed([result], Client.Version) ?? [];
        var played = await FixedCases.PlayAsync(nowFixed, again, fixedLeft, cancellationToken);
        return new(result, StaleBy(result, played), attempts.Thrown);

        CaseResult Expect(CaseResult judged) => Baseline?.Apply(judged, Client, PackagedCorpus.Corpus.Cases) ?? judged;
    }

    private string? WhyOutside(Case one) =>
        Requirements.HasSince(one.Since) ? null : $"it is of corpus {one.Since}, and the requirements are those of {Requirements.Name}";

    private static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    /// <summary>
    /// What of the baseline this result alone shows to be out of date. So each test needs no other, and a filter makes nothing stale.
    /// </summary>
    private string[] StaleBy(CaseResult result, IReadOnlyList<CaseResult> again) => Baseline is null ? []
        : [.. Baseline.Stale([result], Client, PackagedCorpus.Corpus.Cases, Today, again).Except(Stale(), StringComparer.Ordinal)];
}

/// <summary>What a play of a case showed.</summary>
/// <param name="Result">The verdict.</param>
/// <param name="Stale">What of the baseline it shows to be out of date.</param>
/// <param name="Thrown">What left the adapter as an exception, in a sentence; null when nothing did.</param>
internal sealed record JudgedPlay(CaseResult Result, IReadOnlyList<string> Stale, string? Thrown);
