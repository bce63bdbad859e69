namespace Conformance.RuleSuite;

/// <summary>The repository around the test's own folder, so that fixtures are read where people write them.</summary>
internal static class RepositoryFolder
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string RuleFixtures { get; } = Path.Combine(Root, "fixtures", "rules");

    private static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Conformance.sln")) || Directory.Exists(Path.Combine(folder.FullName, "fixtures", "rules")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above {start} holds Conformance.sln or fixtures/rules.");
    }
}
