namespace Conformance.HarnessSuite;

/// <summary>Where things lie in the clone that the tests were built from.</summary>
internal static class Repository
{
    public static string Schemas => Path.Combine(Root, "fixtures", "schemas");

    public static string MisbehavingDriver => Path.Combine(Root, "fixtures", "mutants", "programs", "misbehaving-driver", "bin", "misbehaving-driver.dll");

    private static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        var folder = TestContext.CurrentContext.TestDirectory;
        while (!File.Exists(Path.Combine(folder, "global.json")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run inside a clone.");
        }

        return folder;
    }
}
