using System.Text.Json;
using Conformance.Contract.Catalog;
using Conformance.Corpus;
using Conformance.Reports;

namespace Conformance.HarnessSuite.Reports;

/// <summary>The last screen says how much of what was judged rests on what.</summary>
internal sealed class CountedBases
{
    [Test]
    public void Each_basis_has_its_words_and_what_is_surest_comes_first()
    {
        var counts = Enum.GetValues<Basis>().Select((basis, at) => (Word: CaseFile.Spell(basis), Count: at + 1))
            .ToDictionary(one => one.Word, one => one.Count, StringComparer.Ordinal);

        Assert.That(
            BasisCounts.Line(counts),
            Is.EqualTo("basis: 2 observed on AWS, 1 documented, 3 measured, 4 source, 5 inferred"));
    }

    [Test]
    public void Run_without_a_verdict_says_nothing() =>
        Assert.That(BasisCounts.Line(new Dictionary<string, int>(StringComparer.Ordinal)), Is.Null);

    [Test]
    public async Task Case_of_two_clients_counts_once_and_one_that_does_not_apply_not_at_all()
    {
        var file = Path.GetTempFileName();
        var run = await Tool.RunAsync(
            "client", "aws-sdk-dotnet", "dotnet-reference", "--case", "challenge.S*.initiate.full", "--case", "memory.*", "--json", file);
        using var report = JsonDocument.Parse(await File.ReadAllTextAsync(file));
        File.Delete(file);
        var cases = report.RootElement.GetProperty("clients").EnumerateArray()
            .SelectMany(client => client.GetProperty("cases").EnumerateArray())
            .Select(one => (Id: one.GetProperty("id").GetString()!, IsJudged: one.GetProperty("verdict").GetString() != "not-applicable"))
            .ToArray();
        var counts = report.RootElement.GetProperty("basis").EnumerateObject().Sum(count => count.Value.GetInt32());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Output, Does.Contain("\nbasis: "), run.Error);
            Assert.That(cases.CountBy(one => one.Id).Select(count => count.Value), Has.Some.EqualTo(2), "played by both");
            Assert.That(counts, Is.EqualTo(cases.Where(one => one.IsJudged).DistinctBy(one => one.Id, StringComparer.Ordinal).Count()));
            Assert.That(cases.Count(one => !one.IsJudged), Is.Not.Zero, "does not apply");
        }
    }
}
