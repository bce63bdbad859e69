using System.Globalization;
using System.Text;
using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;

namespace Conformance.Recording.Substitution;

/// <summary>Where JSON stands, which tells what its members are.</summary>
internal enum JsonPlace
{
    /// <summary>The body of a request or a response, or JSON in a string of one.</summary>
    Body,

    TokenHeader,

    /// <summary>The claims of a token.</summary>
    Claims,
}

/// <summary>Replaces the values of JSON, and leaves its names, order, blanks and escapes.</summary>
internal sealed class JsonSubstitution
{
    /// <summary>What stands in a path behind a string whose text is JSON, before the path within it.</summary>
    public const string InText = ".{json text}";

    private readonly Substitutes substitutes;
    private readonly JsonPlace place;
    private readonly decimal? issued;
    private readonly ICollection<string>? places;
    private readonly List<(int Start, int Length, string Text)> edits = [];

    private JsonSubstitution(Substitutes substitutes, JsonPlace place, in JsonValue root, ICollection<string>? places)
    {
        this.substitutes = substitutes;
        this.place = place;
        this.places = places;
        issued = place == JsonPlace.Claims
            && root["iat"] is { Kind: JsonKind.Number } number
            && decimal.TryParse(number.Text, CultureInfo.InvariantCulture, out var time)
            ? time
            : null;
    }

    /// <summary>The JSON with its values replaced.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="substitutes">What stands for them.</param>
    /// <param name="within">The member whose string the JSON is, and its path; nothing for a body.</param>
    /// <param name="places">Takes the path of each value that another stands for; null where nobody asks.</param>
    public static byte[] Rewrite(
        JsonReading json, JsonPlace place, Substitutes substitutes, (string Member, string Path)? within = null,
        ICollection<string>? places = null)
    {
        var rewriting = new JsonSubstitution(substitutes, place, json.Root, places);
        rewriting.Walk(json.Root, within?.Member ?? "", within?.Path ?? "$");
        var written = new MemoryStream();
        var copied = 0;
        foreach (var (start, length, text) in rewriting.edits)
        {
            written.Write(json.Bytes.Span[copied..start]);
            written.Write(Encoding.UTF8.GetBytes(text));
            copied = start + length;
        }

        written.Write(json.Bytes.Span[copied..]);
        return written.ToArray();
    }

    private void Walk(in JsonValue value, string member, string path)
    {
        switch (value.Kind)
        {
            case JsonKind.String:
                var raw = value.RawString;
                Replace(value.Position + 1, raw, JsonText.Unescape(raw), OfText(member, path, value.Text), path);
                break;

            case JsonKind.Number:
                Replace(value.Position, value.Raw, value.Text, OfNumber(member, value.Text), path);
                break;

            default:
                var at = 0;
                foreach (var child in value.Children)
                {
                    if (value.Kind != JsonKind.Object)
                    {
                        Walk(child, member, $"{path}[{Wording.Number(at++)}]");
                        continue;
                    }

                    var (name, written) = (child.Name, OfName(child.Name));
                    Replace(child.NamePosition, child.RawName, name, written);
                    Walk(child, name, $"{path}.{written}");
                }

                break;
        }
    }

    private void Replace(int position, ReadOnlySpan<byte> raw, string was, string text, string? path = null)
    {
        if (was != text)
        {
            edits.Add((position, raw.Length, JsonSpelling.Like(raw, text)));
            if (path is not null && (was.AsSpan().TrimStart() is not ['{' or '[', ..] || JsonInText(was) is null))
            {
                places?.Add(path);
            }
        }
    }

    private string OfText(string member, string path, string text)
    {
        if ((place == JsonPlace.TokenHeader && KnownWords.HasInTokenHeader(text)) || IsKept(member, text))
        {
            return text;
        }

        if (place == JsonPlace.Body && MemberKinds.IsPlainNumber(member, text))
        {
            return text;
        }

        var kind = MemberKinds.Of(member);
        return kind is TextKind.Name or TextKind.Word or TextKind.Prose && JsonInText(text) is { } inner
            ? Encoding.UTF8.GetString(Rewrite(inner, JsonPlace.Body, substitutes, (member, $"{path}{InText}"), places))
            : substitutes.Of(member, text, place == JsonPlace.Claims && kind == TextKind.Name ? TextKind.Claim : kind);
    }

    private string OfNumber(string member, string text) =>
        place == JsonPlace.Claims && Times.IsClaim(member) ? Times.OfClaim(member, text, issued)
        : MemberKinds.IsPlainNumber(member) || IsKept(member, text) ? text
        : substitutes.Of(member, text, TextKind.Number);

    private bool IsKept(string member, string text) => place == JsonPlace.Body && substitutes.Keeps(member, text);

    private static JsonReading? JsonInText(string text) =>
        text.AsSpan().TrimStart() is ['{' or '[', ..] ? JsonReading.TryRead(Encoding.UTF8.GetBytes(text), out _) : null;

    // A name of the model stays even where somebody's device is called so.
    private string OfName(string name) =>
        MemberKinds.IsListed(name) || (KnownWords.IsMemberName(name) && !substitutes.Knows(name))
            ? name
            : substitutes.Of("name of a member", name, TextKind.Name);
}
