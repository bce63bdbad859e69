using Conformance.Contract.Catalog;

namespace Conformance.Corpus.Scenarios;

/// <summary>Each flow with a password × each situation × each kind of pool.</summary>
internal static class SignInTable
{
    private static readonly (string Name, Func<IReadOnlyList<Step>, IReadOnlyList<Step>> Open)[] Flows =
    [
        ("password", chain => Start(ChallengeCatalog.AdminPassword, chain)),
        ("legacy-password", chain => Start(ChallengeCatalog.AdminNoSrp, chain)),
        ("srp", StartSrp),
    ];

    private static readonly (PoolKind Kind, bool HasSecret, string Name)[] Pools =
    [
        (PoolKind.Plain, false, "plain"),
        (PoolKind.Alias, true, "alias"),
        (PoolKind.Email, false, "email"),
    ];

    public static IEnumerable<Scenario> Expand() =>
    [
        .. from flow in Flows
           from pool in Pools
           from situation in Situation.All
           where situation.IsForEachPool || pool.Kind == PoolKind.Plain
           select new Scenario(
               $"{flow.Name}.{pool.Name}.{situation.Name}",
               Setting(pool.Kind, pool.HasSecret, situation),
               flow.Open(situation.Chain))
           {
               Since = situation.Since,
               TakesGivenUser = pool.Kind == PoolKind.Plain,
           },

        // The other half of the secrets, and a username typed where an alias would do.
        .. from flow in Flows
           from pool in Pools
           select new Scenario(
               $"{flow.Name}.{pool.Name}.{(pool.HasSecret ? "no-secret" : "secret")}",
               Setting(pool.Kind, !pool.HasSecret, Situation.All[0]),
               flow.Open(Situation.All[0].Chain)),
        .. from flow in Flows
           select new Scenario(
               $"{flow.Name}.alias.username-typed",
               Setting(PoolKind.Alias, true, Situation.All[0]) with { TypesAlias = false },
               flow.Open(Situation.All[0].Chain)),
    ];

    private static Setting Setting(PoolKind kind, bool hasSecret, Situation situation) => new(
        new(kind, situation.Mfa)
        {
            SendsSms = situation.Factors.HasFlag(Factors.Sms),
            SendsEmail = situation.Factors.HasFlag(Factors.Email),
        },
        new() { HasSecret = hasSecret },
        situation.State,
        situation.Factors)
    {
        Preferred = situation.Preferred,
    };

    private static IReadOnlyList<Step> Start(string flow, IReadOnlyList<Step> chain) =>
        [chain[0] with { Kind = StepKind.Start, Flow = flow }, .. chain.Skip(1)];

    private static IReadOnlyList<Step> StartSrp(IReadOnlyList<Step> chain) => chain[0].Due.Kind == DueKind.Refusal

        // Whether the start tells already, or the proof first, is documented nowhere.
        ? [new(StepKind.Start, chain[0].Due with { FirstMayAsk = "PASSWORD_VERIFIER" }) { Flow = ChallengeCatalog.UserSrp }, chain[0]]
        : [new(StepKind.Start, Dues.PasswordVerifier) { Flow = ChallengeCatalog.UserSrp }, .. chain];
}
