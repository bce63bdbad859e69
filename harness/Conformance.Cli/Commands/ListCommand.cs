using System.CommandLine;
using Conformance.Corpus;
using Conformance.Corpus.Scenarios;

namespace Conformance.Cli.Commands;

/// <summary><c>list</c>: the cases, without running them.</summary>
internal static class ListCommand
{
    public static Command Create()
    {
        var pattern = CaseOption.Create();
        var quick = CaseOption.CreateQuick();
        var scenarios = new Option<bool>("--scenarios") { Description = "Lists what `service` plays in place of the cases" };
        var command = new Command("list", "Lists the cases: id, payload class, origin and basis") { pattern, quick, scenarios };
        command.SetAction(parse =>
        {
            if (parse.GetValue(scenarios))
            {
                foreach (var one in Selection.Matching([.. ScenarioTables.All.Select(scenario => scenario.ToCase())], parse.GetValue(pattern) ?? []))
                {
                    parse.InvocationConfiguration.Output.WriteLine($"{one.Id}  {one.Scenario!.Title}");
                }

                return ExitCode.AsExpected;
            }

            var corpus = Workplace.Find().Corpus;
            var selected = Selection.Matching(corpus.Cases, parse.GetValue(pattern) ?? []);
            foreach (var one in parse.GetValue(quick) ? Selection.Quick(selected) : selected)
            {
                parse.InvocationConfiguration.Output.WriteLine($"{one.Id}  {CaseFile.Spell(one.Class)}  {CaseFile.Spell(one.Origin)}, {CaseFile.Spell(one.Basis)}");
            }

            return ExitCode.AsExpected;
        });
        return command;
    }
}

/// <summary>The options that choose cases, shared by the commands that take them.</summary>
internal static class CaseOption
{
    public static Option<string[]> Create() => new("--case")
    {
        Description = "Only the cases whose id matches; * stands for any text (may be given again)",
        HelpName = "PATTERN",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    public static Option<bool> CreateQuick() => new("--quick") { Description = "One case per challenge and payload class" };
}
