using System.Text;
using Conformance.Contract.Wire;
using Conformance.HarnessSuite.Reports.Saved;
using Conformance.Reports.Saved;
using Conformance.Reports.Summaries;
using Conformance.Subjects.Schemas;

namespace Conformance.HarnessSuite.Reports;

/// <summary>What is kept of a run is small, is what its report says, and names nothing of the machine.</summary>
internal sealed class Summaries
{
    private const int Largest = 50 * 1024;

    private static IEnumerable<string> Kept =>
        from kind in (string[])["clients", "services"]
        from file in Directory.EnumerateFiles(Repository.PathOf("fixtures", kind), "summary.json", new EnumerationOptions
        {
            RecurseSubdirectories = true,
            MaxRecursionDepth = 1,
        }).Order(StringComparer.Ordinal)
        select Path.GetRelativePath(Repository.Root, file);

    [TestCaseSource(nameof(Kept))]
    public void Kept_one_is_as_its_schema_says(string file)
    {
        var text = File.ReadAllBytes(Path.Combine(Repository.Root, file));
        var summary = SummaryFormat.Read(text, file);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(JsonSchema.Load(Repository.PathOf("fixtures", "schemas", "summary.schema.json"))
                .Check(JsonReading.TryRead(text, out _)!.Root), Is.Null);
            Assert.That(text, Has.Length.LessThan(Largest));
            Assert.That(summary.Subjects.Select(one => one.Name), Is.EqualTo([Path.GetFileName(Path.GetDirectoryName(file))]));
            foreach (var subject in summary.Subjects)
            {
                Assert.That(Sum(subject.Groups), Is.EqualTo(subject.Total));
            }
        }
    }

    [Test]
    public void Every_service_here_has_one() =>
        Assert.That(
            Directory.GetDirectories(Repository.PathOf("fixtures", "services")),
            Is.Not.Empty.And.All.Matches<string>(folder => File.Exists(Path.Combine(folder!, "summary.json"))));

    [Test]
    public void It_has_what_the_report_says_and_no_address()
    {
        var summary = Summarizing.Of(Run(findings: 3));

        using (Assert.EnterMultipleScope())
        {
            var subject = summary.Subjects.Single();
            Assert.That(summary.Date, Is.EqualTo(new DateOnly(2028, 1, 9)));
            Assert.That(subject.Total, Is.EqualTo(new GroupSummary("total", 1, 1, 1, 1)));
            Assert.That(subject.Groups.Select(one => one.Name), Is.EqualTo(["a", "b"]));
            Assert.That(
                subject.Causes,
                Is.EqualTo(
                [
                    new CauseSummary("RULE-001", "must", 2, "absent", "a.1"), new CauseSummary("RULE-000", "should", 1, "absent", "a.0"),
                    new CauseSummary("RULE-002", "should", 1, "absent", "b.2"),
                ]));
            Assert.That(subject.MoreCauses, Is.Zero);
            Assert.That(Encoding.UTF8.GetString(SummaryFormat.Write(summary)), Does.Not.Contain("http:"));
        }
    }

    [Test]
    public void Thousand_causes_are_counted_and_the_first_are_kept()
    {
        var summary = Summarizing.Of(Run(findings: 1000));

        using (Assert.EnterMultipleScope())
        {
            var subject = summary.Subjects.Single();
            Assert.That(subject.Causes.Count + subject.MoreCauses, Is.EqualTo(1000));
            Assert.That(SummaryFormat.Write(summary), Has.Length.LessThan(Largest));
        }
    }

    [Test]
    public void Page_has_a_row_of_each_and_fetches_nothing()
    {
        RunSummary[] kept =
        [
            .. Kept.Select(file => SummaryFormat.Read(File.ReadAllBytes(Path.Combine(Repository.Root, file)), file)),
            Summarizing.Of(Run(findings: 3)),
        ];

        var page = Encoding.UTF8.GetString(MatrixPage.Write(kept));

        using (Assert.EnterMultipleScope())
        {
            foreach (var subject in kept.SelectMany(summary => summary.Subjects))
            {
                var name = subject.Name.Replace("<b>", "&lt;b&gt;", StringComparison.Ordinal);
                Assert.That(page, Does.Contain($"<th scope=\"row\">{name}</th>"));
            }

            Assert.That(page, Does.Contain("default-src &#x27;none&#x27;").And.Not.Contain("<script").And.Not.Contain("://"));
            Assert.That(page, Does.Contain("RULE-001 (must), 2 cases: absent, as in a.1"));
            Assert.That(page, Does.Contain("&lt;b&gt;").And.Not.Contain("<b>"), "a name is no markup");
        }
    }

    private static GroupSummary Sum(IReadOnlyList<GroupSummary> groups) => new(
        "total",
        groups.Sum(one => one.Passed),
        groups.Sum(one => one.Failed),
        groups.Sum(one => one.Known),
        groups.Sum(one => one.NotApplicable));

    /// <summary>A run of four cases: one passed with a warning, one failed, one known, one that does not apply.</summary>
    private static SavedRun Run(int findings)
    {
        var run = SavedRuns.Of(FixedRun.Events);
        var (client, one) = (run.Clients[0], run.Clients[0].Cases[0]);
        var finding = run.Clients.SelectMany(subject => subject.Cases).SelectMany(found => found.Findings).First();
        return run with
        {
            StartedAt = new(2028, 1, 9, 23, 30, 0, TimeSpan.Zero),
            Clients =
            [
                client with
                {
                    Name = "<b>",
                    Selected = null,
                    Cases =
                    [
                        Case("a", "0", "warn", Broken(0, "should")), Case("a", "1", "fail", Broken(1, "must")),
                        Case("b", "2", "fail", [.. Enumerable.Range(1, findings - 1).Select(at => Broken(at, at == 1 ? "must" : "should"))])
                            with { Baselined = "known" },
                        Case("b", "3", "not-applicable"),
                    ],
                },
            ],
        };

        SavedCase Case(string group, string number, string verdict, params SavedFinding[] broken) =>
            one with
            {
                Id = $"{group}.{number}",
                Group = group,
                Verdict = verdict,
                Baselined = null,
                Unstable = null,
                Findings = broken,
            };

        SavedFinding Broken(int at, string level) => finding with { Rule = $"RULE-{at:000}", Level = level, Seen = "absent" };
    }
}
