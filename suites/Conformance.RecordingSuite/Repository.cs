namespace Conformance.RecordingSuite;

/// <summary>Where things lie in the clone that the tests were built from.</summary>
internal static class Repository
{
    private static readonly string Root = FindRoot();

    public static string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "global.json")))
        {
            at = at.Parent ?? throw new InvalidOperationException($"No global.json above {AppContext.BaseDirectory}.");
        }

        return at.FullName;
    }
}
