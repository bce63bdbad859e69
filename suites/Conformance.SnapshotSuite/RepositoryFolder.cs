namespace Conformance.SnapshotSuite;

/// <summary>Where things lie in the clone that the tests were built from.</summary>
internal static class RepositoryFolder
{
    public static string Root { get; } = Find();

    public static string Of(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "global.json")))
        {
            at = at.Parent ?? throw new InvalidOperationException($"No global.json above {AppContext.BaseDirectory}.");
        }

        return at.FullName;
    }
}
