using Conformance.Contract.Catalog;
using Conformance.Corpus;
using Conformance.Corpus.Scenarios;
using Conformance.HarnessSuite.Running;
using Conformance.Judging;

namespace Conformance.HarnessSuite.Requirements;

/// <summary>
/// The sets of the released versions, as they were when they were released: <c>fixtures/requirements/VERSION.txt</c> was listed by the
/// tool of that version, and only grows by a file for each version.
/// </summary>
internal sealed class RequirementSets
{
    private static IEnumerable<string> Released => RequirementSet.Versions.SkipLast(1);

    private static bool IsRetired(string line) =>
        line.StartsWith("case ", StringComparison.Ordinal) && RetiredCases.All.ContainsKey(line["case ".Length..]);

    [Test]
    public void Newest_set_is_that_of_the_corpus_of_now() => Assert.That(RequirementSet.Newest.Name, Is.EqualTo(CaseCorpus.Version));

    [Test]
    public void Every_released_version_has_its_file() =>
        Assert.That(
            Directory.EnumerateFiles(Repository.PathOf("fixtures", "requirements"), "*.txt").Select(Path.GetFileNameWithoutExtension),
            Is.EquivalentTo(Released));

    [TestCaseSource(nameof(Released))]
    public void What_since_and_history_say_is_what_the_version_had(string version)
    {
        var set = RequirementSet.Of(version);
        string[] derived =
        [
            .. Stage.Corpus.Cases.Where(one => set.HasSince(one.Since)).Select(one => $"case {one.Id}"),
            .. ScenarioTables.All.Select(scenario => scenario.ToCase())
                .Where(one => set.HasSince(one.Since))
                .Select(one => $"scenario {one.Id}"),
            .. Rulebook.All.Where(set.Has).Select(rule => $"rule {rule.Id} {CaseFile.Spell(set.Level(rule).Level)}"),
        ];
        var then = File.ReadAllLines(Repository.PathOf("fixtures", "requirements", $"{version}.txt"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(then, Is.Not.Empty.And.Unique);
            Assert.That(
                derived.Except(then, StringComparer.Ordinal),
                Is.Empty,
                "these are newer: give them the version that brought them, or their former level");
            Assert.That(then.Except(derived, StringComparer.Ordinal).Where(line => !IsRetired(line)), Is.Empty, "these are gone");
        }
    }
}
