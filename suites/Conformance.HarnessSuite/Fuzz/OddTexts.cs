using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace Conformance.HarnessSuite.Fuzz;

/// <summary>Files and messages with a slip or a malice in them, drawn from right ones. The same seed makes the same texts.</summary>
internal static class OddTexts
{
    /// <summary>How many inputs each kind gets.</summary>
    public const int Count = 2000;

    private const ulong Seed = 10;

    private static readonly Config Always = Config.QuickThrowOnFailure.WithMaxTest(Count).WithReplay(Seed, 1);

    private static readonly string[] Values =
    [
        "null", "true", "0", "-1", "1.5", "1e9", "1e400", "-0", "2147483648", "9223372036854775808", "123456789012345678901234567890",
        "\"\"", "\" \"", "\"x\"", "[]", "{}",
        "[[]]", "[null]", "[\"\"]", "{\"\":null}", "\"\\ud800\"", "\"\\u0000\\u001b[31m\\u202e\"", "\"$.a[0].b\"", "\"*\"",
        "\"2026-02-30\"", "\"NaN\"", "\"SMS_MFA\"", "\"state\"",
        "{\"$utf16\":\"ANg=\"}", "{\"$utf16\":\"A\"}", "{\"$number\":\"1e400\"}", "{\"$number\":\"x\"}", "[1,[2,[3,{\"a\":[]}]]]",
        "\"%s%n{0}\"", "\"../../../etc/passwd\"", "\"\\ud83d\\ude00\"",
    ];

    private static readonly string Deep = new string('[', 2000) + new string(']', 2000);
    private static readonly string Long = $"\"{new string('x', 50_000)}\"";

    /// <summary>Holds a law against odd variants of right texts.</summary>
    public static void Hold(IReadOnlyList<string> right, Action<byte[]> law) =>
        Hold(random => Draw(right, random), law, text => Encoding.UTF8.GetString(text));

    /// <summary>Holds a law against whatever is drawn.</summary>
    public static void Hold<T>(Func<Random, T> draw, Action<T> law, Func<T, string> show) =>
        Check.One(Always, Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue)), number =>
    {
        var drawn = draw(new(number));
        try
        {
            law(drawn);
        }
        catch (Exception fallen)
        {
            throw new InvalidOperationException($"It fell over {Excerpt(show(drawn))}", fallen);
        }
    }));

    /// <summary>One odd variant of one of some right texts.</summary>
    public static byte[] Draw(IReadOnlyList<string> right, Random random)
    {
        var text = right[random.Next(right.Count)];
        for (var edits = random.Next(1, 4); edits > 0; edits--)
        {
            text = Edit(text, random);
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        return random.Next(12) switch
        {
            0 => bytes[..random.Next(bytes.Length + 1)],
            1 => Flip(bytes, random),
            2 => [.. Encoding.UTF8.Preamble, .. bytes],
            3 => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
            _ => bytes,
        };
    }

    private static byte[] Flip(byte[] bytes, Random random)
    {
        for (var flips = random.Next(1, 4); flips > 0 && bytes.Length > 0; flips--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return bytes;
    }

    // What an edit before made of it may be no tree any more, and stays as it is.
    private static string Edit(string text, Random random)
    {
        try
        {
            return Edit(JsonNode.Parse(text), random);
        }
        catch (Exception odd) when (odd is JsonException or ArgumentException or InvalidOperationException)
        {
            return text;
        }
    }

    // Edits the text and not the tree, so that what a tree cannot hold comes too: numbers out of range, members twice.
    private static string Edit(JsonNode? root, Random random)
    {
        var spots = Spots(root).ToArray();
        if (spots.Length == 0)
        {
            return Value(random);
        }

        const string Mark = "the value that is odd";
        var spot = spots[random.Next(spots.Length)];
        var replaced = spot.Parent is JsonObject ? $"\"{Mark}\"" : null;
        switch (spot.Parent)
        {
            case JsonObject owner when random.Next(8) == 0:
                owner.Remove(spot.Name!);
                return root!.ToJsonString();
            case JsonObject owner when random.Next(8) == 0:
                var value = owner[spot.Name!]?.DeepClone();
                owner.Remove(spot.Name!);
                owner[spot.Name + (random.Next(2) == 0 ? "x" : new string('é', 300))] = value;
                return root!.ToJsonString();
            case JsonObject owner when random.Next(8) == 0:
                owner[Mark] = Mark;
                return root!.ToJsonString().Replace(
                    $"\"{Mark}\":\"{Mark}\"", $"{JsonSerializer.Serialize(spot.Name)}:{Value(random)}", StringComparison.Ordinal);
            case JsonObject owner:
                owner[spot.Name!] = Mark;
                break;
            case JsonArray list:
                list[spot.At] = Mark;
                break;
        }

        return root!.ToJsonString().Replace(replaced ?? $"\"{Mark}\"", Value(random), StringComparison.Ordinal);
    }

    private static string Value(Random random) => random.Next(40) switch
    {
        0 => Deep,
        1 => Long,
        _ => Values[random.Next(Values.Length)],
    };

    private static IEnumerable<(JsonNode Parent, string? Name, int At)> Spots(JsonNode? node) => node switch
    {
        JsonObject owner => owner.SelectMany(member => Spots(member.Value).Prepend((owner, member.Key, 0))),
        JsonArray list => list.SelectMany((item, at) => Spots(item).Prepend((list, null, at))),
        _ => [],
    };

    private static string Excerpt(string text) => text.Length <= 1500 ? text : $"{text[..1500]}… ({text.Length} characters)";
}
