namespace Conformance.Cli;

/// <summary>The folders that a machine has to have. The system tells of one that is not there without its name, and late.</summary>
internal static class DueFolders
{
    /// <summary>The folder that the user is in.</summary>
    /// <exception cref="UsageException">It was deleted.</exception>
    public static void DemandWorking()
    {
        try
        {
            _ = Environment.CurrentDirectory;
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UsageException("the folder that you are in was deleted; go to one that is there");
        }
    }

    /// <summary>The folder for temporary files: each driver gets an empty configuration there.</summary>
    /// <exception cref="UsageException">Nothing can be written there.</exception>
    public static void DemandTemporary()
    {
        try
        {
            Directory.CreateTempSubdirectory("cognito-conformance-").Delete();
        }
        catch (Exception impossible) when (impossible is IOException or UnauthorizedAccessException)
        {
            var folder = Path.GetTempPath();
            throw new UsageException(
                $"{folder}, where temporary files belong, {(Directory.Exists(folder) ? "cannot be written to" : "is not there")}; "
                + "let TMPDIR name a folder that can be written to");
        }
    }
}
