using Conformance.Contract.Wire;

namespace Conformance.Snapshots;

/// <summary>A value of a snapshot. Members are sorted when they are written, so none needs to be put in its place.</summary>
internal abstract record CanonicalValue
{
    private CanonicalValue()
    {
    }

    /// <summary>The same value with each text as the placeholders show it.</summary>
    /// <param name="value">The value as it was sent.</param>
    /// <param name="texts">What texts become.</param>
    /// <param name="at">Where it stands, which tells what a text is.</param>
    public static CanonicalValue Of(JsonValue value, Placeholders texts, MemberAt at) => value.Kind switch
    {
        JsonKind.String => OfText(value.Text, texts, at),
        JsonKind.Array => new Items([.. value.Children.ToList().Select((item, number) => Of(item, texts, at.Item(number)))]),
        JsonKind.Object => new Members([
            .. Named(value, texts.Scrub)
                .OrderBy(member => member.Shown, StringComparer.Ordinal)
                .Select(member => (member.Shown, Of(member.Value, texts, at.Member(member.Value)))),
        ]),
        JsonKind.Number when at.IsReplaced => new Text(texts.ShowNumber(value.Text)),
        _ => new Literal(value.Text),
    };

    /// <summary>
    /// A text: JSON in it is shown parsed under a mark, so that the order of its keys tells nothing and its being a text does.
    /// </summary>
    public static CanonicalValue OfText(string text, Placeholders texts, MemberAt at) =>
        JsonInText.Read(text) is { } inside
            ? new Members([(JsonInText.Mark, Of(inside.Root, texts, at.InText()))])
            : new Text(texts.Show(at, text));

    // A name that comes twice is numbered, since no reader keeps both.
    private static IEnumerable<(string Shown, JsonValue Value)> Named(JsonValue value, Func<string, string> scrub)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var member in value.Children.ToList())
        {
            var name = member.Name;
            seen[name] = seen.GetValueOrDefault(name) + 1;
            var shown = scrub(name);
            yield return (seen[name] == 1 ? shown : $"{shown} #{Wording(seen[name])}", member);
        }
    }

    private static string Wording(int number) => Contract.Catalog.Wording.Number(number);

    /// <summary>A number, true, false or null, as it was sent.</summary>
    internal sealed record Literal(string Json) : CanonicalValue;

    internal sealed record Text(string Shown) : CanonicalValue;

    /// <summary>An array.</summary>
    internal sealed record Items(IReadOnlyList<CanonicalValue> All) : CanonicalValue;

    /// <summary>An object.</summary>
    internal sealed record Members(IReadOnlyList<(string Name, CanonicalValue Value)> All) : CanonicalValue;
}
