namespace Conformance;

/// <summary>Where things lie in the clone that the tests were built from: fixtures are read where people write them.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Schemas => PathOf("fixtures", "schemas");

    public static string MisbehavingDriver =>
        PathOf("fixtures", "mutants", "programs", "misbehaving-driver", "bin", "misbehaving-driver.dll");

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
