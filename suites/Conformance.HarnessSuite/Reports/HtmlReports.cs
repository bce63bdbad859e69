using System.Text;
using System.Xml.Linq;
using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Reports;
using Conformance.Reports.Saved;
using Conformance.Running;
using Conformance.Subjects;

namespace Conformance.HarnessSuite.Reports;

internal sealed class HtmlReports
{
    private const string Hostile =
        "</script><script>alert(1)</script><img src=x onerror='alert(2)'>\" autofocus onfocus=\"alert(3)\0\u202e";
    private const string Fallen = "types.Session.number";

    private static readonly Lazy<HtmlPage> Full = new(() => HtmlPage.Of(LargeRun.Of(clients: 10, failed: 50, known: 100)));

    [Test]
    public void Sentences_on_a_baseline_of_another_time_are_folded_behind_the_first()
    {
        var head = HtmlPage.Of(FixedRun.OutOfDate(500)).Elements.Single(element => element.Name == "header");
        var folded = head.Elements("details").Single();

        Assert.That(head.Elements("ul").Single().Elements("li").Count(), Is.EqualTo(RunEnding.MostSentences));
        Assert.That(folded.Element("summary")!.Value, Is.EqualTo("496 more"));
        Assert.That(folded.Descendants("li").Last().Value, Is.EqualTo("baseline out of date: entry 500 is gone"));
    }

