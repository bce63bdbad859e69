using Conformance.Subjects;

namespace Conformance.HarnessSuite.Subjects;

/// <summary>A folder with a manifest of this text.</summary>
internal sealed class ManifestFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("harness-suite-");

    public ManifestFolder(string manifest)
    {
        File = System.IO.Path.Combine(Path, "client.json");
        System.IO.File.WriteAllText(File, manifest);
    }

    public string Path => folder.FullName;

    public string File { get; }

    public SubprocessClient Client =>
        new(ClientManifest.Read(File), MisbehavingClient.Variables, new(DriverSchemas.Load(Repository.Schemas)));

    public void Dispose() => folder.Delete(recursive: true);
}
