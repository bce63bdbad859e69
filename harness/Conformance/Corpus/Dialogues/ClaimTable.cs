using Conformance.Contract.Catalog;

namespace Conformance.Corpus.Dialogues;

/// <summary>Right tokens that are not quite the usual ones.</summary>
internal static class ClaimTable
{
    private const long Day = 86_400;

    public static IEnumerable<Case> Expand(Replies replies) =>
    [
        Make("updated-issuer", new()
        {
            Flow = SignInFlow.Password,
            Person = Person.Aliased,
            Issuer = CaseValues.UpdatedIssuer,
            Turns = [new(Awaited.Start, replies.Tokens)],
        },
            Basis.Documented, "service model, IssuerConfigurationType, UPDATED"),
        Make("id-token-lifetime", new()
        {
            Flow = SignInFlow.Password,
            Person = Person.Aliased,
            Turns = [new(Awaited.Start, replies.Tokens with { IdLifetime = Day })],
        },
            Basis.Observed, "public recordings: an ID token of 86400 seconds beside an access token of 3600"),
        Make("unknown", new()
        {
            Flow = SignInFlow.Password,
            Person = Person.Aliased,
            Turns = [new(Awaited.Start, replies.Tokens with { MoreClaims = Unknown })],
        },
            Basis.Documented, "developer guide, pre token generation trigger: claims may be added"),
    ];

    private static Dictionary<string, string> Unknown { get; } = new(StringComparer.Ordinal)
    {
        ["acr"] = "\"urn:harness:acr\"",
        ["amr"] = """["pwd","otp"]""",
        ["cognito:groups"] = """["harness-group"]""",
        ["custom:harness"] = """{"nested":[1,true,null,"é"]}""",
    };

    private static Case Make(string name, Dialogue script, Basis basis, string clause) =>
        DialogueCase.Of($"claims.{name}", script, basis, clause) with { Since = "0.5" };
}
