namespace Conformance.Cli;

/// <summary>A folder that a command fills, and that nothing of someone else's may lie in.</summary>
internal static class EmptyFolder
{
    /// <summary>Its whole path; it need not be there.</summary>
    /// <exception cref="UsageException">It is a file, or not empty.</exception>
    public static string Of(string named)
    {
        var folder = Path.GetFullPath(named);
        return File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            ? throw new UsageException($"{folder} is not an empty folder; name a new one")
            : folder;
    }
}
