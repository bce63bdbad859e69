namespace Conformance.SnapshotSuite.CommandLine;

/// <summary>A copy of <c>recordings/documented</c> that a test may change by hand.</summary>
internal sealed class RecordingCopy : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public RecordingCopy()
    {
        Directory.CreateDirectory(folder.Of("mappings"));
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("recordings", "documented", "mappings")))
        {
            File.Copy(file, folder.Of("mappings", System.IO.Path.GetFileName(file)));
        }
    }

    public string Path => folder.Path;

    public string FileOf(string id) => folder.Of("mappings", $"{id}.json");

    public void Edit(string id, string what, string by)
    {
        var text = File.ReadAllText(FileOf(id));
        Assert.That(text, Does.Contain(what));
        File.WriteAllText(FileOf(id), text.Replace(what, by, StringComparison.Ordinal));
    }

    public void Dispose() => folder.Dispose();
}
