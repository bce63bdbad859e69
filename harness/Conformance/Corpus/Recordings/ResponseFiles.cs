namespace Conformance.Corpus.Recordings;

/// <summary>Finds and reads files with responses.</summary>
internal static class ResponseFiles
{
    /// <summary>The largest file that is read, in bytes; real responses have at most some 5,000.</summary>
    public const int Largest = 1 << 20;

    private const string Bodies = "__files";

    /// <summary>The files that a name stands for: itself, those of a folder, or those that a pattern fits.</summary>
    /// <exception cref="CorpusException">There is none.</exception>
    public static IReadOnlyList<string> Named(string name)
    {
        if (File.Exists(name))
        {
            return [name];
        }

        if (Directory.Exists(name))
        {
            return Directory.EnumerateFiles(name, "*.json", SearchOption.AllDirectories)
                .Where(
                    file => !Path.GetRelativePath(name, file).Split(Path.DirectorySeparatorChar).Contains(Bodies, StringComparer.Ordinal))
                .Order(StringComparer.Ordinal).ToArray() is { Length: > 0 } held
                ? held
                : throw new CorpusException($"{name} holds no .json file");
        }

        // A shell that knows no patterns hands them on.
        var (folder, pattern) = (Path.GetDirectoryName(name), Path.GetFileName(name));
        if (pattern.AsSpan().IndexOfAny('*', '?') >= 0 && Directory.Exists(folder is "" or null ? "." : folder))
        {
            string[] fitting = [.. Directory.EnumerateFiles(folder is "" or null ? "." : folder, pattern).Order(StringComparer.Ordinal)];
            return fitting.Length > 0 ? fitting : throw new CorpusException($"no file fits {name}");
        }

        throw new CorpusException($"there is no file {name}");
    }

    /// <summary>The bytes of a file.</summary>
    /// <exception cref="CorpusException">It is too large for a response.</exception>
    public static byte[] Read(string file) =>
        new FileInfo(file).Length is var length && length <= Largest
            ? File.ReadAllBytes(file)
            : throw new CorpusException($"{file} has {length} bytes; a response has at most {Largest}");

    /// <summary>The bytes of standard input or the like, to its end.</summary>
    /// <exception cref="CorpusException">They are too many for a response.</exception>
    public static byte[] Read(Stream input)
    {
        var content = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (var read = input.Read(buffer); read > 0; read = input.Read(buffer))
        {
            content.Write(buffer, 0, read);
            if (content.Length > Largest)
            {
                throw new CorpusException($"standard input has more than {Largest} bytes, which no response has");
            }
        }

        return content.ToArray();
    }
}
