using Conformance.Contract.Wire;

namespace Conformance.Corpus;

/// <summary>
/// Tells which answers leave nothing to be asked again: those that came whole and in time, are no error, and are read by every client
/// alike.
/// </summary>
internal static class GoodAnswer
{
    /// <summary>True for a good answer.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="of">The class of the payload that it belongs to: what only some clients can read, the others may ask for again.</param>
    public static bool Is(Answer answer, PayloadClass of) =>
        IsWhole(answer)
            && of is not (
                PayloadClass.WrongType
                    or PayloadClass.Lenient
                    or PayloadClass.NotDecodable
                    or PayloadClass.Error
                    or PayloadClass.ErrorSpelling)
        && Read(answer).Root is { Kind: JsonKind.Object } root && !root[WireNames.ErrorType].HasValue;

    // What is left of a body that is changed on its way may be no answer at all.
    private static Response Read(Answer answer) =>
        answer.Change is null ? answer.ToReadableResponse() : new(answer.Status, answer.Headers, answer.SentBody);

    /// <summary>True for an answer that came whole and in time and is no error.</summary>
    public static bool IsWhole(Answer answer) =>
        answer is { Status: 200, Fault: WireFault.None, Frame: null or { IsDoubtful: false } } && answer.Delay == TimeSpan.Zero;
}
