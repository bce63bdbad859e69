using Conformance.Contract.Catalog;
using Conformance.Corpus;
using Conformance.Corpus.Dialogues;
using Conformance.Subjects;

namespace Conformance.Running;

/// <summary>What a run is to do.</summary>
/// <param name="Cases">The selected cases.</param>
/// <param name="Clients">The selected clients.</param>
public sealed record RunPlan(IReadOnlyList<Case> Cases, IReadOnlyList<IClientFactory> Clients)
{
    private static readonly TimeSpan Grinding = TimeSpan.FromSeconds(60);

    /// <summary>The cases of the self-proof: one of each payload class, whatever is selected.</summary>
    public required IReadOnlyList<Case> ProofCases { get; init; }

    /// <summary>The baselines by client name.</summary>
    public IReadOnlyDictionary<string, Baseline> Baselines { get; init; } = new Dictionary<string, Baseline>(StringComparer.Ordinal);

    /// <summary>Makes the sign-ins in which wrappers meet the payloads of calls.</summary>
    public required CaseCorpus Corpus { get; init; }

    /// <summary>
    /// What makes the values of this run its own: ClientIds, Sessions, tokens, codes and passwords come from it, the case and the client,
    /// and so does nothing else.
    /// </summary>
    public string Nonce { get; init; } = "";

    /// <summary>How many driver processes of a client work side by side.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>How long an ordinary call may take. One that may be retried has the seconds that the client declares.</summary>
    public TimeSpan CaseLimit { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How long a call that may be retried may take beyond the seconds that the client declares, so that being late is seen and not only
    /// cut off.
    /// </summary>
    internal TimeSpan Slack { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>True when warnings count as failures.</summary>
    public bool IsStrict { get; init; }

    /// <summary>How many more sign-ins with SRP a client makes at most until its A has stood in every corner; 0 for none.</summary>
    public int MostSignInsForCorners { get; init; }

    /// <summary>
    /// True when nothing was left out by a selection, so that a declared word that no case puts to the test tells something.
    /// </summary>
    public bool IsWhole { get; init; }

    /// <summary>Which ways into a sign-in are played of those that the selected cases have.</summary>
    public WaysPlayed Ways { get; init; } = WaysPlayed.OneAndCover;

    /// <summary>True where each condition of the wire is played with tokens and with a challenge, and not with one of them.</summary>
    public bool EveryBody { get; init; }

    /// <summary>True to keep what travelled in cases that passed too. It takes memory: a whole run of it is told nobody.</summary>
    internal bool KeepsTraffic { get; init; }

    /// <summary>The words that every client is to declare.</summary>
    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary>The day on which baseline entries are believed or not.</summary>
    public DateOnly Today { get; init; }

    /// <summary>By what is judged.</summary>
    public RequirementSet Requirements { get; init; } = RequirementSet.Newest;

    /// <summary>By what the clients are judged that have a set of their own, by the name under which they are selected.</summary>
    public IReadOnlyDictionary<string, RequirementSet> OwnRequirements { get; init; } =
        new Dictionary<string, RequirementSet>(StringComparer.Ordinal);

    /// <summary>The part of the selected cases that is played; null for all of them.</summary>
    internal Shard? Shard { get; init; }

    /// <summary>The only cases of each client that are played, by the name under which it is selected; null for all of them.</summary>
    internal IReadOnlyDictionary<string, IReadOnlySet<string>>? OwnCases { get; init; }

    /// <summary>Says whether it was SIGTERM, and not Ctrl-C, that gave the run up.</summary>
    internal Func<bool> IsTerminated { get; init; } = () => false;

    /// <summary>Makes the canonical form of what the client handed out, for each result; null for results without one.</summary>
    internal CanonicalForms? Forms { get; init; }

    /// <summary>What is known of sign-ins; null to work out each.</summary>
    internal KnownSignIns? Known { get; init; }

    /// <summary>What is to be done of it with one client.</summary>
    internal RunPlan For(IClientFactory client)
    {
        var set = OwnRequirements.GetValueOrDefault(client.Name, Requirements);
        var only = OwnCases?.GetValueOrDefault(client.Name, new HashSet<string>(StringComparer.Ordinal));
        return this with
        {
            Requirements = set,
            Cases = [.. Cases.Where(one => set.HasSince(one.Since) && (only?.Contains(one.Id) ?? true))],
        };
    }

    /// <summary>
    /// The selected cases that are for a client: a sign-in is for the profile wrapper alone, in the ways that are played of it; a client
    /// object that makes several calls, and the conditions of the wire but for some values, each in a body of its own, are for the profile
    /// sdk.
    /// </summary>
    /// <param name="client">The client; null for one that could not be greeted.</param>
    public IReadOnlyList<Case> CasesFor(ClientDescription? client) => [.. AllFor(client).Where(IsOfShard)];

    /// <summary>
    /// The selected cases that are for a client but for the way in, or the body: another one of the same family is played.
    /// </summary>
    /// <param name="client">The client; null for one that could not be greeted.</param>
    public IReadOnlyList<Case> NotSelectedFor(ClientDescription? client) =>
        [.. OfProfile(client).Except(AllFor(client)).Where(IsOfShard)];

    // Which ways are played is the same in every shard, so that together they play what one run plays.
    private IReadOnlyList<Case> AllFor(ClientDescription? client) => client is { IsWrapper: true }
        ? WaySelection.Of(OfProfile(client), Ways, client.Flows, one => Script(one).FlowWord(client.Protocol))
        : [.. OfProfile(client).Where(one => EveryBody || one.Way.Length == 0)];

    private bool IsOfShard(Case one) => Shard?.Has(one.Id) ?? true;

    private Case[] OfProfile(ClientDescription? client) =>
        [.. Cases.Where(one => client is { IsWrapper: true } ? !one.IsForSdk : one.Dialogue is null)];

    /// <summary>The sign-in that a case is to a wrapper.</summary>
    internal Dialogue Script(Case one) => one.Dialogue ?? Corpus.Meet(one);

    /// <summary>How long a call, or a step of a sign-in, may take.</summary>
    internal TimeSpan LimitOf(Case one, ClientDescription client) =>
        (
            one.IsAlone
                ? TimeSpan.FromSeconds(client.MaxSeconds) + Slack
                : CaseLimit) + (one.Dialogue is { IsDear: true } ? Grinding : TimeSpan.Zero);

    /// <summary>Why a case does not apply to a client; null when it does.</summary>
    internal Undeclared? WhyNotApplicable(Case one, ClientDescription client) => client.IsWrapper
        ? SignInJudge.WhyNotApplicable(Known is null ? Script(one) : Arm(one, client.Name).Script, client)
        : SurfaceJudge.WhyNotApplicable(one, client);

    /// <summary>The sign-in that a case is to a wrapper, with the values that are the subject's own.</summary>
    internal ArmedDialogue Arm(Case one, string subject) => Known is null
        ? new(one, Script(one), subject, Nonce)
        : Known.Arm(one.Id, subject, () => new(one, Script(one), subject, Nonce));
}
