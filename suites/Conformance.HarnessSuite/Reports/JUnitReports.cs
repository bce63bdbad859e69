using System.Globalization;
using System.Xml.Linq;
using Conformance.Reports;
using Conformance.Running;

namespace Conformance.HarnessSuite.Reports;

internal sealed class JUnitReports
{
    private ReportFile file = null!;

    [SetUp]
    public void MakeFolder() => file = new();

    [TearDown]
    public void RemoveFolder() => file.Dispose();

    [Test]
    public void Whole_run() => Snapshot.Verify(Write(FixedRun.Events), "xml");

    [TestCase(false)]
    [TestCase(true)]
    public void Jenkins_takes_every_element_and_attribute(bool isStrict)
    {
        var report = XDocument.Parse(Write(FixedRun.Make(isStrict)));
        var first = report.Descendants("testcase").First();

        Assert.That(JUnitForm.Mistakes(report), Is.Empty);
        first.Add(new XElement("properties"), new XAttribute("file", "x"));
        Assert.That(JUnitForm.Mistakes(report), Is.EquivalentTo(["testcase has file", "properties in testcase"]), "control");
    }

    [TestCase(false)]
    [TestCase(true)]
    public void Counts_of_the_suites_are_those_of_the_run(bool isStrict)
    {
        var events = FixedRun.Make(isStrict);
        var outcome = ((RunFinished)events[^1]).Outcome;
        var suites = XDocument.Parse(Write(events))
            .Descendants("testsuite")
            .Where(suite => suite.Attribute("name")!.Value != "run")
            .ToArray();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Sum("failures") + Sum("errors"), Is.EqualTo(outcome.Failed));
            Assert.That(Sum("skipped"), Is.EqualTo(outcome.NotApplicable + outcome.Baselined));
            Assert.That(Sum("tests"), Is.EqualTo(outcome.Passed + outcome.Failed + outcome.NotApplicable + outcome.Baselined));
            foreach (var suite in suites)
            {
                Assert.That(suite.Elements("testcase").Count(), Is.EqualTo(Number(suite, "tests")));
                Assert.That(suite.Descendants("failure").Count(), Is.EqualTo(Number(suite, "failures")));
                Assert.That(suite.Descendants("error").Count(), Is.EqualTo(Number(suite, "errors")));
                Assert.That(suite.Descendants("skipped").Count(), Is.EqualTo(Number(suite, "skipped")));
            }
        }

        int Sum(string attribute) => suites.Sum(suite => Number(suite, attribute));

        static int Number(XElement suite, string attribute) => int.Parse(suite.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);
    }

    [Test]
    public void Void_run_is_not_green()
    {
        RunEvent[] events = [new RunStarted(0, [], "embedded"), new RunFinished(new() { Void = "nothing was selected" })];

        Assert.That(
            XDocument.Parse(Write(events)).Descendants("error").Single().Attribute("message")!.Value, Is.EqualTo("nothing was selected"));
    }

    [Test]
    public void Run_that_ended_early_is_not_green() =>
        Assert.That(
            XDocument.Parse(Write(FixedRun.Interrupted)).Descendants("error").Single().Attribute("message")!.Value,
            Is.EqualTo("interrupted after 3 of 7 cases: by SIGTERM"));

    private string Write(IEnumerable<RunEvent> events) =>
        file.Write("junit.xml", path => new JUnitReport(path, FixedRun.Facts, FixedRun.Repeat, FrozenTime.Morning), events);
}
