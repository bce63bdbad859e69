using System.Text.RegularExpressions;
using Conformance.Reports;
using Conformance.Reports.Saved;
using Conformance.Running;

namespace Conformance.HarnessSuite.Reports;

internal sealed partial class MarkdownReports
{
    private const int Mebibyte = 1024 * 1024;

    [Test]
    public void Whole_run() => Snapshot.Verify(Write(FixedRun.Events), "md");

    [Test]
    public void Whatever_a_client_says_stands_in_a_span_of_code()
    {
        var text = Write(FixedRun.Events);
        var outside = Spans.Replace(text, "");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(text, Does.Contain("[bold]<b>&]]>"), "control: it is told");
            Assert.That(outside, Does.Not.Contain("<b>").And.Not.Contain("[bold]"));
            Assert.That(text.Where(letter => (char.IsControl(letter) && letter != '\n') || letter == '\u202e'), Is.Empty);
        }
    }

    [Test]
    public void Backticks_of_a_client_do_not_end_its_span()
    {
        var text = Write([.. FixedRun.Events.Select(happened => happened is ClientStarted started
            ? started with { Label = $"{started.Name} ``` <img> | @all" }
            : happened)]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(text, Does.Contain("```` boto3 ``` <img> \\| @all ````"));
            Assert.That(Spans.Replace(text, ""), Does.Not.Contain("<img>").And.Not.Contain("@all"));
        }
    }

    [Test]
    public void Text_is_no_longer_than_the_summary_of_a_step_may_be()
    {
        var text = Write(LargeRun.Of(clients: 10, failed: 1000, known: 0, hasWires: false));

        Assert.That(text, Has.Length.LessThan(Mebibyte));
    }

    [Test]
    public void Sentences_on_a_baseline_of_another_time_do_not_bury_the_causes()
    {
        var lines = Write(FixedRun.OutOfDate(500)).Split('\n').Where(line => line.StartsWith("- ", StringComparison.Ordinal)).ToArray();

        Assert.That(lines.Take(RunEnding.MostSentences), Has.Some.Contains("required: gone").And.Some.Contains("entry 1 is gone"));
        Assert.That(lines[RunEnding.MostSentences], Is.EqualTo("- and 496 more, which `--html FILE` and the output have"));
    }

    private static string Write(IEnumerable<RunEvent> events)
    {
        var text = "";
        var report = new MarkdownReport(written => text = written, FixedRun.Facts, FixedRun.Repeat, FrozenTime.Morning);
        foreach (var happened in events)
        {
            report.On(happened);
        }

        return text;
    }

    [GeneratedRegex("(?<!`)(?<fence>`+)(?!`).*?(?<!`)\\k<fence>(?!`)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Spans { get; }
}
