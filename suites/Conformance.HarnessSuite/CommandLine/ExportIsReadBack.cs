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

    [Test]
    public async Task A_folder_with_an_index_of_its_own_is_left_alone()
    {
        var own = Directory.CreateTempSubdirectory("conformance-own-").FullName;
        var kept = Path.Combine(Directory.CreateDirectory(Path.Combine(own, "cases")).FullName, "kept.txt");
        await File.WriteAllTextAsync(kept, "kept");
        await File.WriteAllTextAsync(Path.Combine(own, "index.json"), """{"cases":[]}""");

        var run = await Tool.RunAsync("list", "--export", own);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.ExitCode, Is.EqualTo(2));
            Assert.That(run.Error, Does.Contain("holds something else"));
            Assert.That(File.Exists(kept));
        }

        Directory.Delete(own, recursive: true);
    }

    [Test]
    public async Task What_is_selected_is_exported_and_nothing_selected_leaves_an_export_as_it_is()
    {
        var before = Hashes();
        var none = await Tool.RunAsync("list", "--case", "sign-in.*", "--export", folder);
        var quick = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var few = await Tool.RunAsync("list", "--quick", "--export", quick);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(none.ExitCode, Is.EqualTo(2));
            Assert.That(none.Error, Does.Contain("no call is among the selected cases"));
            Assert.That(Hashes(), Is.EqualTo(before));
            Assert.That(few.ExitCode, Is.Zero, few.Error);
            Assert.That(Directory.GetFiles(Path.Combine(quick, "cases")), Has.Length.LessThan(before.Length / 10).And.Not.Empty);
        }

        Directory.Delete(quick, recursive: true);
    }

    private string[] Hashes() =>
    [
        .. from file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
           select $"{file} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))}",
    ];
}
