using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Subjects;

namespace Conformance.Judging;

/// <summary>Says how a step ended, without the text of a secret.</summary>
internal static class StepWording
{
    public static Seen Outcome(AttemptAnswer? answer) => answer switch
    {
        null => Seen.Nothing,
        { IsSignedIn: true } => Seen.SignedIn,
        { IsChallenged: true } =>
            Seen.Challenged.As($"challenged with {SurfacedWords.Of(WireNames.ChallengeName, answer.Challenge["name"])}"),
        { Error: { } error } => Error(error, error.Type.Length == 0 ? "without a type" : $"type {error.Type}"),
        { IsState: true } => answer.HoldsSignIn ? Seen.SignedIn.As("holds a sign-in") : Seen.NotSignedIn.As("holds no sign-in"),
        _ => Seen.UnknownOutcome,
    };

    /// <summary>An error with what else is told of it.</summary>
    public static Seen Error(ClientError error, string more) => Seen.ErrorOfKind(error.Kind).As($"an error of kind {error.Kind}, {more}");
}
