namespace Conformance.SnapshotSuite;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("snapshots-");

    public string Path => folder.FullName;

    public string[] Files => [.. folder.EnumerateFiles().Select(file => file.Name).Order(StringComparer.Ordinal)];

    public string Of(params ReadOnlySpan<string> parts) => System.IO.Path.Combine([Path, .. parts]);

    public void Dispose() => folder.Delete(recursive: true);
}
