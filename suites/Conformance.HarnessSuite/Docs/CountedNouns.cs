using System.Text.RegularExpressions;
using Conformance.Contract.Catalog;

namespace Conformance.HarnessSuite.Docs;

/// <summary>Nobody reads of "1 characters": what is counted is written by <see cref="Wording.Count"/>, which knows the singular.</summary>
internal sealed partial class CountedNouns
{
    // Numbers that are never 1, or stand in texts that are compared with those of before.
    private static readonly (string File, string Counted)[] NeverOne =
    [
        ("Selection.cs", "cases.Count"),
        ("ServiceOptions.cs", "ScenarioTables.All.Count"),
        ("ResponseStatements.cs", "ChallengeCatalog.Names.Count"),
        ("Excerpt.cs", "length"),
        ("ResponseFiles.cs", "length"),
        ("CodeCommand.cs", "Limit.TotalSeconds:0"),
        ("ServiceForm.cs", "Contract.Catalog.Wording.Number(response.Body.Length)"),
        ("OpaqueForms.cs", "Contract.Catalog.Wording.Number(text.Count(letter => letter == '.') + 1)"),
        ("SigningTime.cs", "minutes"),
        ("OpaqueNames.cs", "Contract.Catalog.Wording.Number(parts)"),
    ];

    private static IReadOnlyList<(string File, string Counted, string Noun)> Written =>
    [
        .. from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "harness"), "*.cs", SearchOption.AllDirectories)
           from line in File.ReadLines(file)
           where !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
           from Match match in Plurals().Matches(line)
           select (Path.GetFileName(file), match.Groups["counted"].Value, match.Groups["noun"].Value),
    ];

    [Test]
    public void Plural_is_never_written_beside_a_number_that_may_be_1() =>
        Assert.That(Written.Where(one => !NeverOne.Contains((one.File, one.Counted))), Is.Empty);

    [Test]
    public void Each_exception_is_one() =>
        Assert.That(NeverOne.Except(Written.Select(one => (one.File, one.Counted))), Is.Empty);

    [TestCase(0, "0 characters")]
    [TestCase(1, "1 character")]
    [TestCase(2, "2 characters")]
    public void Noun_goes_with_its_number(int count, string due) => Assert.That(Wording.Count(count, "character"), Is.EqualTo(due));

    [TestCase(1, "1 entry")]
    [TestCase(2, "2 entries")]
    public void Noun_may_have_a_plural_of_its_own(int count, string due) =>
        Assert.That(Wording.Count(count, "entry", "entries"), Is.EqualTo(due));

    private const string Counted = """(?<counted>[a-z][A-Za-z0-9]*|[A-Za-z][^{}"]*(\.Count|\.Length|Number\(|Sum\(|\.Total)[^{}"]*)""";

    private const string Nouns = "characters|bytes|letters|digits|lines|items|entries|members|names|parts|forms|headers|requests|answers|"
        + "calls|tries|attempts|sign-ins|turns|steps|cases|scenarios|checks|rules|verdicts|findings|failures|warnings|causes|mappings|"
        + "recordings|files|deviations|differences|snapshots|clients|services|minutes|seconds";

    // A count is a variable, or has Count, Length or the like in it; a constant begins with a capital and has no dot.
    [GeneratedRegex(
        @"\{" + Counted + @"\} (more |other |judged )?(?<noun>" + Nouns + @")\b",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Plurals();
}
