using Conformance.Contract.Catalog;
using Conformance.Corpus;
using Conformance.Corpus.Scenarios;

namespace Conformance.Judging;

/// <summary>What came since a version of the corpus: what a team that judges by that version does not have yet.</summary>
internal static class NewSince
{
    /// <summary>A line for each case, scenario and rule that is new, and for each rule whose level is another.</summary>
    public static IEnumerable<string> Lines(RequirementSet known, CaseCorpus corpus) =>
    [
        .. corpus.Cases.Where(one => !known.HasSince(one.Since)).Select(one => $"case      {one.Id}  since {one.Since}"),
        .. ScenarioTables.All.Select(scenario => scenario.ToCase())
            .Where(one => !known.HasSince(one.Since))
            .Select(one => $"scenario  {one.Id}  since {one.Since}"),
        .. Rulebook.All.Where(rule => !known.Has(rule)).Select(
            rule => $"rule      {rule.Id} ({CaseFile.Spell(rule.Level)})  since {rule.Since}: {rule.Statement}"),
        .. from rule in Rulebook.All
           where known.Has(rule)
           let before = known.Level(rule).Level
           where before != rule.Level
           select $"level     {rule.Id}  {CaseFile.Spell(before)} in {known.Name}, {CaseFile.Spell(rule.Level)} now: {rule.Statement}",
    ];
}
