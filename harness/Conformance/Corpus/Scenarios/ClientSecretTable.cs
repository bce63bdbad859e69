using Conformance.Contract.Catalog;

namespace Conformance.Corpus.Scenarios;

/// <summary>App clients with two secrets, of which either is right, and what cannot be done to their secrets.</summary>
internal static class ClientSecretTable
{
    /// <summary>The operation that takes a secret away.</summary>
    public const string Delete = "DeleteUserPoolClientSecret";

    private const string Add = "AddUserPoolClientSecret";
    private const string List = "ListUserPoolClientSecrets";

    // Paths, services: two client secrets. Nobody says how long a deleted one is still taken.
    private static readonly TimeSpan Forgetting = TimeSpan.FromSeconds(60);

    private static readonly Step Added = Done(Add);

    private static readonly Step Start = new(StepKind.Start, Dues.Tokens with { Citation = Citation.ApiReference(Add) });

    private static readonly Step Renew = Start with { Flow = ChallengeCatalog.Refresh };

    public static IEnumerable<Scenario> Expand() =>
    [
        Of("secret.plain.first-of-two", Added, Start, Renew),
        Of("secret.plain.second-of-two", Added, Start with { UsesOtherSecret = true }, Renew with { UsesOtherSecret = true }),
        Of("secret.plain.first-after-second", Added, Done(Delete), Start),
        Of("refusal.secret-third", Added, Refused(Add, "LimitExceededException", "InvalidParameterException")),
        Of("refusal.secret-last-deleted", Done(List), Refused(Delete, "InvalidParameterException", "LimitExceededException")),
        Of(
            "refusal.secret-deleted",
            Added,
            Done(Delete),
            new(
                StepKind.Start,
                Dues.LikelyRefused(Citation.ApiReference(Delete).ByRow("paths, services: two client secrets"), "NotAuthorizedException"))
            {
                UsesOtherSecret = true,
                Wait = Forgetting,
            }),
    ];

    private static Step Done(string operation) =>
        new(StepKind.ChangeSecrets, Dues.Success with { Citation = Citation.ApiReference(operation) }) { Choice = operation };

    private static Step Refused(string operation, params string[] types) =>
        new(StepKind.ChangeSecrets, Dues.RefusedLikelyAs(Citation.ApiReference(operation), types)) { Choice = operation };

    private static Scenario Of(string id, params Step[] steps) =>
        new(id, new(new(PoolKind.Plain, MfaMode.Off), new() { HasSecret = true, Owner = id }, UserState.Confirmed), steps)
        {
            Since = "0.5",
        };
}
