using Conformance.Contract.Catalog;
using Conformance.Contract.Responses;
using Conformance.Contract.Wire;
using Conformance.Corpus;

namespace Conformance.Recording;

/// <summary>Which class the answer of a service belongs to, which decides what is demanded of the clients that meet it.</summary>
internal static class PayloadClasses
{
    private static readonly string[] DuplicateNames = ["RSP-ENV-005"];
    private static readonly string[] WrongTypes = ["RSP-OUT-007", "RSP-CHA-002", "RSP-CHA-007"];

    private static readonly string[] Readable = ["RSP-ENV-002", "RSP-ENV-006", "RSP-ENV-008", "RSP-ENV-009"];

    // What is odd about the envelope or a should leaves tokens tokens and a challenge a challenge.
    private static readonly string[] Bodies = ["RSP-OUT-", "RSP-CHA-", "RSP-SES-", "RSP-TOK-", "RSP-SRP-", "RSP-IDN-"];

    /// <summary>The class of an answer.</summary>
    /// <param name="answered">The answer with what is known of its request.</param>
    /// <param name="defects">The rules that it breaks.</param>
    public static PayloadClass Of(Exchange answered, IReadOnlyList<string> defects)
    {
        var (response, payload) = (answered.Response, answered.Payload);
        return (response.Json, payload.IsFault) switch
        {
            (_, true) => IsAsAwsSends(response, defects) ? PayloadClass.Error : PayloadClass.ErrorSpelling,
            (null, _) when response.Body.IsEmpty => PayloadClass.Neither,
            (null, _) => PayloadClass.NotDecodable,
            ({ Root.Kind: JsonKind.Null }, _) => PayloadClass.Neither,
            _ when response.Root.Kind != JsonKind.Object => PayloadClass.NotDecodable,
            _ when defects.Any(id => WrongTypes.Contains(id) || DuplicateNames.Contains(id)) => PayloadClass.WrongType,
            _ when payload is { HasResult: true, HasChallenge: true } => PayloadClass.Both,
            _ when payload is { HasResult: false, HasChallenge: false } => PayloadClass.Neither,
            _ when payload is { HasChallenge: true, Forms: [] } && !payload.Challenge.IsText("") => PayloadClass.UnknownChallenge,
            _ when defects.Any(IsLack) => PayloadClass.Lacking,
            _ when payload.Strangers > 0 => PayloadClass.UnknownMember,
            _ when defects.Any(Readable.Contains) => PayloadClass.Lenient,
            _ => payload.HasTokens ? PayloadClass.Tokens : PayloadClass.Challenge,
        };
    }

    private static bool IsLack(string id) =>
        Bodies.Any(family => id.StartsWith(family, StringComparison.Ordinal))
            && ResponseRules.All.Any(check => check.Rule.Id == id && check.Rule.Level == Level.Must);

    // With the documented status, the type in the body and in the header, and the message: then the clients must hand both out.
    private static bool IsAsAwsSends(Response response, IReadOnlyList<string> defects) =>
        response.Status >= 400 && !defects.Any(id => id.StartsWith("RSP-FLT-", StringComparison.Ordinal) || id == "RSP-ENV-004")
        && ServiceErrors.All.Any(
            error => response.Root[WireNames.ErrorType].IsText(error.Name) && response.Status == error.DocumentedStatus)
        && response.Root[WireNames.ErrorMessage] is { Kind: JsonKind.String, RawString.IsEmpty: false };
}
