using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Corpus.Dialogues;
using Conformance.Judging.Surfaces;
using Conformance.Replay;

namespace Conformance.Judging;

/// <summary>The last answer of the service in a step that belongs to the script.</summary>
/// <param name="Step">The step.</param>
/// <param name="Played">The answer; null when the client sent nothing for it.</param>
internal sealed record SentAnswer(StepSeen Step, Played? Played)
{
    /// <summary>Its payload class; null when there was none.</summary>
    public PayloadClass? Class => Played switch
    {
        null => null,
        { IsOutOfTurn: true } => PayloadClass.Error,
        { Turn: var turn } when turn >= Turns.Count => Turns[^1].Reply.IsConforming ? PayloadClass.Error : Turns[^1].Reply.Class,
        { Response.Status: not 200, Turn: var turn } when Turns[turn].Reply is { IsComputed: true } or { Refuses: not null } =>
            PayloadClass.Error,
        { Turn: var turn } => Turns[turn].Reply.Class,
    };

    /// <summary>True when its tokens must not pass.</summary>
    public bool IsFalse =>
        Played is { IsOutOfTurn: false, Turn: >= 0 and var turn } && Turns[Math.Min(turn, Turns.Count - 1)].Reply.Flawed is not null;

    /// <summary>Its body.</summary>
    public JsonValue Root => Played?.Response.Root ?? default;

    /// <summary>The error that it is, in whatever spelling.</summary>
    public SentError? Error => Class is PayloadClass.Error or PayloadClass.ErrorSpelling ? SentError.Of(Played!.Response) : null;

    /// <summary>The challenge that was sent; null when none was.</summary>
    public string? Challenge =>
        Root[WireNames.ChallengeName] is { Kind: JsonKind.String, RawString.IsEmpty: false } name ? name.Text : null;

    /// <summary>True when an AccessToken was sent that is one, whatever the case of its key, even among duplicates.</summary>
    public bool HasToken => Named(Root, WireNames.AuthenticationResult).Any(
        result => Named(result, WireNames.AccessToken).Any(token => token is { Kind: JsonKind.String, RawString.IsEmpty: false }));

    /// <summary>True for an answer that arrived whole and is no error.</summary>
    public bool IsWhole => Played is { Answer: { Status: < 400, Fault: WireFault.None or WireFault.SendBeyond } };

    /// <summary>True for a challenge that the client declares to answer, and has been given what it takes.</summary>
    public bool CanAnswer =>
        Challenge is not { } name
            || (Declares(name) && (Step.SignIn.Dialogue.Script.HasDevice || !name.StartsWith("DEVICE_", StringComparison.Ordinal)));

    /// <summary>True for a challenge that the client does not declare to answer, or that nobody knows.</summary>
    public bool IsForeign => Class == PayloadClass.UnknownChallenge
        || (Class is PayloadClass.Challenge or PayloadClass.UnknownMember && Challenge is { } name && !Declares(name));

    /// <summary>True for numbers of SRP of which nobody knows what they mean.</summary>
    public bool IsUnprovable => Played is { Turn: >= 0 and var turn } && Turns[Math.Min(turn, Turns.Count - 1)].Reply.IsUnprovable;

    /// <summary>True when a challenge came in the step that the client is to answer by itself.</summary>
    public bool MetInnerChallenge => Step.Step.Played.Any(IsInnerChallenge);

    /// <summary>True when such a challenge waits for its answer.</summary>
    public bool GoesOn => Played is { } last && IsInnerChallenge(last);

    private IReadOnlyList<Turn> Turns => Step.SignIn.Dialogue.Script.Turns;

    public static SentAnswer Of(StepSeen step) => new(step, step.Step.Played.LastOrDefault(
        one => one.Turn != Played.BesideTheScript
            && !step.SignIn.Ignored.Contains(one)
            // What is refused as nobody waited for it ends the step where the client says so; where it goes by what it heard before, that
            // is judged.
            && !(one.IsOutOfTurn && step.Error is null)));

    private bool IsInnerChallenge(Played one) => one is { Turn: >= 0, Response.Status: 200 } && one.Turn + 1 < Turns.Count
        && Turns[one.Turn].Reply.Class == PayloadClass.Challenge && Turns[one.Turn + 1] is { Awaits: Awaited.FollowUp, Input: null };

    private bool Declares(string challenge) => Step.Client.Challenges?.Contains(challenge, StringComparer.Ordinal) ?? true;

    private static IEnumerable<JsonValue> Named(JsonValue parent, string name) =>
        parent.Children.ToList().Where(member => string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase));
}
