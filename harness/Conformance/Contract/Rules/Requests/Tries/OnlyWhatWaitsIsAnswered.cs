using Conformance.Corpus.Dialogues;
using Conformance.Wire;

namespace Conformance.Contract.Rules.Requests.Tries;

internal static class OnlyWhatWaitsIsAnswered
{
    public static RuleCheck<SentRequest> Rule { get; } = new(
        new(
            "REQ-TRY-004",
            "A challenge is answered while it waits: no follow-up comes before a challenge or after tokens, and no authenticator is set up "
            + "where MFA_SETUP does not wait.",
            Level.Must,
            Citation.ApiReference("AdminRespondToAuthChallenge, Session: used once"))
        { Since = "0.2" },
        Check);

    private static bool Check(SentRequest sent, Findings findings)
    {
        if (sent.SignIn is null || !(sent.IsFollowUp || sent.IsSetUp))
        {
            return false;
        }

        if (sent.DueChallenge is not { } due)
        {
            findings.Add(sent.Place, "none, as no challenge waits", Seen.Request.As(sent.Operation!));
        }
        else if (sent.IsSetUp && due != "MFA_SETUP")
        {
            findings.Add(sent.Place, $"an answer to {due}", Seen.OtherOperation.As(sent.Operation!));
        }
        else if (sent.Played is { AwaitedInstead: { } awaited })
        {
            findings.Add(sent.Place, Name(awaited) ?? $"an answer to {due}", Seen.OutOfTurn.As(sent.Operation!));
        }

        return true;
    }

    private static string? Name(Awaited awaited) => awaited switch
    {
        Awaited.Associate => WireNames.AssociateSoftwareToken,
        Awaited.Verify => WireNames.VerifySoftwareToken,
        _ => null,
    };
}
