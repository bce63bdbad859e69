using System.Text;
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
    private const int ShortestNumber = 6;

    private readonly Substitutes substitutes;
    private readonly JsonPlace place;
    private readonly decimal? issued;
    private readonly List<(int Start, int Length, string Text)> edits = [];

    private JsonSubstitution(Substitutes substitutes, JsonPlace place, in JsonValue root)
    {
        this.substitutes = substitutes;
        this.place = place;
        issued = place == JsonPlace.Claims
            && root["iat"] is { Kind: JsonKind.Number } number
            && decimal.TryParse(number.Text, System.Globalization.CultureInfo.InvariantCulture, out var time)
            ? time
            : null;
    }

    /// <summary>The JSON with its values replaced.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="substitutes">What stands for them.</param>
    /// <param name="member">The member whose string the JSON is; empty for none.</param>
    public static byte[] Rewrite(JsonReading json, JsonPlace place, Substitutes substitutes, string member = "")
    {
        var rewriting = new JsonSubstitution(substitutes, place, json.Root);
        rewriting.Walk(json.Root, member);
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

    private void Walk(in JsonValue value, string member)
    {
        switch (value.Kind)
        {
            case JsonKind.String:
                var raw = value.RawString;
                Replace(value.Position + 1, raw, JsonText.Unescape(raw), OfText(member, value.Text));
                break;

            case JsonKind.Number:
                Replace(value.Position, value.Raw, value.Text, OfNumber(member, value.Text));
                break;

            default:
                foreach (var child in value.Children)
                {
                    var name = value.Kind == JsonKind.Object ? child.Name : member;
                    if (value.Kind == JsonKind.Object)
                    {
                        Replace(child.NamePosition, child.RawName, name, OfName(name));
                    }

                    Walk(child, name);
                }

                break;
        }
    }

    private void Replace(int position, ReadOnlySpan<byte> raw, string was, string text)
    {
        if (was != text)
        {
            edits.Add((position, raw.Length, JsonSpelling.Like(raw, text)));
        }
    }

    private string OfText(string member, string text)
    {
        if (place == JsonPlace.TokenHeader && KnownWords.HasInTokenHeader(text))
        {
            return text;
        }

        var kind = MemberKinds.Of(member);
        return kind is TextKind.Name or TextKind.Word or TextKind.Prose && text.AsSpan().TrimStart() is ['{' or '[', ..]
            && JsonReading.TryRead(Encoding.UTF8.GetBytes(text), out _) is { } inner
                ? Encoding.UTF8.GetString(Rewrite(inner, JsonPlace.Body, substitutes, member))
                : substitutes.Of(member, text, kind);
    }

    private string OfNumber(string member, string text) =>
        place == JsonPlace.Claims && Times.IsClaim(member) ? Times.OfClaim(member, text, issued)
        : MemberKinds.IsPlainNumber(member) || text.Count(char.IsAsciiDigit) < ShortestNumber ? text
        : substitutes.Of(member, text, TextKind.Number);

    // A name of the model stays even where somebody's device is called so.
    private string OfName(string name) =>
        MemberKinds.IsListed(name) || (KnownWords.IsMemberName(name) && !substitutes.Knows(name))
            ? name
            : substitutes.Of("name of a member", name, TextKind.Name);
}
