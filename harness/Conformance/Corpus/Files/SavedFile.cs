namespace Conformance.Corpus.Files;

/// <summary>A file to read: one on disk, or one that is inside a program.</summary>
internal sealed class SavedFile
{
    private readonly Func<byte[]> read;

    private SavedFile(string place, string? path, Func<byte[]> read)
    {
        Place = place;
        Path = path;
        this.read = read;
    }

    /// <summary>Where it is, as messages say it.</summary>
    public string Place { get; }

    /// <summary>Its path on disk; null for one inside a program.</summary>
    public string? Path { get; }

    /// <summary>Its name, without a folder.</summary>
    public string Name => System.IO.Path.GetFileName(Path ?? Place);

    public static SavedFile At(string path) => new(path, path, () => ReadAll(path));

    /// <summary>One inside a program.</summary>
    /// <param name="place">Its path there, with slashes.</param>
    /// <param name="read">Reads it.</param>
    public static SavedFile Inside(string place, Func<byte[]> read) => new(place, path: null, read);

    public byte[] Read() => read();

    private static byte[] ReadAll(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new FileNotFoundException($"there is no file {path}", path, gone);
        }
    }
}
