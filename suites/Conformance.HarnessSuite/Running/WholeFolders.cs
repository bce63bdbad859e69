using Conformance.Running;

namespace Conformance.HarnessSuite.Running;

[Parallelizable(ParallelScope.All)]
internal sealed class WholeFolders
{
    [Test]
    public void What_is_written_takes_the_place_of_what_has_its_name_and_the_rest_stays()
    {
        var folder = Made();

        WholeFolder.Write(folder, into =>
        {
            File.WriteAllText(Path.Combine(into, "index"), "new");
            Directory.CreateDirectory(Path.Combine(into, "cases"));
            File.WriteAllText(Path.Combine(into, "cases", "b"), "new");
        });

        Assert.That(FilesIn(folder), Is.EqualTo(["cases/b: new", "index: new", "own: own"]));
        Directory.Delete(folder, recursive: true);
    }

    [Test]
    public void Disk_that_is_full_in_the_middle_leaves_what_was_there()
    {
        var folder = Made();
        var before = FilesIn(folder);

        Assert.That(
            () => WholeFolder.Write(folder, Fill),
            Throws.TypeOf<UnwrittenException>().With.Message.EqualTo($"{folder} cannot be written: No space left on device"));
        Assert.That(FilesIn(folder), Is.EqualTo(before));
        Directory.Delete(folder, recursive: true);
    }

    [Test]
    public void Folder_that_was_made_for_it_is_gone_again()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"conformance-{Guid.NewGuid():N}");

        Assert.That(() => WholeFolder.Write(folder, Fill), Throws.TypeOf<UnwrittenException>());
        Assert.That(Directory.Exists(folder), Is.False);
    }

    private static void Fill(string into)
    {
        File.WriteAllText(Path.Combine(into, "index"), "half");
        throw new IOException("No space left on device");
    }

    private static string Made()
    {
        var folder = Directory.CreateTempSubdirectory("conformance-").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "cases"));
        foreach (var name in (string[])["index", "own", "cases/a"])
        {
            File.WriteAllText(Path.Combine(folder, name), "own");
        }

        return folder;
    }

    private static string[] FilesIn(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => $"{Path.GetRelativePath(folder, file).Replace('\\', '/')}: {File.ReadAllText(file)}")
            .Order(StringComparer.Ordinal),
    ];
}
