using Conformance.Judging;
using Conformance.Subjects;
using Conformance.Wire;

namespace Conformance.Contract;

/// <summary>Says how a step ended, without the text of a secret.</summary>
internal static class StepWording
{
    public static string Outcome(AttemptAnswer? answer) => answer switch
    {
        null => "nothing",
        { IsSignedIn: true } => "signed in",
        { IsChallenged: true } => $"challenged with {SurfacedWords.Of(WireNames.ChallengeName, answer.Challenge["name"])}",
        { Error: { } error } => $"an error of kind {error.Kind}, {(error.Type.Length == 0 ? "without a type" : $"type {error.Type}")}",
        { IsState: true } => answer.HoldsSignIn ? "holds a sign-in" : "holds no sign-in",
        _ => "nothing that the protocol knows",
    };
}
