namespace Conformance.Subjects;

/// <summary>An empty file in a temporary folder of its own, which a driver gets for the configuration files of AWS.</summary>
internal sealed class EmptyConfiguration : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("cognito-conformance-");

    public EmptyConfiguration()
    {
        File = Path.Combine(folder.FullName, "empty");
        System.IO.File.WriteAllBytes(File, []);
    }

    public string File { get; }

    public void Dispose()
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (Exception busy) when (busy is IOException or UnauthorizedAccessException)
        {
            // A descendant that got away may hold it; the folder for temporary files is cleared by others.
        }
    }
}
