using Conformance.Cli;
using Conformance.Contract.Catalog;
using Conformance.Corpus;
using Conformance.Corpus.Files;
using Conformance.Corpus.Recordings;
using Conformance.HarnessSuite.Running;
using Conformance.Judging;
using Conformance.Running;
using Conformance.Subjects;

namespace Conformance.HarnessSuite.Fuzz;

/// <summary>A file that people write is read, or refused with a sentence and exit code 2: nothing else, whatever is in it.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class OddFiles
{
    private static readonly DirectoryInfo Folder = Directory.CreateTempSubdirectory("fuzz-");

    [OneTimeTearDown]
    public void RemoveFolder() => Folder.Delete(recursive: true);

    [Test]
    public void Baselines()
    {
        var client = new ClientDescription { Name = "c", Version = "1.2.3", Language = "x", Runtime = "1", Profile = "wrapper" };
        Case[] cases = [.. Stage.Corpus.Cases.Where((_, at) => at % 100 == 0)];
        CaseResult[] results =
        [
            .. from one in cases
               from rule in (string[])["SUR-TOK-001", "SUR-FWD-001"]
               select new CaseResult(
                   one,
                   "c",
                   Verdict.Fail,
                   [new(Rulebook.All.Single(known => known.Id == rule), "$.Session", "x", "y") { Seen = "absent" }]),
        ];
        Hold("baseline", [
            .. Texts("fixtures", "clients", "*", "baseline.json").Append(
                """{"client":"c","entries":[{"case":"tokens.*","rule":"SUR-TOK-001","versions":"*","reason":"r","until":"2026-12-31"}]}"""),
        ], file =>
        {
            var baseline = BaselineFile.Read(file);
            _ = baseline.Stale(results, client, cases, new(2026, 11, 29)).Concat(baseline.Notices).ToArray();
            _ = results.Select(result => baseline.Apply(result, client, cases)).ToArray();
            BaselineFile.Write(file, BaselineUpdate.Of(baseline, "c", client, results));
        });
    }

    [Test]
    public void Cases_of_the_corpus()
    {
        var recordings = new Dictionary<string, Case>(StringComparer.Ordinal);
        foreach (var one in Stage.Corpus.Cases.Where(one => one.Dialogue is null))
        {
            recordings[one.Id] = one;
        }

        Hold("cases", Texts("fixtures", "cases", "", "*.json"), file => CaseFile.Read(SavedFile.At(file), recordings));
    }

    [Test]
    public void Manifests_of_clients() =>
        Hold(
            "client",
            [.. Texts("fixtures", "clients", "*", "client.json"), .. Texts("fixtures", "skeletons", "*", "client.json")],
            file => ClientManifest.Read(file));

    [Test]
    public void Mappings() => Hold("mapping", Texts("recordings", "", "mappings", "*.json"), file =>
    {
        try
        {
            MappingFile.Read(file);
        }
        catch (Exception refused) when (InputMistake.Explains(refused))
        {
            // As a payload the same file may still be a body.
        }

        foreach (var saved in SavedResponses.Read("x", file, File.ReadAllBytes(file), new()))
        {
            _ = saved.ToString();
        }
    });

    private static void Hold(string kind, IReadOnlyList<string> right, Action<string> read)
    {
        var file = Path.Combine(Folder.FullName, $"{kind}.json");
        OddTexts.Hold(right, text =>
        {
            File.WriteAllBytes(file, text);
            try
            {
                read(file);
            }
            catch (Exception refused) when (InputMistake.Explains(refused))
            {
                Assert.That(refused.Message, Is.Not.Empty.And.Not.Contains("   at "), "a sentence");
            }
        });
    }

    // A few of each folder: of large ones the smallest, since most of a large file is more of the same.
    private static string[] Texts(string root, string folder, string below, string pattern)
    {
        var from = new DirectoryInfo(Repository.PathOf(root, folder));
        string[] texts =
        [
            .. from.EnumerateFiles(pattern, SearchOption.AllDirectories)
                .Where(file =>
                    !file.FullName.Contains("node_modules", StringComparison.Ordinal)
                        && (below is "" or "*" || file.Directory!.Name == below))
                .OrderBy(file => file.Length).ThenBy(file => file.FullName, StringComparer.Ordinal).Take(12)
                .Select(file => File.ReadAllText(file.FullName)),
        ];
        Assert.That(texts, Is.Not.Empty);
        return texts;
    }
}
