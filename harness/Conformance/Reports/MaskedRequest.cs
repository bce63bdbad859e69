using System.Text;
using System.Text.RegularExpressions;
using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus.Secrets;
using Conformance.Running;

namespace Conformance.Reports;

/// <summary>
/// The requests of a case as they may be written: the value of a secret member makes way for what can be told of it, even where nobody
/// handed it out. What was handed out, or stands in an answer, is left to the scrubber, which knows its name.
/// </summary>
internal sealed partial class MaskedRequest(CaseTrace trace)
{
    private static readonly Regex Places = SecretMembers.AnyPlaces();

    private readonly HashSet<string> served =
        [.. trace.Answers.SelectMany(answer => Leaves(Reading(answer.Body))).Select(leaf => leaf.Text)];

    /// <summary>The values that the client made up itself, with the names of their members.</summary>
    public IEnumerable<KeyValuePair<string, string>> OwnValues =>
        from request in trace.Sent
        from secret in SecretMembers.In(Reading(request.Body))
        where secret.Value != WireNames.SrpA && !IsKnown(secret.Key)
        select secret;

    public string Body(string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        var root = Reading(bytes);
        var (masked, copied) = (new StringBuilder(), 0);
        foreach (var value in SecretMembers.ValuesIn(root))
        {
            if (Told(value, root) is { } told)
            {
                masked.Append(Encoding.UTF8.GetString(bytes.AsSpan(copied, value.Position - copied))).Append('"').Append(told).Append('"');
                copied = value.Position + value.Raw.Length;
            }
        }

        return InText(masked.Append(Encoding.UTF8.GetString(bytes.AsSpan(copied))).ToString());
    }

    /// <summary>A text that is no JSON, or holds some in a string.</summary>
    public string InText(string text) => Places.Replace(text, place =>
    {
        var value = place.Groups["value"];
        return IsKnown(value.Value)
            ? place.Value
            : $"{place.Value[..(value.Index - place.Index)]}<{place.Groups["key"].Value}: {Wording.Count(value.Length, "character")}, none "
                + $"that was given>{place.Value[(value.Index - place.Index + value.Length)..]}";
    });

    public static string Header(Header header) => header.Name.ToLowerInvariant() switch
    {
        "authorization" when header.Value.StartsWith("AWS4", StringComparison.Ordinal) =>
            KeyId.Replace(header.Value, "Credential=<access key id>"),
        "authorization" or "proxy-authorization" =>
            $"{Scheme.Match(header.Value).Value}<{Wording.Count(header.Value.Length, "character")}>",
        "x-amz-security-token" or "cookie" => $"<{Wording.Count(header.Value.Length, "character")}>",
        _ => header.Value,
    };

    /// <summary>What can be told of a value; null where it may stay, since the scrubber knows it or nothing is in it.</summary>
    private string? Told(JsonValue value, JsonValue root)
    {
        var text = value.Text;
        if (!value.HasValue || text.Length == 0 || IsKnown(text))
        {
            return null;
        }

        var due =
            from kind in SecretKind.All
            where kind.Members.Contains(value.Name, StringComparer.OrdinalIgnoreCase)
            from secret in trace.Secrets
            where secret.Value == kind.Name
                && TextWording.Unlike(value, secret.Key) is { } seen
                && seen.Word != Seen.AnotherText.Word
                && seen.Word != Wording.Kind(value).Word
            select $"of the {kind.Name} {TextWording.Unlike(value, secret.Key).Told}";
        var same =
            from leaf in Leaves(root)
            where leaf.Position != value.Position && leaf.Text == text
            select $"the value of {leaf.Name}";
        return $"<{value.Name}: "
            + $"{string.Join(", ", new[] { Wording.Kind(value).Told, "none that was given" }.Concat(due.Take(1)).Concat(same.Take(1)))}>";
    }

    private bool IsKnown(string text) =>
        text is "null" or "true" or "false" || ChallengeCatalog.Names.Contains(text, StringComparer.Ordinal) || served.Contains(text)
        || (trace.Secrets is CaseSecrets own ? own.IsGiven(text) : trace.Secrets.Any(secret => secret.Key == text));

    private static JsonValue Reading(ReadOnlyMemory<byte> body) => JsonReading.TryRead(body, out _)?.Root ?? default;

    private static IEnumerable<JsonValue> Leaves(JsonValue value) =>
        value.Children.ToList() is { Count: > 0 } children
            ? children.SelectMany(Leaves)
            : value.Kind is JsonKind.String or JsonKind.Number
            ? [value]
            : [];

    [GeneratedRegex("Credential=[^/,\\s]+", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex KeyId { get; }

    [GeneratedRegex("^[A-Za-z0-9-]+ ", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Scheme { get; }
}
