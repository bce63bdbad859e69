using System.Text;
using Conformance.Subjects;

namespace Conformance.HarnessSuite.Subjects;

internal sealed class LogTails
{
    private const int Kept = 64 * 1024;

    [Test]
    public void A_short_log_is_kept_whole()
    {
        var log = new LogTail();

        log.Append("one\n"u8);
        log.Append("two\n"u8);

        Assert.That(log.Text, Is.EqualTo("one\ntwo\n"));
    }

    [TestCase(1)]
    [TestCase(1000)]
    [TestCase(Kept)]
    [TestCase(100_001)]
    public void Of_a_long_log_the_end_is_kept(int portion)
    {
        var all = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 50_000).Select(number => $"{number},")));
        var log = new LogTail();

        foreach (var part in all.Chunk(portion))
        {
            log.Append(part);
        }

        Assert.That(log.Text, Is.EqualTo(Encoding.ASCII.GetString(all[^Kept..])));
    }

    [Test]
    public void The_last_lines_are_those_that_say_something()
    {
        var log = new LogTail();

        log.Append("one\r\n\n  two\n\nthree\n \n"u8);

        Assert.That(string.Join('|', log.LastLines(2)), Is.EqualTo("two|three"));
    }
}
