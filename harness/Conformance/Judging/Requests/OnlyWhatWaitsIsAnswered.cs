using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;
using Conformance.Corpus.Dialogues;

namespace Conformance.Judging.Requests;

internal static class OnlyWhatWaitsIsAnswered
{
    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.OnlyWhatWaitsIsAnswered, Check);

    private static bool Check(PlayedRequest sent, Findings findings)
    {
        if (!(sent.IsFollowUp || sent.IsSetUp))
        {
            return false;
        }

        if (sent.Heard.Challenge is not { } due)
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
