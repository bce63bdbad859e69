namespace Conformance.Reports;

/// <summary>A file that is written whole or not at all. Whether it can be written is found when it is named, not when it is due.</summary>
internal sealed class WholeFile
{
    private readonly string path;

    /// <summary>Makes the folder of the file, and tries it out.</summary>
    /// <exception cref="IOException">The file cannot be written there; the message says where and why.</exception>
    public WholeFile(string path)
    {
        try
        {
            this.path = Path.GetFullPath(path);
            if (Directory.Exists(this.path) || Path.EndsInDirectorySeparator(this.path))
            {
                throw new IOException("it is a folder; name a file");
            }

            // A move would put a file in the place of the device.
            if (this.path.StartsWith("/dev/", StringComparison.Ordinal))
            {
                throw new IOException("it is a device; name a file");
            }

            if (File.Exists(this.path) && File.GetAttributes(this.path).HasFlag(FileAttributes.ReadOnly))
            {
                throw new IOException("the file is read-only");
            }

            Directory.CreateDirectory(Path.GetDirectoryName(this.path)!);
            using var trial = new FileStream(Partial(), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (Exception impossible) when (impossible is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new IOException($"{path} cannot be written: {impossible.Message}", impossible);
        }
    }

    /// <summary>Writes the file, or leaves what was there.</summary>
    public void Write(ReadOnlySpan<byte> content)
    {
        var partial = Partial();
        try
        {
            File.WriteAllBytes(partial, content);
            File.Move(partial, path, overwrite: true);
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            File.Delete(partial);
            throw new IOException($"{path} cannot be written: {broken.Message}", broken);
        }
    }

    // In the same folder, since a move to another disk is a copy that may stop half-way.
    private string Partial() => $"{path}.{Guid.NewGuid():N}.partial";
}
