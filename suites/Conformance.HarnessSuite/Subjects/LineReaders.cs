using System.Text;
using Conformance.Subjects;

namespace Conformance.HarnessSuite.Subjects;

internal sealed class LineReaders
{
    [TestCase(1)]
    [TestCase(7)]
    [TestCase(1 << 20)]
    public void Lines_arrive_however_they_are_cut(int portion)
    {
        string[] sent = ["first", string.Empty, new('x', 50_000), "last"];
        using var source = new Portions(string.Join('\n', sent) + "\nrest", portion);
        var reader = new LineReader(source, 60_000);
        List<string> lines = [];

        while (reader.TryRead(out var line))
        {
            lines.Add(Encoding.ASCII.GetString(line));
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(lines, Is.EqualTo(sent));
            Assert.That(Encoding.ASCII.GetString(reader.Rest.Span), Is.EqualTo("rest"));
            Assert.That(reader.IsTooLong, Is.False);
        }
    }

    [TestCase(100_000, false)]
    [TestCase(100_001, true)]
    public void A_line_may_be_as_long_as_agreed_and_no_longer(int length, bool isTooLong)
    {
        using var source = new Portions(new string('x', length) + "\nnext\n", 4096);
        var reader = new LineReader(source, 100_000);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(reader.TryRead(out _), Is.EqualTo(!isTooLong));
            Assert.That(reader.IsTooLong, Is.EqualTo(isTooLong));
        }
    }

    /// <summary>Gives so many bytes at a time.</summary>
    private sealed class Portions(string text, int portion) : MemoryStream(Encoding.ASCII.GetBytes(text))
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, portion));
    }
}
