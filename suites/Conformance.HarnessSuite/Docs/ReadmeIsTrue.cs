using System.Text.RegularExpressions;
using Conformance.Corpus;
using Conformance.Corpus.Scenarios;
using Conformance.Judging;
using Conformance.Reports.Summaries;
using Conformance.Snapshots.Changes;

namespace Conformance.HarnessSuite.Docs;

/// <summary>
/// What README and the list of rules say of rules, options and codes is what the code has. <c>SNAPSHOT_ACCEPT=1</c> writes the tables anew.
/// </summary>
internal sealed partial class ReadmeIsTrue
{
    private const int LongestReadme = 200;
    private const string Readme = "README.md";
    private const string ClientsPage = "fixtures/clients/README.md";
    private const string ServicesPage = "fixtures/services/README.md";

    private static readonly Dictionary<string, string> Runtimes = new(StringComparer.Ordinal)
    {
        ["csharp"] = ".NET",
        ["go"] = "Go",
        ["javascript"] = "Node",
        ["python"] = "Python",
    };

    private static string[] ClientFolders { get; } =
    [
        .. Directory.GetDirectories(Repository.PathOf("fixtures", "clients"))
            .Where(folder => File.Exists(Path.Combine(folder, "client.json"))),
    ];

    [Test]
    public void Rule_table_is_that_of_the_rulebook()
    {
        AssertTable("rules",
        [
            "| rule | level | says | source |",
            "|---|---|---|---|",
            .. Rulebook.All.Select(rule =>
                $"| {rule.Id} | {CaseFile.Spell(rule.Level)}"
                + string.Concat(rule.History.Select(former => $" ({CaseFile.Spell(former.Level)} to {former.Until})"))
                + $" | {Cell(rule.Statement)} | {Cell(rule.Citation.ToString())} |"),
        ], "fixtures/rules/README.md");
    }

    [Test]
    public void Table_of_challenges_says_how_a_service_run_reaches_each()
    {
        AssertTable("challenges",
        [
            "| challenge | a scenario that reaches it | what you must give | a scenario that answers it | what you must give |",
            "|---|---|---|---|---|",
            .. ChallengeRoute.All.Select(
                route => $"| {route.Challenge} | {route.Scenario?.Id ?? "none: nobody observed it"} | {route.Supply} | "
                + $"{route.Answered?.Id ?? (route.Scenario is null ? "" : "only the challenge itself is judged")} | {route.AnswerSupply} "
                    + "|"),
        ], ServicesPage);
    }

    [Test]
    public void Table_of_services_is_what_was_kept_of_their_runs() =>
        AssertTable(
            "services",
            [
                "| service | version | run on | reaches | coverage | divergence | the rules that it breaks most |",
                "|---|---|---|---|---|---|---|",
                .. Directory.EnumerateFiles(Repository.PathOf("fixtures", "services"), "summary.json", SearchOption.AllDirectories)
                    .Where(file => !file.Contains("node_modules", StringComparison.Ordinal))
                    .Order(StringComparer.Ordinal)
                    .Select(file => SummaryFormat.Read(File.ReadAllBytes(file), file))
                    .Select(summary => Row(summary, summary.Subjects.Single())),
            ],
            ServicesPage);

    // What a client breaks is told by a person; a client whose run was not kept has its row as it was.
    [Test]
    public void Table_of_clients_is_what_was_kept_of_their_runs()
    {
        string[] written = [.. Pages.Between(Pages.Text(ClientsPage), "matrix").Split('\n').Skip(2)];

        AssertTable(
            "matrix",
            [
                "| client | version | run on | runtime | passed | known | not applicable | what it breaks |",
                "|---|---|---|---|---|---|---|---|",
                .. written.Select(Row),
            ],
            ClientsPage);
        Assert.That(written.Select(NameIn), Is.EquivalentTo(ClientFolders.Select(Path.GetFileName)));
    }

    private static string Row(string written)
    {
        var file = Repository.PathOf("fixtures", "clients", NameIn(written), "summary.json");
        if (!File.Exists(file))
        {
            return written;
        }

        var cells = written.Split(" | ");
        var summary = SummaryFormat.Read(File.ReadAllBytes(file), file);
        var (client, total) = (summary.Subjects.Single(), summary.Subjects.Single().Total);
        return $"{cells[0]} | {client.Version} | {summary.Date:yyyy-MM-dd}, corpus {summary.Corpus} | {Runtimes[client.Language!]} "
            + $"{client.Runtime} | {total.Passed} | {total.Known} | {total.NotApplicable} | {cells[^1]}";
    }

    private static string NameIn(string row) => row.Split('|')[1].Split('`')[1];

