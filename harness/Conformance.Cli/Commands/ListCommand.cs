using System.CommandLine;
using Conformance.Contract.Catalog;
using Conformance.Corpus;
using Conformance.Corpus.Files;
using Conformance.Corpus.Scenarios;
using Conformance.Judging;
using Conformance.Running;

namespace Conformance.Cli.Commands;

/// <summary><c>list</c>: the cases, without running them.</summary>
internal static class ListCommand
{
    public static Command Create()
    {
        var pattern = CaseOption.Create();
        var quick = CaseOption.CreateQuick();
        var scenarios = new Option<bool>("--scenarios") { Description = "Lists what `service` plays in place of the cases" };
        var forms = new Option<bool>("--forms") { Description = "Lists the forms of challenges: id, basis, and what raised it" };
        var rules = new Option<bool>("--rules") { Description = "Lists the rules: id, level and statement" };
        var requirements = RequirementsOption.Create("--requirements", "Lists the cases of this version of the corpus");
        var since = RequirementsOption.Create("--since", "Lists what is new since this version: cases, rules, and levels that changed");
        var export = new Option<string?>("--export") { Description = "Writes the calls as files, with an index of them", HelpName = "DIR" };
        string[] words = [.. Enum.GetValues<Basis>().Select(CaseFile.Spell)];
        var basis = new Option<string?>("--basis") { Description = $"Only what rests on this: {string.Join(", ", words)}" };
        basis.AcceptOnlyFromAmong(words);
        basis.HelpName = "BASIS";
        var command =
            new Command("list", "Lists the cases: id, payload class, origin and basis")
            {
                pattern, quick, basis, scenarios, forms, rules, requirements, since, export,
            };
        command.SetAction(parse =>
        {
            if (parse.GetValue(since) is { } known)
            {
                foreach (var line in NewSince.Lines(known, Workplace.Find(parse).Corpus))
                {
                    parse.InvocationConfiguration.Output.WriteLine(line);
                }

                return ExitCode.AsExpected;
            }

            if (parse.GetValue(forms))
            {
                foreach (var form in ChallengeCatalog.Written.Where(form => Rests(RaisedForms.Raise(form).Basis)))
                {
                    parse.InvocationConfiguration.Output.WriteLine(
                        $"{form.Id}  {CaseFile.Spell(RaisedForms.Raise(form).Basis)}"
                        + (RaisedForms.ByForm.TryGetValue(form.Id, out var by) ? $", {CaseFile.Spell(form.Basis)} until {by}" : ""));
                }

                return ExitCode.AsExpected;
            }

            if (parse.GetValue(rules))
            {
                foreach (var rule in Rulebook.All.Where(rule => Rests(rule.Citation.Basis)))
                {
                    parse.InvocationConfiguration.Output.WriteLine($"{rule.Id}  {CaseFile.Spell(rule.Level)}  {rule.Statement}");
                }

                return ExitCode.AsExpected;
            }

            if (parse.GetValue(scenarios))
            {
                foreach (
                    var one in Selection.Matching(
                        Resting([.. ScenarioTables.All.Select(scenario => scenario.ToCase())]), parse.GetValue(pattern) ?? []))
                {
                    parse.InvocationConfiguration.Output.WriteLine($"{one.Id}  {one.Scenario!.Title}");
                }

                return ExitCode.AsExpected;
            }

            var workplace = Workplace.Find(parse);
            var corpus = workplace.Corpus;
            var set = parse.GetValue(requirements) ?? RequirementSet.Newest;
            var selected = Selection.Matching(
                Resting([.. corpus.Cases.Where(one => set.HasSince(one.Since))]), parse.GetValue(pattern) ?? []);
            selected = parse.GetValue(quick) ? Selection.Quick(selected) : selected;
            if (parse.GetValue(export) is { } folder)
            {
                return Export(parse, workplace.TreeOf(ExportedCases.Pages), folder, selected);
            }

            foreach (var one in selected)
            {
                parse.InvocationConfiguration.Output.WriteLine(
                    $"{one.Id}  {CaseFile.Spell(one.Class)}  {CaseFile.Spell(one.Origin)}, {CaseFile.Spell(one.Basis)}");
            }

            return ExitCode.AsExpected;

            IReadOnlyList<Case> Resting(IReadOnlyList<Case> cases) => [.. cases.Where(one => Rests(one.Basis))];

            bool Rests(Basis on) => parse.GetValue(basis) is not { } word || CaseFile.Spell(on) == word;
        });
        return command;
    }

    private static int Export(ParseResult parse, IFileTree pages, string folder, IReadOnlyList<Case> cases)
    {
        try
        {
            var count = new ExportedCases(pages, folder).Write(cases);
            parse.InvocationConfiguration.Output.WriteLine($"wrote {Wording.Count(count, "case")} below {folder}");
            return ExitCode.AsExpected;
        }
        catch (Exception failed) when (failed is (IOException or UnauthorizedAccessException) and not UnwrittenException)
        {
            parse.InvocationConfiguration.Error.WriteLine($"--export: {failed.Message}");
            return ExitCode.Usage;
        }
    }
}

/// <summary>The options that choose cases, shared by the commands that take them.</summary>
internal static class CaseOption
{
    public static Option<string[]> Create() => new("--case")
    {
        Description = "Only the cases whose id matches; * stands for any text (may be repeated)",
        HelpName = "PATTERN",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    public static Option<bool> CreateEveryFlow() =>
        new("--every-flow") { Description = "Plays each case by every way into the sign-in, not by one of them" };

    public static Option<bool> CreateEveryBody() =>
        new("--every-body") { Description = "Plays each condition of the wire with tokens and with a challenge, not with one of them" };

    public static Option<bool> CreateQuick() =>
        new("--quick") { Description = "Two cases per challenge, one per payload class, and one of each kind of sign-in" };
}
