using Conformance.Reports;
using Conformance.Running;

namespace Conformance.HarnessSuite.Reports;

internal sealed class PlainReports
{
    [Test]
    public void Whole_run() => Snapshot.Verify(Print(FixedRun.Events), "txt");

    [Test]
    public void Last_line_is_the_counts() =>
        Assert.That(Lines(Print(FixedRun.Events))[^1], Is.EqualTo(FixedRun.Outcome.LastLine));

    [Test]
    public void Nothing_but_line_ends_is_a_control_character() =>
        Assert.That(Print(FixedRun.Events).Where(char.IsControl).Distinct(), Is.EqualTo("\n"));

    // A case, a stale entry and a command have one line each, however long, so that they can be searched for and copied.
    [Test]
    public void Tables_and_failures_fit_80_columns()
    {
        string[] single =
        [
            "  repeat ", "  trace ", "  fault ", "  skip ", "  fail ", "  warn ",
            "baseline out of date:", "cognito-conformance ", "client ",
        ];
        var tooWide = Lines(Print(FixedRun.Events)).Where(
            line => line.Length > 80 && !single.Any(start => line.StartsWith(start, StringComparison.Ordinal)));
        Assert.That(tooWide, Is.Empty);
    }

    [Test]
    public void After_twenty_causes_of_a_client_each_other_has_a_line()
    {
        var (started, template) = ((ClientStarted)FixedRun.Events[1], ((CaseJudged)FixedRun.Events[3]).Result);
        CaseResult[] results =
            [
                .. Enumerable.Range(1, 23).Select(number => template with
                {
                    Case = template.Case with { Id = $"types.n{number:00}" },
                    Findings = [template.Findings[0] with { Path = $"$.member{number:00}" }],
                }),
            ];
        var lines = Lines(Print(
        [
            new RunStarted(23, ["boto3"], "embedded"), started, .. results.Select(result => new CaseJudged(result)),
            new ClientFinished("boto3", []), new RunFinished(RunOutcome.Of(results, isStrict: false)),
        ]));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(lines.Count(line => line.StartsWith("  fail ", StringComparison.Ordinal)), Is.EqualTo(23));
            Assert.That(lines.Count(line => line.StartsWith("  repeat ", StringComparison.Ordinal)), Is.EqualTo(20));
            Assert.That(lines.SkipWhile(line => line != "boto3: more causes of failures").Skip(1).Take(4), Is.EqualTo(
                (string[])[
                    "  1 case  SUR-TST-001 (must) at $.member21: another text, as in types.n21",
                    "  1 case  SUR-TST-001 (must) at $.member22: another text, as in types.n22",
                    "  1 case  SUR-TST-001 (must) at $.member23: another text, as in types.n23",
                    "",
                ]));
        }
    }

    [Test]
    public void Row_of_a_client_is_printed_when_it_is_finished()
    {
        using var output = new StringWriter { NewLine = "\n" };
        var report = new PlainReport(output, FixedRun.Facts, FixedRun.Repeat);
        foreach (var happened in FixedRun.Events.TakeWhile(happened => happened is not ClientStarted { Name: "aws-sdk-dotnet" }))
        {
            report.On(happened);
        }

        Assert.That(Lines(output.ToString())[^1], Is.EqualTo("boto3: 3 passed, 1 failed, 3 skipped"));
    }

    [Test]
    public void Strict_run_tells_warnings_in_full()
    {
        var command = "  repeat    cognito-conformance client boto3 --case error-spelling.namespace --seed 7 --generate 2";
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Lines(Print(FixedRun.Events)), Has.No.Member(command));
            Assert.That(Lines(Print(FixedRun.Make(isStrict: true))), Has.Member(command));
        }
    }

    [Test]
    public void Run_that_ended_early_says_so_before_the_counts()
    {
        var lines = Lines(Print(FixedRun.Interrupted));

        Assert.That((lines[^4], lines[^1]), Is.EqualTo(("interrupted after 3 of 7 cases: by SIGTERM", "1 passed, 1 failed, 0 skipped")));
    }

    [Test]
    public void Older_requirements_are_told_with_the_client() =>
        Assert.That(
            Lines(Print([
                .. FixedRun.Events.Select(
                    happened => happened is ClientStarted { Name: "boto3" } started ? started with { Requirements = "0.3" } : happened),
            ])),
            Has.Some.EndsWith("profile sdk, 7 cases, requirements 0.3"));

    internal static string Print(IEnumerable<RunEvent> events)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var report = new PlainReport(output, FixedRun.Facts, FixedRun.Repeat);
        foreach (var happened in events)
        {
            report.On(happened);
        }

        return output.ToString();
    }

    private static string[] Lines(string text) => text.TrimEnd('\n').Split('\n');
}