    private static string Row(RunSummary summary, SubjectSummary service)
    {
        var broken = service.Causes.Where(cause => cause.Level == "must").Take(5).Select(cause => $"{cause.Rule} ({cause.Cases})");
        return $"| {service.Name} | {service.Version ?? "ours"} | {summary.Date:yyyy-MM-dd}, corpus {summary.Corpus} "
            + $"| {string.Join(", ", service.Reached!)} | {service.Coverage} | {service.Divergence} | {string.Join(", ", broken)} |";
    }

    [Test]
    public void Table_of_changes_is_that_of_the_classes() =>
        AssertTable(
            "changes",
            ["| | |", "|---|---|", .. WeightTable.Rows.Select(row => $"| {row.Weight} | {row.Words} |")],
            "recordings/README.md");

    [Test]
    public void Variables_that_a_driver_keeps_are_those_of_the_code() =>
        AssertTable("variables", [string.Join(", ", Conformance.Subjects.ClientEnvironment.Kept.Select(name => $"`{name}`"))], ClientsPage);

    [Test]
    public void Count_of_clients_that_break_the_contract_is_that_of_the_baselines()
    {
        var breaking = ClientFolders.Count(folder => File.Exists(Path.Combine(folder, "baseline.json")));

        AssertTable(
            "clients",
            [
                $"Of the {ClientFolders.Length} clients that are judged here, {breaking} break the contract somewhere: "
                    + "[what each of them breaks](fixtures/clients/README.md).",
            ],
            Readme);
    }

    [Test]
    public void First_page_is_short() => Assert.That(Pages.Text(Readme).TrimEnd('\n').Split('\n'), Has.Length.AtMost(LongestReadme));

    [TestCaseSource(typeof(Pages), nameof(Pages.All))]
    public void Links_lead_somewhere(string page)
    {
        var folder = Path.GetDirectoryName(Pages.Path(page))!;
        var broken = Pages.Links(Pages.Text(page)).Where(link =>
        {
            var parts = link.Split('#', 2);
            var target = parts[0].Length == 0 ? Pages.Path(page) : Path.GetFullPath(parts[0], folder);
            return parts.Length == 1
                ? !File.Exists(target) && !Directory.Exists(target)
                : !File.Exists(target)
                    || !Pages.Anchors(File.ReadAllText(target).ReplaceLineEndings("\n")).Contains(parts[1], StringComparer.Ordinal);
        });

        Assert.That(broken, Is.Empty);
    }

    [Test]
    public async Task Options_and_commands_that_it_names_are_there()
    {
        string[] commands =
        [
            "",
            "client",
            "service",
            "list",
            "explain",
            "payload",
            "serve",
            "record",
            "record export",
            "doctor",
            "new client",
            "baseline update",
            "snapshot verify",
            "snapshot accept",
            "snapshot diff",
            "report html",
            "report merge",
            "report diff",
            "report summary",
            "report matrix",
            "self-test",
            "completion",
        ];
        var helps = await Task.WhenAll(commands.Select(command => Tool.RunAsync(
            [.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"])));
        var all = string.Concat(helps.Select(help => help.Output));
        var named = Pages.All.SelectMany(page => OptionPattern().Matches(Pages.Text(page))).Select(match => match.Value)
            .Distinct(StringComparer.Ordinal)
            .Except(["--project", "--root-dir", "--ignore-scripts", "--filter"], StringComparer.Ordinal);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(helps.Select(help => help.ExitCode), Is.All.Zero);
            Assert.That(named.Where(option => !all.Contains(option, StringComparison.Ordinal)), Is.Empty);
        }
    }

    [Test]
    public void First_screen_has_the_two_commands()
    {
        var screen = string.Join('\n', Pages.Text(Readme).Split('\n').Take(40));

        Assert.That(
            screen, Does.Contain("dotnet run --project harness/Conformance.Cli -- client").And.Contain("dotnet test Conformance.sln"));
    }

    [TestCase("run", ClientsPage)]
    [TestCase("names", ClientsPage)]
    [TestCase("failure", Readme)]
    [TestCase("speed", "suites/Conformance.Benchmarks/README.md")]
    public void Part_that_is_filled_from_a_run_is_filled(string part, string page) =>
        Assert.That(Pages.Between(Pages.Text(page), part), Is.Not.Empty);

    private static void AssertTable(string name, IReadOnlyList<string> lines, string page)
    {
        var text = Pages.Text(page);
        var table = string.Join('\n', lines);
        var written = Pages.Between(text, name);
        if (written != table
            && Environment.GetEnvironmentVariable("SNAPSHOT_ACCEPT") == "1"
            && Environment.GetEnvironmentVariable("CI") is null)
        {
            File.WriteAllText(Pages.Path(page), text.Replace(
                $"<!-- {name} -->\n{written}{(written.Length == 0 ? "" : "\n")}<!-- /{name} -->",
                $"<!-- {name} -->\n{table}\n<!-- /{name} -->",
                StringComparison.Ordinal));
        }

        Assert.That(written, Is.EqualTo(table));
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    [GeneratedRegex("(?<=[ `(])--[a-z][a-z-]+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OptionPattern();
}
