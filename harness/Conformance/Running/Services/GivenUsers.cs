using Conformance.Contract.Catalog;
using Conformance.Corpus.Scenarios;

namespace Conformance.Running.Services;

/// <summary>The users that were there before a run: who is played in which scenario, and in which order, so that none is spoiled.</summary>
/// <param name="users">The users: one of whom nothing need be known, or several whose states are told.</param>
internal sealed class GivenUsers(IReadOnlyList<Account> users)
{
    private const string NewPassword = "NEW_PASSWORD_REQUIRED";

    private readonly Dictionary<Account, string> changed = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Account> coded = new(ReferenceEqualityComparer.Instance);

    /// <summary>False where the run makes its users itself.</summary>
    public bool Any => users.Count > 0;

    /// <summary>The scenarios as they are played with given users: what changes a user comes last, and once for each.</summary>
    public IReadOnlyList<Scenario> Order(IReadOnlyList<Scenario> scenarios)
    {
        if (!Any)
        {
            return scenarios;
        }

        var last = scenarios.Where(scenario => WhyNone(scenario) is null && IsSpoiling(scenario))
            .OrderByDescending(scenario => scenario.Steps[0].Flow == ChallengeCatalog.AdminPassword)
            .DistinctBy(User)
            .ToArray();
        return
        [
            .. scenarios.Except(last).Where(scenario => !SendsNewPassword(scenario)).Select(Adapt),
            .. scenarios.Except(last)
                .Where(SendsNewPassword)
                .Select(scenario => IsSpoiling(scenario) ? Withhold(scenario) : Adapt(scenario)),
            .. last.Select(Adapt),
        ];
    }

    /// <summary>The user with whom a scenario is played.</summary>
    public Account User(Scenario scenario) => Find(scenario)!;

    /// <summary>Why a scenario is not played with any of them; null when it is.</summary>
    public string? WhyNone(Scenario scenario) =>
        !scenario.TakesGivenUser ? "needs a pool and a user of its own"
        : Find(scenario) is not { } user ? $"needs a user in the state {GivenStates.Of(scenario.Setting)}: give --user NAME:"
            + GivenStates.Of(scenario.Setting)
        : changed.GetValueOrDefault(user) is { } by ? $"{by} has changed the password of this user"
        : scenario.Steps.Select(step => FlowSetting.WhyOff(step, user.EnabledFlows)).FirstOrDefault(off => off is not null);

    /// <summary>Notes what became of a user.</summary>
    public void Note(Scenario scenario, Account user, Walk walk)
    {
        if (walk.HasChangedPassword)
        {
            changed.TryAdd(user, scenario.Id);
        }

        if (walk.HasSentCode)
        {
            coded.Add(user);
        }
    }

    /// <summary>True when a scenario asks for the code of an authenticator that gave one before: a code is good for one use.</summary>
    public bool WaitsForCode(Scenario scenario) =>
        Any && scenario.Setting.Factors.HasFlag(Factors.Totp) && Find(scenario) is { } user && coded.Contains(user);

    private Account? Find(Scenario scenario) =>
        GivenStates.Of(scenario.Setting) is not { } state ? null
        : users.FirstOrDefault(user => scenario.BestState is { } best && user.State == best)
            ?? users.FirstOrDefault(user => user.State == state || (user.State is null && (state == GivenStates.Confirmed)))
            ?? (scenario.TakesAnyState ? users.FirstOrDefault(MaySignIn) : null);

    private static bool MaySignIn(Account user) =>
        user.State is null || GivenStates.OfSignIns.Contains(user.State, StringComparer.Ordinal);

    private Scenario Adapt(Scenario scenario) => Find(scenario) is { State: null } ? scenario.ForUnknownState() : scenario with
    {
        Steps =
        [
            .. scenario.Steps.Select(step => step.Kind is StepKind.AssociateToken
                ? step with { Withheld = "it sets up an authenticator of a user that the run did not make" }
                : step),
        ],
    };

    private static Scenario Withhold(Scenario scenario) => scenario with
    {
        Steps =
        [
            .. scenario.Steps.Select((step, at) => IsNewPassword(scenario, at)
                ? step with { Withheld = "the password of a user that the run did not make is changed once, in another scenario" }
                : step),
        ],
    };

    private static bool IsSpoiling(Scenario scenario) => scenario.Steps.Index().Any(one => IsNewPassword(scenario, one.Index));

    // A service that takes a wrong answer changes the password as well.
    private static bool SendsNewPassword(Scenario scenario) =>
        (scenario.BestState is { } best && best == GivenStates.Of(NewPassword))
        || scenario.Steps.Index().Any(one => one.Item.Kind == StepKind.Answer && IsBehindNewPassword(scenario, one.Index));

    private static bool IsNewPassword(Scenario scenario, int at) =>
        scenario.Steps[at] is { Kind: StepKind.Answer, Due.Kind: not DueKind.Refusal } && IsBehindNewPassword(scenario, at);

    private static bool IsBehindNewPassword(Scenario scenario, int at) =>
        at > 0 && scenario.Steps[at - 1].Due is { Kind: DueKind.Challenge } due
            && due.Names.Contains(NewPassword, StringComparer.Ordinal);
}
