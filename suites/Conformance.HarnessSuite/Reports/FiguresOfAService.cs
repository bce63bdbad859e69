using System.Text.Json;
using Conformance.Contract.Catalog;
using Conformance.Corpus;
using Conformance.Corpus.Scenarios;
using Conformance.Judging;
using Conformance.Reports;
using Conformance.Running;
using Conformance.Running.Services;
using Conformance.Subjects;

namespace Conformance.HarnessSuite.Reports;

/// <summary>The report of a service begins with coverage and divergence, and says then what to mend first.</summary>
internal sealed class FiguresOfAService
{
    private const string Name = "emulator";

    private static readonly Case[] Scenarios = [.. ScenarioTables.All.Take(5).Select(scenario => scenario.ToCase())];

    private static readonly Rule Must = Rulebook.All.First(rule => rule.Level == Level.Must);
    private static readonly Rule Should = Rulebook.All.First(rule => rule.Level == Level.Should);

    private static readonly CaseResult[] Results =
    [
        new(Scenarios[0], Name, Verdict.Pass, []) { Reached = [new(Reached.Tokens, [])] },
        new(Scenarios[1], Name, Verdict.Fail, [Found(Must, "$.Session")]) { Reached = [new("SMS_MFA", [Must.Id])] },
        new(Scenarios[2], Name, Verdict.Fail, [Found(Must, "$.Session")]) { Baselined = "known" },
        new(Scenarios[3], Name, Verdict.Warn, [Found(Should, "$.ChallengeParameters")]),
        new(Scenarios[4], Name, Verdict.NotApplicable, []) { Reason = "no CreateUserPool here" },
    ];

    private static readonly RunEvent[] Events =
    [
        new RunStarted(Scenarios.Length, [Name], ""),
        new ClientStarted(
            Name,
            null,
            new ClientDescription
            {
                Name = Name,
                Version = "1.0",
                Language = "",
                Runtime = "http://here",
                Profile = ClientDescription.ServiceProfile,
            },
            Scenarios.Length),
        .. Results.Select(result => new CaseJudged(result)),
        new ClientFinished(Name, []),
        new RunFinished(RunOutcome.Of(Results, isStrict: false)),
    ];

    private static int Answers => ChallengeCatalog.Names.Count + 1;

    [Test]
    public void Figures_come_first_then_a_line_for_each_cause_the_musts_before_the_shoulds()
    {
        var lines = PlainReports.Print(Events).Split('\n').SkipWhile(line => line.Length > 0).Skip(1).TakeWhile(
            line => !line.StartsWith("passed/", StringComparison.Ordinal));

        Assert.That(string.Join(' ', string.Join(' ', lines).Split(' ', StringSplitOptions.RemoveEmptyEntries)), Is.EqualTo(
            $"coverage 2 of {Answers} answers (tokens and the challenges), 4 of 5 scenarios "
            + "divergence 2 of 4 judged scenarios answered wrongly, 1 of them known "
            + $"{Name}: 2 causes, the first to mend first "
            + $"1 scenario {Must.Id} (must) at $.Session: absent, as in {Scenarios[1].Id} "
            + $"1 scenario {Should.Id} (should) at $.ChallengeParameters: absent, as in {Scenarios[3].Id}"));
    }

    [Test]
    public void JSON_has_both_and_adds_nothing_up()
    {
        using var file = new ReportFile();
        using var json = JsonDocument.Parse(
            file.Write("report.json", path => new JsonReport(path, FixedRun.Facts, FixedRun.Repeat, FrozenTime.Morning), Events));
        var service = json.RootElement.GetProperty("clients")[0];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Numbers(service.GetProperty("coverage")), Is.EqualTo([
                ("answers", 2), ("possibleAnswers", Answers), ("scenarios", 4), ("possibleScenarios", 5),
            ]));
            Assert.That(Numbers(service.GetProperty("divergence")), Is.EqualTo([("wrong", 2), ("known", 1), ("judged", 4)]));
            Assert.That(
                service.GetProperty("causes").EnumerateArray().Select(cause => cause.GetProperty("rule").GetString()),
                Is.EqualTo([Must.Id, Should.Id]));
        }
    }

    private static (string, int)[] Numbers(JsonElement figures) =>
        [.. figures.EnumerateObject().Select(figure => (figure.Name, figure.Value.GetInt32()))];

    private static Finding Found(Rule rule, string path) => new(rule, path, "there", "absent") { Seen = "absent" };
}
