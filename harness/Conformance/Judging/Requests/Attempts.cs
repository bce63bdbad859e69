using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Replay;

namespace Conformance.Judging.Requests;

/// <summary>How the requests of a sign-in ended.</summary>
internal static class Attempts
{
    // Of the time that a try may take: who asks again after so long has given the answer up.
    private const double HeardWithin = 0.9;

    private static readonly string[] Results = [WireNames.AuthenticationResult, WireNames.ChallengeName, "SecretCode", "Status"];

    /// <summary>True for an answer with which the sign-in goes on.</summary>
    public static bool Succeeded(Played one) => one.Response.Status == 200 && Results.Any(name => one.Response.Root[name].HasValue);

    /// <summary>
    /// True for an answer that came whole and in time and can be read by every client, so that nothing is left to be asked again.
    /// </summary>
    public static bool IsGood(PlayedRequest next, Played one) => one.Turn == Played.BesideTheScript
        ? GoodAnswer.IsWhole(one.Answer)
        : !one.IsOutOfTurn
            && next.Script.Turns is var turns
            && one.Turn < turns.Count
            && GoodAnswer.Is(one.Answer, turns[one.Turn].Reply.Class)
            && !(MayBeMissed(next, one) && next.EarlierInStep.Contains(one));

    /// <summary>
    /// True where the next request came so late that the client may not have heard the answer: a busy machine is late as well.
    /// </summary>
    public static bool MayBeMissed(PlayedRequest next, Played one) =>
        next.Received.At - one.Request.At >= next.SignIn.Dialogue.TryLimit * HeardWithin;

    /// <summary>True for the refusal that no further request changes.</summary>
    public static bool IsRefused(Played one) =>
        one.Response.Status is 400 or 403 && one.Response.Root[WireNames.ErrorType].IsText("NotAuthorizedException");
}
