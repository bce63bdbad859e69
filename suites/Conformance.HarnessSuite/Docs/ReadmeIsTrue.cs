using System.Text.RegularExpressions;
using Conformance.Corpus;
using Conformance.Corpus.Scenarios;
using Conformance.Judging;
using Conformance.Snapshots.Changes;

namespace Conformance.HarnessSuite.Docs;

/// <summary>
/// What README and the list of rules say of rules, options and codes is what the code has. <c>SNAPSHOT_ACCEPT=1</c> writes the tables anew.
/// </summary>
internal sealed partial class ReadmeIsTrue
{
    private static readonly string Text = System.IO.File.ReadAllText(Repository.PathOf("README.md")).ReplaceLineEndings("\n");

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
        ], "fixtures", "rules", "README.md");
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
        ], "README.md");
    }

    [Test]
    public void Table_of_changes_is_that_of_the_classes() =>
        AssertTable("changes", ["| | |", "|---|---|", .. WeightTable.Rows.Select(row => $"| {row.Weight} | {row.Words} |")], "README.md");

    [Test]
    public void Variables_that_a_driver_keeps_are_those_of_the_code() =>
        AssertTable("variables", [string.Join(", ", Conformance.Subjects.ClientEnvironment.Kept.Select(name => $"`{name}`"))], "README.md");

    [Test]
    public async Task Options_and_commands_that_it_names_are_there()
    {
        string[] commands = [
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
            "self-test",
        ];
        var helps = await Task.WhenAll(commands.Select(command => Tool.RunAsync([.. command.Split(' '), "--help"])));
        var all = string.Concat(helps.Select(help => help.Output));
        var named = OptionPattern().Matches(Text).Select(match => match.Value).Distinct(StringComparer.Ordinal)
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
        var screen = string.Join('\n', Text.Split('\n').Take(40));

        Assert.That(
            screen, Does.Contain("dotnet run --project harness/Conformance.Cli -- client").And.Contain("dotnet test Conformance.sln"));
    }

    [TestCase("run")]
    [TestCase("matrix")]
    [TestCase("failure")]
    [TestCase("speed")]
    public void Part_that_is_filled_from_a_run_is_filled(string part) => Assert.That(Between(Text, part), Is.Not.Empty);

    private static void AssertTable(string name, IReadOnlyList<string> lines, params string[] path)
    {
        var file = Repository.PathOf(path);
        var text = System.IO.File.ReadAllText(file).ReplaceLineEndings("\n");
        var table = string.Join('\n', lines);
        var written = Between(text, name);
        if (written != table
            && Environment.GetEnvironmentVariable("SNAPSHOT_ACCEPT") == "1"
            && Environment.GetEnvironmentVariable("CI") is null)
        {
            System.IO.File.WriteAllText(file, text.Replace(
                $"<!-- {name} -->\n{written}{(written.Length == 0 ? "" : "\n")}<!-- /{name} -->",
                $"<!-- {name} -->\n{table}\n<!-- /{name} -->",
                StringComparison.Ordinal));
        }

        Assert.That(written, Is.EqualTo(table));
    }

    private static string Between(string text, string name)
    {
        var part = text[(text.IndexOf($"<!-- {name} -->", StringComparison.Ordinal) + $"<!-- {name} -->".Length)..];
        return part[..part.IndexOf($"<!-- /{name} -->", StringComparison.Ordinal)].Trim('\n');
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    [GeneratedRegex("(?<=[ `(])--[a-z][a-z-]+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OptionPattern();
}
