namespace Conformance.Running;

/// <summary>A folder whose files are all written, or none: a disk may be full in the middle.</summary>
internal static class WholeFolder
{
    /// <summary>Writes files and folders into a folder that may hold others.</summary>
    /// <param name="folder">The folder; it is made where there is none.</param>
    /// <param name="write">Writes into the folder that it is given, whose files and folders then take the place of those of the same name.
    /// </param>
    /// <exception cref="IOException">The folder cannot be made.</exception>
    /// <exception cref="UnwrittenException">A file cannot be written; what was there is as it was.</exception>
    public static void Write(string folder, Action<string> write)
    {
        var isNew = !Directory.Exists(folder);

        // Within the folder, since a move to another disk is a copy that may stop half-way.
        var unfinished = Path.Combine(folder, $"unfinished-{Guid.NewGuid():N}");
        try
        {
            Directory.CreateDirectory(unfinished);
        }
        catch (Exception impossible) when (impossible is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"{folder} cannot be written: {WriteRefusal.Why(impossible, folder)}", impossible);
        }

        try
        {
            write(unfinished);
            foreach (var part in Directory.EnumerateFileSystemEntries(unfinished).ToArray())
            {
                Move(part, Path.Combine(folder, Path.GetFileName(part)));
            }
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            throw new UnwrittenException($"{folder} cannot be written: {WriteRefusal.Why(broken, folder)}", broken);
        }
        finally
        {
            Remove(unfinished, folder, isNew);
        }
    }

    private static void Move(string part, string to)
    {
        if (File.Exists(part))
        {
            File.Move(part, to, overwrite: true);
            return;
        }

        if (Directory.Exists(to))
        {
            Directory.Delete(to, recursive: true);
        }

        Directory.Move(part, to);
    }

    private static void Remove(string unfinished, string folder, bool isNew)
    {
        if (Directory.Exists(unfinished))
        {
            Directory.Delete(unfinished, recursive: true);
        }

        if (isNew && !Directory.EnumerateFileSystemEntries(folder).Any())
        {
            Directory.Delete(folder);
        }
    }
}
