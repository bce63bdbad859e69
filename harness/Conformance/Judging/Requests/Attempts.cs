using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Replay;

namespace Conformance.Judging.Requests;

/// <summary>How the requests of a sign-in ended.</summary>
internal static class Attempts
{
    private static readonly string[] Results = [WireNames.AuthenticationResult, WireNames.ChallengeName, "SecretCode", "Status"];

    /// <summary>True for an answer with which the sign-in goes on.</summary>
    public static bool Succeeded(Played one) => one.Response.Status == 200 && Results.Any(name => one.Response.Root[name].HasValue);

    /// <summary>
    /// True for an answer that came whole and in time and can be read by every client, so that nothing is left to be asked again.
    /// </summary>
    public static bool IsGood(PlayedRequest of, Played one) => one.Turn == Played.BesideTheScript
        ? GoodAnswer.IsWhole(one.Answer)
        : !one.IsOutOfTurn
            && of.Script.Turns is var turns
            && one.Turn < turns.Count
            && GoodAnswer.Is(one.Answer, turns[one.Turn].Reply.Class);

    /// <summary>True for the refusal that no further request changes.</summary>
    public static bool IsRefused(Played one) =>
        one.Response.Status is 400 or 403 && one.Response.Root[WireNames.ErrorType].IsText("NotAuthorizedException");
}
