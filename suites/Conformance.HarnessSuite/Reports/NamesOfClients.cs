using System.Text.Json;
using System.Xml.Linq;
using Conformance.Contract.Catalog;
using Conformance.HarnessSuite.Replay;
using Conformance.Reports;
using Conformance.Running;
using Conformance.Subjects;

namespace Conformance.HarnessSuite.Reports;

/// <summary>A client is called in reports as it calls itself, and no two are called alike.</summary>
internal sealed class NamesOfClients
{
    private const string Long = "a-client-with-a-rather-long-name";

    [Test]
    public void Client_is_told_under_the_name_that_it_declares()
    {
        var (text, json, junit) = Report(("driver.py", null, "my-wrapper"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(text, Does.Contain("client my-wrapper 1.2.3").And.Contains(
                "passed/failed/skipped  my-wrapper").And.Contains("my-wrapper: failed, 1 case"));
            Assert.That(text, Does.Not.Contain("driver.py:").And.Not.Contain("client driver.py 1"));
            Assert.That(json, Is.EqualTo([("my-wrapper", "driver.py")]));
            Assert.That(junit, Is.EqualTo([("my-wrapper", "my-wrapper.challenge")]));
        }
    }

    [Test]
    public void Label_of_a_manifest_is_how_people_read_it()
    {
        var (text, json, junit) = Report(("aws-sdk-dotnet", "AWSSDK.Core rig", "aws-sdk-dotnet"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(text, Does.Contain("client AWSSDK.Core rig 1.2.3"));
            Assert.That(json, Is.EqualTo([("aws-sdk-dotnet", (string?)null)]));
            Assert.That(junit, Is.EqualTo([("AWSSDK.Core rig", "aws-sdk-dotnet.challenge")]));
        }
    }

    [Test]
    public void Two_that_declare_one_name_are_told_apart_everywhere()
    {
        var (text, json, junit) =
            Report(("mine", null, "same"), ("yours", null, "same"), ("same (yours)", null, "third"), ("theirs", null, "same (yours)"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                text,
                Does.Contain("client same 1.2.3").And.Contains("client same (yours) 1.2.3").And.Contains(
                    "client same (yours) (theirs) 1.2.3"));
            Assert.That(json.Select(one => one.Name), Is.EqualTo(["same", "same (yours)", "third", "same (yours) (theirs)"]));
            Assert.That(junit.Select(one => one.Suite), Is.EqualTo(json.Select(one => one.Name)));
            Assert.That(junit.Select(one => one.ClassName), Is.Unique);
        }
    }

    [Test]
    public void Long_names_that_begin_alike_have_columns_of_different_headings()
    {
        var run = new ReportedRun();
        run.Take(Start("mine", null, Long));
        run.Take(Start("yours", null, Long));

        Assert.That(GroupTable.Of(run, isStrict: false).Clients, Is.EqualTo(["a-client-with-a-rather-…", "a-client-wit…ame (yours)"]));
    }

    private static (
        string Text,
        (string Name, string? Selected)[] Json,
        (string Suite, string ClassName)[] JUnit) Report(params (string Selected, string? Label, string Declared)[] clients)
    {
        var one = Cases.Arm("challenge.one", Cases.Json("{}")).Case;
        var results = clients.Select(client => new CaseResult(one, client.Selected, Verdict.Fail, [])).ToArray();
        RunEvent[] events =
        [
            new RunStarted(1, [.. clients.Select(client => client.Selected)], "embedded"),
            .. clients.SelectMany((client, at) =>
                (RunEvent[])[Start(
                    client.Selected, client.Label, client.Declared), new CaseJudged(results[at]), new ClientFinished(client.Selected, [])]),
            new RunFinished(RunOutcome.Of(results, isStrict: false)),
        ];
        using var file = new ReportFile();
        var json = JsonDocument.Parse(
            file.Write("report.json", path => new JsonReport(path, FixedRun.Facts, FixedRun.Repeat, FrozenTime.Morning), events));
        var junit = XDocument.Parse(
            file.Write("junit.xml", path => new JUnitReport(path, FixedRun.Facts, FixedRun.Repeat, FrozenTime.Morning), events));
        return (
            PlainReports.Print(events),
            [
                .. json.RootElement.GetProperty("clients").EnumerateArray()
                    .Select(client => (
                        client.GetProperty("name").GetString()!,
                        client.TryGetProperty("selected", out var selected) ? selected.GetString() : null)),
            ],
            [
                .. junit.Descendants("testsuite").Select(
                    suite => (suite.Attribute("name")!.Value, suite.Element("testcase")!.Attribute("classname")!.Value)),
            ]);
    }

    private static ClientStarted Start(string selected, string? label, string declared) =>
        new(
            selected,
            label,
            new ClientDescription { Name = declared, Version = "1.2.3", Language = "python", Runtime = "3", Profile = "sdk" },
            Cases: 1);
}
