using System.Text.Json.Nodes;
using Conformance.Contract.Catalog;
using Conformance.Contract.Proofs;
using Conformance.Contract.Wire;

namespace Conformance.Corpus.Scenarios;

/// <summary>
/// An answer to each challenge, with a Session that nobody handed out: what a service makes of answers is seen wherever its sign-ins end.
/// </summary>
internal static class MadeUpSessionTable
{
    private const int Length = 880;
    private const int SrpBytes = 384;

    private static readonly DateTimeOffset Moment = new(2026, 2, 3, 4, 5, 6, TimeSpan.Zero);

    private static readonly Due Refused = Dues.RefusedAsSeen(
        Citation.ApiReference("AdminRespondToAuthChallenge, Session"),
        Citation.Recordings("the message Invalid session for the user."),
        "NotAuthorizedException");

    public static IEnumerable<Scenario> Expand() =>
        from challenge in ChallengeCatalog.Names

            // Nobody observed it, so that a service need not know its name.
        where challenge != ChallengeCatalog.AdminNoSrp
        select new Scenario(
            $"answer.made-up-session.{challenge.ToLowerInvariant().Replace('_', '-')}",
            new(new(PoolKind.Plain, MfaMode.Off), new(), UserState.Confirmed),
            [new(StepKind.Answer, Refused) { Bend = (body, walk) => MakeUp(body, walk, challenge) }])
        {
            Since = "0.5",
            TakesGivenUser = true,
            TakesAnyState = true,
            BestState = GivenStates.Of(challenge),
        };

    private static void MakeUp(JsonObject body, Walk walk, string challenge)
    {
        body[WireNames.ChallengeName] = challenge;
        body[WireNames.Session] = CaseValues.Session($"made up\n{challenge}", Length);
        var responses = body[WireNames.ChallengeResponses]!.AsObject();
        foreach (var key in ChallengeCatalog.Forms.First(form => form.Challenge == challenge).AnswerKeys)
        {
            responses[key] = Value(key, walk);
        }
    }

    // The form is right, so that nothing but the Session is there to refuse; a password that is accepted stays what it is.
    private static string Value(string key, Walk walk) => key switch
    {
        WireNames.Password or WireNames.NewPassword => walk.Account.Password,
        WireNames.Answer => "SOFTWARE_TOKEN_MFA",
        WireNames.SrpA => string.Concat(Enumerable.Repeat("5a", SrpBytes)),
        WireNames.ClaimSignature => CaseValues.Base64("made up", "signature", 32),
        WireNames.ClaimSecretBlock => CaseValues.Base64("made up", "secret block", 1291),
        WireNames.Timestamp => Timestamp.Of(Moment),
        WireNames.DeviceKeyParameter => $"{CaseValues.Region}_{CaseValues.RequestId("made up")}",
        WireNames.Credential => """{"id":"bm9uZQ","rawId":"bm9uZQ","type":"public-key","response":{},"clientExtensionResults":{}}""",
        _ => "123456",
    };
}
