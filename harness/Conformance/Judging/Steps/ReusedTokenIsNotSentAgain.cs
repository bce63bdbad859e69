using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;
using Conformance.Replay;

namespace Conformance.Judging.Steps;

internal static class ReusedTokenIsNotSentAgain
{
    public static RuleCheck<StepSeen> Rule { get; } = new(StepStatements.ReusedTokenIsNotSentAgain, Check);

    private static bool Check(StepSeen seen, Findings findings)
    {
        if (!seen.IsRefresh)
        {
            return false;
        }

        var played = seen.SignIn.Steps.Take(seen.Index + 1).SelectMany(step => step.Played).ToList();
        var refused = played.FindIndex(IsRefused);
        if (refused < 0)
        {
            return false;
        }

        if (played.Skip(refused + 1).FirstOrDefault(one => Token(one) == Token(played[refused])) is { } again
            && seen.Step.Played.Any(one => ReferenceEquals(one, again)))
        {
            findings.Add(
                $"{seen.Place} requests", "none with a token that was used again", Seen.Request.As(RequestOperation.Of(again.Request)!));
        }

        return true;
    }

    private static bool IsRefused(Played one) => one.Response.Root[WireNames.ErrorType].IsText("RefreshTokenReuseException");

    /// <summary>The token of a refresh; null for any other request.</summary>
    private static string? Token(Played one)
    {
        if (TurnTable.What(one.Request) != Corpus.Dialogues.Awaited.Refresh)
        {
            return null;
        }

        var body = JsonReading.TryRead(one.Request.Body, out _)?.Root ?? default;
        return body[WireNames.RefreshToken] is { HasValue: true } bare
            ? bare.Text
            : body[WireNames.AuthParameters][WireNames.RefreshTokenParameter].Text;
    }
}
