using System.Text;
using Conformance.Reports;
using Conformance.Reports.Page;
using Conformance.Reports.Saved;

namespace Conformance.HarnessSuite.Reports.Saved;

/// <summary>What was saved is read again without loss, and what is no report is told from one.</summary>
internal sealed class ReadReports
{
    // Half a surrogate pair is no text that a file could hold.
    [Test]
    public void Report_that_is_read_is_written_as_it_was()
    {
        var text = SavedRuns.Text(FixedRun.Events);

        Assert.That(
            Encoding.UTF8.GetString(SavedFormat.Write(SavedRuns.Read(text))),
            Is.EqualTo(text.Replace("\\uFFFD", "\ufffd", StringComparison.Ordinal)));
    }

    [Test]
    public void Page_that_is_made_later_is_the_page_that_the_run_wrote() => Assert.That(
        Encoding.UTF8.GetString(ReportPage.Write(SavedRuns.Of(FixedRun.Events), new KeptWires())),
        Is.EqualTo(HtmlPage.Of(FixedRun.Events).Text.Replace("\\ud800", "\ufffd", StringComparison.Ordinal)));

    [Test]
    public void Page_that_is_made_later_has_what_travelled_from_the_folder_of_traces()
    {
        using var file = new ReportFile();
        var events = LargeRun.Of(clients: 2, failed: 5, known: 5);
        var traces = new TraceFolder(file.At("traces"));
        foreach (var happened in events)
        {
            traces.On(happened);
        }

        var page = Encoding.UTF8.GetString(ReportPage.Write(SavedRuns.Of(events), new(file.At("traces"))));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(page, Does.Contain("request 1: POST /"));
            Assert.That(page, Is.EqualTo(HtmlPage.Of(events).Text));
        }
    }

    [TestCase("", "it is not JSON")]
    [TestCase("{", "it is not JSON")]
    [TestCase("[]", "something else stands than is due there")]
    [TestCase("{}", "there is no formatVersion")]
    [TestCase("null", "there is no formatVersion")]
    [TestCase("{\"formatVersion\":1}", "there is no `harness`")]
    [TestCase("{\"formatVersion\":\"1\"}", "at $.formatVersion, something else stands than is due there")]
    [TestCase("{\"verdict\":\"fail\"}", "there is no formatVersion")]
    public void What_is_no_report_is_told(string text, string what) => Assert.That(
        () => SavedRuns.Read(text),
        Throws.TypeOf<InvalidDataException>()
            .With.Message.StartsWith("report.json is no report of a run: ")
            .And.Message.Contains(what)
            .And.Message.Contains("`client --json FILE`"));

    [Test]
    public void Report_of_another_version_is_told() => Assert.That(
        () => SavedRuns.Read("{\"formatVersion\":2,\"anything\":[]}"),
        Throws.TypeOf<InvalidDataException>().With.Message.StartsWith("report.json has the formatVersion 2, and this tool reads 1: "));

    [TestCase("\"verdict\": \"fail\"", "\"verdict\": \"failed\"", "has the verdict 'failed', and there are pass, fail, ")]
    [TestCase("\"level\": \"must\"", "\"level\": \"shall\"", "has the level 'shall', and there are must, should, may")]
    [TestCase("\"id\": \"available.empty\"", "\"id\": \"types.Session.number\"", "has the case types.Session.number twice")]
    [TestCase("\"cases\": 7", "\"cases\": null", "at $.cases, ")]
    [TestCase("\"stale\": []", "\"stale\": [null]", "null stands in line ")]
    [TestCase("\"clients\": [", "\"clients\": [null,", "null stands in line ")]
    [TestCase("\"name\": \"gone\"", "\"name\": \"boto3\"", "it has the client boto3 twice")]
    public void Edited_report_that_nobody_could_rely_on_is_told(string before, string after, string what)
    {
        var text = SavedRuns.Text(FixedRun.Events);
        Assert.That(text, Does.Contain(before), "control: it is there");

        Assert.That(
            () => SavedRuns.Read(text.Replace(before, after, StringComparison.Ordinal)),
            Throws.TypeOf<InvalidDataException>().With.Message.Contains(what));
    }

    [Test]
    public void Member_that_a_newer_tool_adds_is_passed_over() => Assert.That(
        SavedRuns.Read(SavedRuns.Text(FixedRun.Events).Replace("\"strict\": ", "\"newer\": [1], \"strict\": ", StringComparison.Ordinal))
            .Clients,
        Has.Count.EqualTo(3));
}
