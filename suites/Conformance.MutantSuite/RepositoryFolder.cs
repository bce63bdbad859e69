namespace Conformance.MutantSuite;

/// <summary>The clone around the test's own folder, so that fixtures are read where people write them.</summary>
internal static class RepositoryFolder
{
    public static string Root { get; } = Find();

    public static string Of(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "global.json")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds global.json.");
        }

        return folder.FullName;
    }
}
