using Conformance.Judging;
using Conformance.Running;

namespace Conformance.Snapshots.Changes;

/// <summary>How a client ends a call, in a word: the form by which two looks at its refusals are compared.</summary>
internal static class CallEnd
{
    public const string Refused = "refuses";

    public const string Unclear = "unclear";

    private const string Taken = "takes";

    /// <summary>The forms of a call and of a sign-in.</summary>
    public static CanonicalForms Forms { get; } = new(
        (surfacing, _) => surfacing.Error is null ? Taken : Refused,
        (seen, _) => !seen.Steps.Any(step => step.Answer?.Error is not null) ? Taken : WentOn(seen) ? Unclear : Refused);

    // What a client answers by itself, as PASSWORD_VERIFIER, it answers here too, and nothing stands behind it.
    private static bool WentOn(SignInSeen seen) =>
        seen.Played.Any(played => played.IsOutOfTurn || played.Turn >= seen.Dialogue.Script.Turns.Count);
}
