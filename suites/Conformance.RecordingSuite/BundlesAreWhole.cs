using System.IO.Compression;
using System.Text;
using Conformance.Recording.Bundles;

namespace Conformance.RecordingSuite;

/// <summary>A bundle that lost something on its way, or to which something came, is refused whole.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class BundlesAreWhole
{
    private static readonly BundleFile Packed = new(
        new(new("aws-2026-12", "AWS", "2026-12-01", new(2026, 12, 1)), "eu-west-1", IsAws: true),
        new Dictionary<string, string>(StringComparer.Ordinal) { ["a.json"] = "{}", ["b.json"] = "[]" });

    [Test]
    public void Bundle_is_read_as_it_was_packed()
    {
        var read = Read(_ => { });

        Assert.That((read.Facts.Recording, read.Facts.IsAws), Is.EqualTo((Packed.Facts.Recording, true)));
        Assert.That(read.Mappings, Is.EqualTo(Packed.Mappings));
        Assert.That(read.Facts.Files.Keys, Is.EquivalentTo(["SEEN.md", "mappings/a.json", "mappings/b.json"]));
    }

    [TestCase("mappings/b.json")]
    [TestCase("SEEN.md")]
    public void File_that_is_missing_is_named(string name) =>
        Assert.That(
            () => Read(zip => zip.GetEntry(name)!.Delete()),
            Throws.TypeOf<InvalidDataException>().With.Message.EndsWith($"is no whole bundle: {name} is missing"));

    [TestCase("mappings/b.json")]
    [TestCase("mappings/more.json")]
    [TestCase("SEEN.md")]
    public void File_with_another_text_is_named(string name) =>
        Assert.That(
            () => Read(zip =>
            {
                zip.GetEntry(name)?.Delete();
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(Encoding.UTF8.GetBytes("all is well"));
            }),
            Throws.TypeOf<InvalidDataException>().With.Message.Contains($"{name} is not what was packed, by the hash in bundle.json"));

    [Test]
    public void Facts_without_the_list_of_files_are_none() =>
        Assert.That(
            () => BundleFacts.Read(Encoding.UTF8.GetBytes(Packed.Facts.Write().Replace("files", "pages", StringComparison.Ordinal))),
            Throws.TypeOf<InvalidDataException>().With.Message.EndsWith("it does not list the files"));

    private static BundleFile Read(Action<ZipArchive> edit)
    {
        using var edited = new MemoryStream();
        edited.Write(Packed.Pack("page"));
        using (var zip = new ZipArchive(edited, ZipArchiveMode.Update, leaveOpen: true))
        {
            edit(zip);
        }

        using var folders = new TemporaryFolders();
        var path = Directory.CreateDirectory(folders.Make()).FullName + ".zip";
        File.WriteAllBytes(path, edited.ToArray());
        return BundleFile.Read(path);
    }
}
