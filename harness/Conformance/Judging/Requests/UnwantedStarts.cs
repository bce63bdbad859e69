using Conformance.Replay;
using Conformance.Subjects;

namespace Conformance.Judging.Requests;

/// <summary>Tells which starts nobody awaits.</summary>
internal static class UnwantedStarts
{
    /// <summary>True for a start behind an answer that was good, when no human has given anything since.</summary>
    public static bool Is(PlayedRequest sent) =>
        sent.IsStart && Before(sent) is { } before && Attempts.IsGood(sent, before) && !(IsFirst(sent) && Asks(sent.Step));

    /// <summary>The request of the script before this one; null when it is the first.</summary>
    public static Played? Before(PlayedRequest sent) =>
        sent.SignIn.Played.TakeWhile(one => !ReferenceEquals(one, sent.Played)).LastOrDefault(one => one.Turn != Played.BesideTheScript);

    private static bool IsFirst(PlayedRequest sent) =>
        sent.EarlierInStep.All(one => one.Turn == Played.BesideTheScript);

    // Asking for the state, or to sign out, gives nothing to sign in with. REQ-OPR-009 says that a refresh is no sign-in.
    private static bool Asks(SignInStep step) =>
        step.Question.Operation is not (AttemptQuestion.StateOperation or AttemptQuestion.SignOutOperation);
}
