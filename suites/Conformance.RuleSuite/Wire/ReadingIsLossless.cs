using System.Text;
using Conformance.Contract.Wire;
using FsCheck;
using FsCheck.Fluent;

namespace Conformance.RuleSuite.Wire;

/// <summary>A text is grown together with the list of what is in it; reading it must give that list.</summary>
internal sealed class ReadingIsLossless
{
    private static readonly string[] Leaves =
        [
            "null",
            "true",
            "false",
            "0",
            "-1",
            "3600",
            "3.60e3",
            "\"\"",
            "\"text\"",
            "\"\\\"\\\\\\u0041\"",
            "\"\\ud83d\"",
            "\"ä€😀\"",
            "\"[\\\"x\\\"]\"",
        ];

    private static readonly string[] Names = ["Session", "session", "SESSION", "\\u0053ession", "", "ä", "a\\\"b"];

    private static readonly Gen<string> Blank = Gen.Elements("", "", "", " ", "\n\t", "\r\n  ");

    [Test]
    public void Every_value_is_found_with_its_bytes_and_its_place() =>
        Prop.ForAll(
            Arb.From(Gen.Sized(size => Grow(Math.Min(size / 8, 6)))),
            grown =>
            {
                var bytes = Encoding.UTF8.GetBytes(grown.Text);
                var reading = JsonReading.TryRead(bytes, out var fault);
                List<Spot> found = [];
                Walk(reading?.Root ?? throw new AssertionException($"{grown.Text} {fault}"), bytes, found);
                return found.SequenceEqual(grown.Spots);
            }).QuickCheckThrowOnFailure();

    [Test]
    public void Any_bytes_are_read_or_refused_with_a_reason() =>
        Prop.ForAll<byte[]>(bytes =>
        {
            var reading = JsonReading.TryRead(bytes, out var fault);
            return reading is null ? !string.IsNullOrEmpty(fault) : fault is null;
        }).QuickCheckThrowOnFailure();

    private static void Walk(JsonValue value, byte[] bytes, List<Spot> found)
    {
        var raw = Encoding.UTF8.GetString(value.Raw);
        Assert.That(bytes.AsSpan(value.Position, value.Raw.Length).SequenceEqual(value.Raw));
        found.Add(new(Encoding.UTF8.GetString(value.RawName), raw, Encoding.UTF8.GetCharCount(bytes, 0, value.Position)));
        foreach (var child in value.Children)
        {
            Walk(child, bytes, found);
        }
    }

    private static Gen<Grown> Grow(int depth) =>
        depth == 0
            ? Gen.Elements(Leaves).Select(leaf => new Grown(leaf, [new("", leaf, 0)]))
            : Gen.OneOf(Grow(0), Array(depth - 1), Object(depth - 1));

    private static Gen<Grown> Array(int depth) =>
        from items in Grow(depth).ListOf(3)
        from blank in Blank
        select Join('[', [.. items.Select(item => ("", item))], blank, ']');

    private static Gen<Grown> Object(int depth) =>
        from values in Grow(depth).ListOf(3)
        from names in Gen.Elements(Names).ListOf(3)
        from blank in Blank
        select Join('{', [.. names.Zip(values)], blank, '}');

    private static Grown Join(char open, IReadOnlyList<(string Name, Grown Value)> parts, string blank, char close)
    {
        var text = new StringBuilder().Append(open).Append(blank);
        List<Spot> spots = [];
        foreach (var (name, value) in parts)
        {
            text.Append(spots.Count == 0 ? "" : "," + blank);
            text.Append(open == '{' ? $"\"{name}\"{blank}:{blank}" : "");
            var start = text.Length;
            spots.AddRange(
                value.Spots.Select((spot, at) => spot with { Name = at == 0 ? name : spot.Name, Position = spot.Position + start }));
            text.Append(value.Text).Append(blank);
        }

        text.Append(close);
        return new(text.ToString(), [new("", text.ToString(), 0), .. spots]);
    }

    private sealed record Spot(string Name, string Raw, int Position);

    private sealed record Grown(string Text, IReadOnlyList<Spot> Spots);
}