    [Test]
    public void Each_client_group_and_case_is_on_the_page()
    {
        var page = HtmlPage.Of(FixedRun.Events);
        var results = FixedRun.Events.OfType<CaseJudged>().Select(judged => judged.Result).ToArray();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                page.Elements.Where(element => element.Name == "thead").Descendants("th").Select(cell => cell.Value),
                Is.EqualTo(["group", "boto3", "AWSSDK.Core rig", "gone"]));
            Assert.That(
                page.Elements.Where(element => element.Name == "tbody").Elements("tr").Select(row => row.Element("th")!.Value),
                Is.EqualTo([
                    .. results.Select(result => result.Case.Group).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
                    "total",
                ]));
            Assert.That(
                page.Elements.Where(element => element.Name == "tbody").Elements("tr").Last().Elements("td").Select(cell => cell.Value),
                Is.EqualTo(["3/1/3", "5/1/1", "0/7/0"]));
            Assert.That(
                page.Ids.Where(id => id.Contains('.', StringComparison.Ordinal)),
                Is.EquivalentTo(results.Select(result => result.Case.Id).Distinct(StringComparer.Ordinal)));
            Assert.That(page.Ids, Is.Unique);
            Assert.That(page.Text, Does.Contain(FixedRun.Outcome.LastLine));
        }
    }

    [Test]
    public void Part_of_a_failure_tells_all_of_it()
    {
        var part = HtmlPage.Of(FixedRun.Events).PartOf(Fallen).Value;

        using (Assert.EnterMultipleScope())
        {
            foreach (var told in (string[])[
                "AdminInitiateAuth: wrong-type payload, authored, basis inferred: Amazon Cognito API reference",
                "success with Session: a string of 3 characters",
                "the number 1234567, its text, or an error",
                "SUR-TST-001 (must) at $.Session",
                "An odd value is never surfaced as another value. (public recordings, this test)",
                "cognito-conformance client boto3 --case types.Session.number --seed 7 --generate 2",
                "{\"Session\":1}",
                "The driver of gone ended with exit code 3 before it answered hello.",
                "passed: AWSSDK.Core rig",
            ])
            {
                Assert.That(part, Does.Contain(told));
            }
        }
    }

    [Test]
    public void What_was_sent_and_each_rule_stand_once_in_a_case_however_many_clients_fail_it()
    {
        var boto = FixedRun.Events.OfType<CaseJudged>().Single(judged => judged.Result is { Client: "boto3", Case.Id: Fallen }).Result;
        var page = HtmlPage.Of([.. FixedRun.Events.Select(happened =>
            happened is CaseJudged { Result: { Client: "aws-sdk-dotnet", Case.Id: Fallen } }
                ? new CaseJudged(boto with { Client = "aws-sdk-dotnet" })
                : happened)]);
        var part = page.PartOf(Fallen);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(part.Descendants("dt").Count(name => name.Value == "sent"), Is.EqualTo(1));
            Assert.That(part.Descendants("dt").Count(name => name.Value == "SUR-TST-001"), Is.EqualTo(1));
            Assert.That(
                part.Descendants("h3").Select(title => title.Value),
                Is.EqualTo(["fail boto3", "fail AWSSDK.Core rig", "fault gone"]));
        }
    }

    [Test]
    public void Clients_of_which_the_same_is_told_share_it_and_the_command_that_repeats_it()
    {
        var gone = FixedRun.Events.OfType<CaseJudged>().First(judged => judged.Result.Client == "gone").Result;
        var page = HtmlPage.Of(
        [
            new RunStarted(1, ["one", "it's two"], "embedded"),
            new ClientStarted("one", Label: null, Client: null, Cases: 1),
            new CaseJudged(gone with { Client = "one" }),
            new ClientFinished("one", []),
            new ClientStarted("it's two", Label: null, Client: null, Cases: 1),
            new CaseJudged(gone with { Client = "it's two" }),
            new ClientFinished("it's two", []),
            new RunFinished(new() { Failed = 2, Faults = 2 }),
        ]);
        var part = page.PartOf(gone.Case.Id);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(part.Descendants("h3").Select(title => title.Value), Is.EqualTo(["fault one, it's two"]));
            Assert.That(
                part.Descendants("code").Select(command => command.Value),
                Is.EqualTo([$"cognito-conformance client one 'it'\\''s two' --case {gone.Case.Id} --seed 7 --generate 2"]));
        }
    }

    [Test]
    public void Every_link_leads_to_a_case_on_the_page_and_nothing_to_another_place()
    {
        var page = HtmlPage.Of(FixedRun.Events);
        var ids = page.Ids.ToHashSet(StringComparer.Ordinal);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(page.Links, Is.Not.Empty);
            Assert.That(page.Links.Where(link => link[0] != '#' || !ids.Contains(Uri.UnescapeDataString(link[1..]))), Is.Empty);
            Assert.That(
                page.Elements.Where(element => element.Name != "a").Attributes()
                    .Where(attribute => attribute.Name.LocalName is "href" or "src" or "srcset" or "action" or "data")
                    .Select(attribute => attribute.Value),
                Is.EqualTo(["data:,"]));
            Assert.That(page.Text, Does.Not.Contain("url(").And.Not.Contain("@import").And.Not.Contain("fetch("));
            Assert.That(page.Policy, Does.StartWith("default-src 'none'; style-src 'sha256-"));
        }
    }

    [Test]
    public void Whatever_a_client_says_it_is_text_and_no_part_of_the_page()
    {
        var (plain, hostile) = (HtmlPage.Of(Saying("harmless")), HtmlPage.Of(Saying(Hostile)));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(hostile.Structure, Is.EqualTo(plain.Structure));
            Assert.That(hostile.Text, Does.Contain("alert(3)"), "control: it is told");
            Assert.That(hostile.Text.Where(letter => (char.IsControl(letter) && letter != '\n') || letter == '\u202e'), Is.Empty);
            Assert.That(hostile.Text, Does.Not.Contain("<img").And.Not.Contain("&#x202E;").And.Not.Contain("&#x0;"));
            Assert.That(hostile.Text.Split("</script>"), Has.Length.EqualTo(2));
        }
    }

    [Test]
    public void Text_is_cut_at_two_kilobytes_and_its_length_told()
    {
        var page = HtmlPage.Of(Saying(new string('ä', 5000)));
        var texts = page.Elements.Where(element => !element.HasElements).Select(element => element.Value).ToArray();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(texts.Max(Encoding.UTF8.GetByteCount), Is.LessThan(2048 + 40));
            Assert.That(texts, Has.Some.EqualTo(new string('ä', 1024) + "… (cut: 5000 characters in all)"));
        }
    }

    [Test]
    public void Run_that_ended_early_says_so_first()
    {
        var header = HtmlPage.Of(FixedRun.Interrupted).Elements.Single(element => element.Name == "header").Value;

        Assert.That(
            header,
            Does.StartWith("Interrupted1 passed, 1 failed, 0 skipped").And.Contain("interrupted after 3 of 7 cases: by SIGTERM"));
    }

    [Test]
    public void What_an_earlier_run_left_is_gone_before_the_run_begins()
    {
        using var file = new ReportFile();
        File.WriteAllText(file.At("page.html"), "before");

        _ = new HtmlReport(file.At("page.html"), FixedRun.Facts, FixedRun.Repeat, FrozenTime.Morning);

        Assert.That(Directory.GetFiles(file.Folder), Is.Empty);
    }

    [Test]
    public void Order_in_which_cases_come_changes_nothing()
    {
        var judged = FixedRun.Events.OfType<CaseJudged>().ToArray();
        var backwards = FixedRun.Events.Where(happened => happened is not CaseJudged).ToList();
        foreach (var one in judged)
        {
            var start = backwards.FindIndex(happened => happened is ClientStarted started && started.Name == one.Result.Client);
            backwards.Insert(start + 1, one);
        }

        Assert.That(HtmlPage.Of(backwards).Text, Is.EqualTo(HtmlPage.Of(FixedRun.Events).Text));
    }

    [Test]
    public void Ten_clients_on_their_default_selection_are_a_page_of_less_than_10_MB()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(LargeRun.Cases, Has.Count.GreaterThan(1182), "control: it is the corpus");
            Assert.That(Encoding.UTF8.GetByteCount(Full.Value.Text), Is.InRange(5_000_000, 10_000_000));
            Assert.That(
                Encoding.UTF8.GetByteCount(HtmlPage.Of(LargeRun.Of(clients: 10, failed: 0, known: 0)).Text), Is.LessThan(2_000_000));
        }
    }

    [Test]
    public void What_travelled_stands_in_the_first_parts_where_there_is_no_room_for_all()
    {
        var parts = Full.Value.Elements.Where(element => (string?)element.Attribute("class") == "f case").ToArray();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(parts, Is.Not.Empty);
            Assert.That(parts[0].Descendants("pre"), Is.Not.Empty);
            Assert.That(parts[^1].Descendants("pre"), Is.Empty);
            Assert.That(parts[^1].Value, Does.Contain("What travelled is left out here").And.Contain("--trace DIR writes it"));
        }
    }

    [Test]
    public void Where_everything_fails_each_case_is_told_and_the_page_is_still_no_larger()
    {
        var page = HtmlPage.Of(LargeRun.Of(clients: 10, failed: LargeRun.Cases.Count, known: 0, hasWires: false));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Encoding.UTF8.GetByteCount(page.Text), Is.InRange(7_000_000, 10_000_000));
            Assert.That(page.Ids.Count(id => id.Contains('.', StringComparison.Ordinal)), Is.EqualTo(LargeRun.Cases.Count));
        }
    }

    /// <summary>A run in which everything that a client says is the same text.</summary>
    private static IReadOnlyList<RunEvent> Saying(string text)
    {
        var rule = new Rule("SUR-TST-001", "A sentence.", Level.Must, Citation.Inferred("this test"));
        var told = new ClientDescription
        {
            Name = text,
            Version = text,
            Language = text,
            Runtime = text,
            Platform = text,
            Profile = "sdk",
            Operations = [text],
        };
        var (header, body) = (new Header("X-Said", text), Encoding.UTF8.GetBytes(text));
        var results = FixedRun.Events.OfType<CaseJudged>().Select(judged => judged.Result).Where(result => result.Client == "boto3")
            .Select(result => result with
            {
                Client = "said",
                Surfaced = text,
                Reason = result.Verdict is Verdict.NotApplicable ? text : null,
                Baselined = result.Baselined is null ? null : text,
                Findings = result.Findings.Count == 0 ? [] : [new(rule, text, text, text) { Seen = text }],
                Trace = new([], [new("POST", text, [header], body, DateTimeOffset.UnixEpoch)], [new(200, [header], body)], text),
            }).ToArray();
        return
        [
            new RunStarted(results.Length, ["said"], text),
            new ClientStarted("said", Label: text, told, Cases: results.Length),
            .. results.Select(result => new CaseJudged(result)),
            new ClientFinished("said", [text]) { Unused = [new(text, IsChallenge: false, text)] },
            new RunFinished(RunOutcome.Of(results, isStrict: false) with
            {
                Void = text,
                Stale = [text],
                Undeclared = [text],
                BrokenOff = new(text, 130),
            }),
        ];
    }
}
