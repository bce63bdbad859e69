using System.Collections.Concurrent;
using Conformance.Corpus;
using Conformance.Corpus.Files;
using Conformance.Corpus.Recordings;

namespace Conformance.HarnessSuite.CommandLine;

/// <summary><c>--corpus</c> reads another corpus, in place of the clone's and of what is inside the tool.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class OtherCorpora
{
    private const string Extra = """
        {"$schema":"x","cases":[{"id":"mine.neither","operation":"AdminInitiateAuth","flow":"ADMIN_USER_PASSWORD_AUTH","class":"neither",
        "basis":"inferred","clause":"a test","body":"{}","defects":["RSP-OUT-002"]}]}
        """;

    [Test]
    public async Task Cases_of_the_named_folder_are_played_and_the_repeat_line_names_it()
    {
        using var tool = new LoneTool();
        var corpus = Path.Combine(tool.Folder, "own corpus");
        CopyTo(corpus);
        await File.WriteAllTextAsync(Path.Combine(corpus, "fixtures", "cases", "mine.json"), Extra);
        await tool.RunAsync(["new", "client", "--language", "python", "driver"]);

        var listed = await tool.RunAsync(["list", "--corpus", "own corpus", "--case", "mine.*"]);
        var without = await tool.RunAsync(["list", "--case", "mine.*"]);
        var judged = await tool.RunAsync(["--corpus", "own corpus", "client", "--case", "mine.*", "--", "python3", "driver/driver.py"]);

        Assert.That(listed.Output, Does.StartWith("mine.neither  neither  authored"), listed.Error);
        Assert.That(without.ExitCode, Is.EqualTo(2));
        Assert.That(
            judged.Output, Does.Contain("cognito-conformance client --case mine.neither --corpus 'own corpus' --nonce"), judged.Error);
    }

    [TestCase("nowhere", "'nowhere' is no folder that is there")]
    [TestCase("", "'' is no folder that is there")]
    [TestCase("a file", "'a file' is a file; name a folder")]
    [TestCase(".", "has no folder recordings; a corpus has recordings/NAME/mappings and fixtures/cases")]
    public async Task Folder_that_is_no_corpus_is_refused_by_every_command(string folder, string sentence)
    {
        using var tool = new LoneTool();
        await File.WriteAllTextAsync(Path.Combine(tool.Folder, "a file"), "");

        foreach (var command in (string[][])[["list"], ["payload", "a file"], ["service", "http://127.0.0.1:1"], ["client", "boto3"]])
        {
            var run = await tool.RunAsync([.. command, "--corpus", folder]);

            Assert.That(run.ExitCode, Is.EqualTo(2), command[0]);
            Assert.That(run.Error, Does.Contain(sentence), command[0]);
        }
    }

    [Test]
    public void Recording_that_others_are_made_of_is_named_where_it_is_missing()
    {
        var all = CorpusFiles.Of(new FolderTree(Repository.Root));
        ConcurrentBag<string> named = [];
        Parallel.ForEach(all.Recordings, missing =>
        {
            var id = MappingFile.Read(missing).Id;
            try
            {
                CaseCorpus.Load(all with { Recordings = [.. all.Recordings.Where(one => one != missing)] });
            }
            catch (CorpusException unusable)
            {
                Assert.That(unusable.Message, Does.Contain(id));
                named.Add(id);
            }
        });

        Assert.That(named, Has.Some.EqualTo("tokens.sign-in.initiate.with-empty-parameters").And.Some.StartsWith("challenge."));
    }

    private static void CopyTo(string corpus)
    {
        foreach (var folder in (string[])["recordings", "fixtures/cases"])
        {
            var from = Repository.PathOf(folder);
            foreach (var file in Directory.EnumerateFiles(from, "*.json", SearchOption.AllDirectories))
            {
                var target = Path.Combine(corpus, folder, Path.GetRelativePath(from, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }
        }
    }
}
