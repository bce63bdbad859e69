using System.Diagnostics;
using System.Text.Json;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.HarnessSuite.Running;
using Conformance.Subjects.Schemas;

namespace Conformance.HarnessSuite.CommandLine;

/// <summary>What <c>list --export</c> writes, read by a program that shares nothing with the harness.</summary>
internal sealed class ExportIsReadBack
{
    private string folder = "";

    private static IEnumerable<Case> Calls => Stage.Corpus.Cases.Where(one => one is { Dialogue: null, Origin: not Origin.Captured });

    [OneTimeSetUp]
    public async Task Export()
    {
        folder = Directory.CreateTempSubdirectory("conformance-export-").FullName;
        var run = await Tool.RunAsync("list", "--export", folder);

        Assert.That(run.ExitCode, Is.Zero, run.Error);
    }

    [OneTimeTearDown]
    public void Remove() => Directory.Delete(folder, recursive: true);

    [Test]
    public void A_script_counts_as_many_of_each_class_as_the_corpus_has()
    {
        var start = new ProcessStartInfo("python3")
        {
            ArgumentList = { Repository.PathOf("suites", "Conformance.HarnessSuite", "CommandLine", "read_export.py"), folder },
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var script = Process.Start(start)!;
        var told = script.StandardOutput.ReadToEnd();
        var wrong = script.StandardError.ReadToEnd();
        script.WaitForExit();

        Assert.That(script.ExitCode, Is.Zero, wrong);
        Assert.That(
            JsonSerializer.Deserialize<Dictionary<string, int>>(told),
            Is.EquivalentTo(Calls.CountBy(one => CaseFile.Spell(one.Class), StringComparer.Ordinal)));
    }

    [Test]
    public void The_index_is_as_its_schema_says()
    {
        var index = JsonReading.TryRead(File.ReadAllBytes(Path.Combine(folder, "index.json")), out _)!;

        Assert.That(JsonSchema.Load(Path.Combine(folder, "index.schema.json")).Check(index.Root)?.ToString(), Is.Null);
    }

    [Test]
    public async Task Two_exports_are_equal_and_a_folder_of_something_else_is_left_alone()
    {
        var before = Hashes();
        var again = await Tool.RunAsync("list", "--export", folder);
        var elsewhere = await Tool.RunAsync("list", "--export", Repository.PathOf("fixtures", "rules"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(again.ExitCode, Is.Zero);
            Assert.That(Hashes(), Is.EqualTo(before).And.Not.Empty);
            Assert.That(elsewhere.ExitCode, Is.EqualTo(2));
            Assert.That(elsewhere.Error, Does.Contain("holds something else"));
        }
    }

    private string[] Hashes() =>
    [
        .. from file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
           select $"{file} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))}",
    ];
}
