using System.Text;
using Conformance.Subjects;

namespace Conformance.HarnessSuite.Subjects;

internal sealed class LogTails
{
    private const int Kept = 64 * 1024;
    private const string Secret = "Pw1!k3v9x0q7m2z8r5t1w6y4";

    private static readonly Dictionary<string, string> Secrets = new(StringComparer.Ordinal) { [Secret] = "password" };

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
    public void A_secret_is_found_wherever_it_stands_in_a_log_of_any_length(
        [Values(0, 1, Kept - 10, Kept, 3 * Kept)] int before, [Values(1, 7, Kept)] int portion)
    {
        var log = new LogTail();
        using var watch = log.Watch(Secrets);

        foreach (var part in Encoding.ASCII.GetBytes($"{new string('.', before)}{Secret}{new string('.', 2 * Kept)}").Chunk(portion))
        {
            log.Append(part);
        }

        Assert.That(watch.Found?.Names, Is.EqualTo(["password"]));
    }

    [Test]
    public void A_secret_that_comes_in_two_pieces_is_found_though_it_was_looked_for_between_them()
    {
        var log = new LogTail();
        using var watch = log.Watch(Secrets);

        log.Append(Encoding.ASCII.GetBytes($"before {Secret[..10]}"));
        var before = watch.Found!;
        log.Append(Encoding.ASCII.GetBytes($"{Secret[10..]} behind"));

        Assert.That((before.Names.Count, watch.Found!.Names), Is.EqualTo((0, (string[])["password"])));
    }

    [Test]
    public void What_was_logged_before_is_nothing_of_the_case()
    {
        var log = new LogTail();
        using (log.Watch(new Dictionary<string, string>(StringComparer.Ordinal)))
        {
            log.Append(Encoding.ASCII.GetBytes($"before {Secret}"));
            using var watch = log.Watch(Secrets);

            Assert.That(watch.Found, Is.Null);
        }
    }

    [Test]
    public void The_last_lines_are_those_that_say_something()
    {
        var log = new LogTail();

        log.Append("one\r\n\n  two\n\nthree\n \n"u8);

        Assert.That(string.Join('|', log.LastLines(2)), Is.EqualTo("two|three"));
    }
}
