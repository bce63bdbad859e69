namespace Conformance.Running;

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
            using var trial =
                new FileStream(Partial(), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (Exception impossible) when (
            impossible is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new IOException($"{path} cannot be written: {WriteRefusal.Why(impossible, path)}", impossible);
        }
    }

    /// <summary>
    /// The file of a report, in a folder that is there: what stood there goes at once, so that nobody takes it for what this run found.
    /// </summary>
    /// <exception cref="IOException">The file cannot be written there, or not be removed; the message says where and why.</exception>
    public static WholeFile Fresh(string path)
    {
        // A folder that a report alone would bring is a slip in its name.
        if (Path.GetDirectoryName(path) is { Length: > 0 } folder && !Directory.Exists(folder) && !File.Exists(folder))
        {
            throw new IOException($"{path} cannot be written: there is no folder {folder}; make it first");
        }

        var file = new WholeFile(path);
        try
        {
            File.Delete(file.path);
            return file;
        }
        catch (Exception impossible) when (impossible is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"{path} cannot be removed: {WriteRefusal.Why(impossible, path)}", impossible);
        }
    }

    /// <summary>Writes the file, or leaves what was there.</summary>
    /// <exception cref="UnwrittenException">It cannot be written any more: the disk is full, or the folder is gone.</exception>
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
            if (File.Exists(partial))
            {
                File.Delete(partial);
            }

            throw new UnwrittenException($"{path} cannot be written: {WriteRefusal.Why(broken, path)}", broken);
        }
    }

    // In the same folder, since a move to another disk is a copy that may stop half-way.
    private string Partial() => $"{path}.{Guid.NewGuid():N}.partial";
}

/// <summary>A file that could be written when it was named, and not when it was due.</summary>
/// <param name="message">Which file, and why.</param>
/// <param name="cause">What failed.</param>
internal sealed class UnwrittenException(string message, Exception cause) : IOException(message, cause);
