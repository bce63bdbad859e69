using System.Text;
using Conformance.Contract.Wire;

namespace Conformance.Corpus.Wire;

/// <summary>Names that stand beside the right one, and how they are put there.</summary>
internal static class OddNames
{
    public const string CaseSensitive = "RFC 8259, section 4: names are strings, compared character by character (section 8.3)";
    public const string Unique = "RFC 8259, section 4: what becomes of names that are not unique is unpredictable";
    public const string Unknown = "service model: unknown members are ignored, and ChallengeParameters is a map of any names";
    public const string Limits = "RFC 8259, section 9: a parser may set limits";
    public const string NoError = "Smithy, AWS JSON 1.1: a status of 200 is no error";
    public const string DecoyObject =
        """{"AccessToken":"decoy","ChallengeName":"SMS_OTP","DeviceKey":"decoy","IdToken":"decoy","Session":"decoy","USERNAME":"decoy"}""";

    /// <summary>The other spellings of a name.</summary>
    public static IReadOnlyList<(string Name, Func<string, string> Of)> Spellings { get; } =
        [("lower-case", name => name.ToLowerInvariant()), ("upper-case", name => name.ToUpperInvariant()), ("first-letter", Turned)];

    /// <summary>Names that mean something to a language, as they stand in JSON.</summary>
    public static IReadOnlyList<(string Name, string Json)> Special { get; } =
    [
        ("proto", "__proto__"), ("constructor", "constructor"), ("prototype", "prototype"), ("to-string", "toString"),
        ("value-of", "valueOf"), ("has-own-property", "hasOwnProperty"), ("length", "length"), ("class", "class"), ("type", "__type"),
        ("dict", "__dict__"),
        ("self", "self"), ("empty", ""), ("blank", " "), ("dollar", "$ref"), ("dot", "a.b"), ("number", "0"), ("escaped-nul", "\\u0000"),
    ];

    /// <summary>Types of errors that stand in an answer that is none.</summary>
    public static IReadOnlyList<(string Name, string Json)> ErrorTypes { get; } =
    [
        ("ValidationException", "\"ValidationException\""), ("com", "\"com.amazonaws.cognito#Success\""),
        ("NotAuthorizedException", "\"NotAuthorizedException:\""),
    ];

    /// <summary>A case with one more member, first or last in its object.</summary>
    public static Case Put(
        Case recording, string id, string clause, PayloadClass sent, string parent, string name, string json, bool before)
    {
        var one = WireCase.Of(id, recording, clause);
        var body = one.Answers[^1].Body;
        var target = JsonReading.TryRead(body, out _)!.Root;
        foreach (var step in parent.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            target = target[step];
        }

        // Places are counted in bytes, and what is put there is ASCII.
        var text = Encoding.Latin1.GetString(body.Span);
        var comma = target.Children.IsEmpty ? "" : ",";
        var put = before
            ? text.Insert(target.Position + 1, $"\"{name}\":{json}{comma}")
            : text.Insert(target.Position + target.Raw.Length - 1, $"{comma}\"{name}\":{json}");
        return WireCase.As(one with { Answers = [one.Answers[^1] with { Body = Encoding.Latin1.GetBytes(put) }] }, sent);
    }

    private static string Turned(string name) =>
        (char.IsUpper(name[0]) ? char.ToLowerInvariant(name[0]) : char.ToUpperInvariant(name[0])) + name[1..];
}
