namespace Conformance.RecordingSuite;

/// <summary>Folders that go when the test ends.</summary>
internal sealed class TemporaryFolders : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("recording-");

    /// <summary>The path of a folder that is not there yet.</summary>
    public string Make() => Path.Combine(root.FullName, Guid.NewGuid().ToString("N"));

    public void Dispose() => root.Delete(recursive: true);
}
