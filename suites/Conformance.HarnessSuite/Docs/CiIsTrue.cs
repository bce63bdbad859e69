using System.Text.Json;
using System.Text.RegularExpressions;
using Conformance.Cli;
using Conformance.Cli.Commands;
using Conformance.Contract.Catalog;
using Conformance.HarnessSuite.Publishing;

namespace Conformance.HarnessSuite.Docs;

/// <summary>What <c>harness/CI.md</c> tells others to paste is understood, and does what it says.</summary>
internal sealed partial class CiIsTrue
{
    private const string Tool = "cognito-conformance ";

    // What the systems put in.
    private static readonly (string Variable, string Value)[] Variables =
        [("${{ matrix.shard }}", "2"), ("$CI_NODE_INDEX", "2"), ("$CI_NODE_TOTAL", "4")];

    private static readonly string Text = File.ReadAllText(Repository.PathOf("harness", "CI.md"));

    private static IEnumerable<string> Commands =>
        from block in Blocks.Matches(Text).Select(match => match.Groups["text"].Value)
        from line in block.Split('\n')
        from before in (string[])[Tool, "  command: "]
        let at = line.IndexOf(before, StringComparison.Ordinal)
        where at >= 0
        select Variables.Aggregate(
            line[(at + before.Length)..].TrimEnd('\''), (text, one) => text.Replace(one.Variable, one.Value, StringComparison.Ordinal));

    [Test]
    public void There_is_a_command_for_each_system() => Assert.That(Commands.Count(), Is.GreaterThanOrEqualTo(10));

    [TestCaseSource(nameof(Commands))]
    public void Command_is_understood(string command)
    {
        string[] words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var separator = Array.IndexOf(words, "--");
        using var interruption = new Interruption();

        var parsed = AllCommands.Parse(
            AllCommands.Create(separator < 0 ? [] : words[(separator + 1)..], interruption),
            separator < 0 ? words : words[..separator]);

        Assert.That(parsed.Errors.Select(error => error.Message), Is.Empty);
    }

    [Test]
    public void What_the_action_is_given_it_takes()
    {
        var block = YamlText.Read(Blocks.Matches(Text).Select(match => match.Groups["text"].Value).Single(
            text => text.Contains("- uses: ./conformance\n", StringComparison.Ordinal)));
        var step = block["jobs"]!["conformance"]!["steps"]!.AsArray().Single(
            one => one!["uses"]?.GetValue<string>().StartsWith("./", StringComparison.Ordinal) == true)!;

        Assert.That(
            step["with"]!.AsObject().Select(input => input.Key), Is.SubsetOf(PublishedAction.Inputs).And.Not.Empty.And.Contain("command"));
        Assert.That(step["with"]!.AsObject().Select(input => input.Value!.GetValueKind()), Is.All.EqualTo(JsonValueKind.String));
    }

    [Test]
    public void Every_workflow_is_YAML() => Assert.That(
        Blocks.Matches(Text).Where(match => match.Value.StartsWith("```yaml", StringComparison.Ordinal)).Select(
            match => YamlText.Read(match.Groups["text"].Value).GetValueKind()),
        Is.All.EqualTo(JsonValueKind.Object).And.Exactly(3).Items);

    [Test]
    public void Pinned_requirements_are_the_newest() => Assert.That(
        Pins.Matches(Text).Select(pin => pin.Groups["version"].Value).Distinct(StringComparer.Ordinal),
        Is.EqualTo([RequirementSet.Newest.Name]));

    [Test]
    public void Exit_codes_are_those_of_a_run() => Assert.That(
        Codes.Matches(Text).Select(code => code.Groups["code"].Value), Is.EqualTo(["0", "1", "3", "4", "5"]));

    [GeneratedRegex("```[a-z]+\n(?<text>.*?)```", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 10_000)]
    private static partial Regex Blocks { get; }

    [GeneratedRegex("(--requirements |requirements: \")(?<version>[0-9.]+)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Pins { get; }

    [GeneratedRegex("^\\| (?<code>[0-9]+) \\|", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 10_000)]
    private static partial Regex Codes { get; }
}
