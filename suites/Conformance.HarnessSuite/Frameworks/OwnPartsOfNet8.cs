using System.Text;
using Real = System.Buffers.Text.Base64Url;

namespace Conformance.HarnessSuite.Frameworks;

/// <summary>What stands in on .NET 8 for what the framework has later does what that does.</summary>
internal sealed class OwnPartsOfNet8
{
    private const int Tries = 5000;

    private static readonly string[] Texts =
    [
        "", "=", "==", "A", "AA", "AAA", "AAAA", "AA==", "AA=", "AAA=", "AAA%", "A A\nA\tA", "AAAA=", "+AAA", "/AAA", "-_-_", "AB", "é",
        "AA==AA",
    ];

    [Test]
    public void Base64_for_URLs_is_written_alike([Range(0, 40)] int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        var digits = new byte[Net8.Base64Url.GetEncodedLength(length)];
        var written = Net8.Base64Url.EncodeToUtf8(bytes, digits);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Net8.Base64Url.EncodeToString(bytes), Is.EqualTo(Real.EncodeToString(bytes)));
            Assert.That(digits, Has.Length.EqualTo(Real.GetEncodedLength(length)).And.Length.EqualTo(written));
            Assert.That(Encoding.ASCII.GetString(digits), Is.EqualTo(Real.EncodeToString(bytes)));
        }
    }

    [Test]
    public void Base64_for_URLs_is_read_alike()
    {
        const string alphabet = "AQgwBZ09az-_=%+/ \n.é";
        var random = new Random(8);
        var texts = Texts.Concat(Enumerable.Range(0, Tries).Select(
            _ => string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => alphabet[random.Next(alphabet.Length)])))).ToArray();
        var valid = texts.Where(text => Real.IsValid(text)).ToArray();

        Assert.That(valid, Has.Length.InRange(Tries / 50, Tries), "control: there are valid and invalid ones");
        Assert.That(texts.Where(text => Net8.Base64Url.IsValid(text)), Is.EqualTo(valid));
        Assert.That(texts.Where(text => Net8.Base64Url.IsValid(Encoding.Latin1.GetBytes(text))), Is.EqualTo(valid));
        Assert.That(
            valid.Select(text => Net8.Base64Url.DecodeFromChars(text)), Is.EqualTo(valid.Select(text => Real.DecodeFromChars(text))));
        Assert.That(
            valid.Select(text => Net8.Base64Url.DecodeFromUtf8(Encoding.Latin1.GetBytes(text))),
            Is.EqualTo(valid.Select(text => Real.DecodeFromChars(text))));
        Assert.That(() => Net8.Base64Url.DecodeFromChars("+AAA"), Throws.TypeOf<FormatException>());
    }

    [TestCase("")]
    [TestCase("a")]
    [TestCase(",")]
    [TestCase("a,b")]
    [TestCase(",a,,b,")]
    public void A_text_is_split_alike(string text)
    {
        List<Range> real = [], own = [];
        foreach (var range in text.AsSpan().Split(','))
        {
            real.Add(range);
        }

        foreach (var range in Net8.Splitting.Split<char>(text, ','))
        {
            own.Add(range);
        }

        Assert.That(
            own.Select(range => range.GetOffsetAndLength(text.Length)),
            Is.EqualTo(real.Select(range => range.GetOffsetAndLength(text.Length))));
    }

    [Test]
    public void Items_are_numbered_counted_and_turned_round_alike()
    {
        string[] items = ["b", "a", "B", "b", "c"];
        var same = StringComparer.OrdinalIgnoreCase;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Net8.Sequences.Index(items), Is.EqualTo(Enumerable.Index(items)));
            Assert.That(Net8.Sequences.CountBy(items, item => item), Is.EqualTo(Enumerable.CountBy(items, item => item)));
            Assert.That(Net8.Sequences.CountBy(items, item => item, same), Is.EqualTo(Enumerable.CountBy(items, item => item, same)));
            Assert.That(Net8.Sequences.Reverse(items), Is.EqualTo(Enumerable.Reverse(items)));
            Assert.That(items[0], Is.EqualTo("b"));
        }
    }

    [Test]
    public void Hexadecimal_text_is_written_alike([Values(0, 1, 7, 16)] int length, [Values(0, 1, 14, 32)] int room)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        var (own, real) = (new byte[room], new byte[room]);

        var fits = Net8.LowerCaseHex.TryToHexStringLower(bytes, own, out var written);
        var really = Convert.TryToHexStringLower(bytes, real, out var reallyWritten);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Net8.LowerCaseHex.ToHexStringLower(bytes), Is.EqualTo(Convert.ToHexStringLower(bytes)));
            Assert.That(Net8.LowerCaseHex.ToHexStringLower(bytes.AsSpan()), Is.EqualTo(Convert.ToHexStringLower(bytes)));
            Assert.That((fits, written), Is.EqualTo((really, reallyWritten)));
            Assert.That(own, Is.EqualTo(real));
        }
    }

    [Test]
    public void A_file_is_written_whole_in_the_place_of_a_longer_one()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, "longer than what follows");
            Net8.FileBytes.WriteAllBytes(file, "short"u8);

            Assert.That(File.ReadAllText(file), Is.EqualTo("short"));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
