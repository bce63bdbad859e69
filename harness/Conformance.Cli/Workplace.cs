using Conformance.Corpus;

namespace Conformance.Cli;

/// <summary>The folder that holds the corpus, the clients and the schemas.</summary>
/// <param name="Root">Its path.</param>
internal sealed record Workplace(string Root)
{
    private CaseCorpus? corpus;

    public CaseCorpus Corpus => corpus ??= CaseCorpus.Load(Root);

    /// <summary>How the user starts the tool: through its project in a clone, by its name where it is installed.</summary>
    public string Command => AppContext.BaseDirectory.StartsWith(Root, StringComparison.Ordinal)
        ? $"dotnet run --project {Path.GetRelativePath(Environment.CurrentDirectory, Path.Combine(Root, "harness", "Conformance.Cli"))} --"
        : "cognito-conformance";

    /// <summary>The same where the corpus is not needed, and so need not be there.</summary>
    public static string CommandOutside => TryFind()?.Command ?? "cognito-conformance";

    public string Clients => Path.Combine(Root, "fixtures", "clients");

    public string Schemas => Path.Combine(Root, "fixtures", "schemas");

    public string Skeletons => Path.Combine(Root, "fixtures", "skeletons");

    public string WireMock => Path.Combine(Root, "fixtures", "servers", "wiremock");

    /// <summary>Looks from the working directory upwards, then from where the tool lies.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public static Workplace Find() => TryFind()
        ?? throw new UsageException(
            "there is no corpus: no folder with recordings/documented and fixtures/cases above the working directory or above the tool; "
            + "run it inside a clone");

    private static Workplace? TryFind()
    {
        foreach (var start in (string[])[Environment.CurrentDirectory, AppContext.BaseDirectory])
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                if (Directory.Exists(Path.Combine(folder.FullName, "recordings", "documented"))
                    && Directory.Exists(Path.Combine(folder.FullName, "fixtures", "cases")))
                {
                    return new(folder.FullName);
                }
            }
        }

        return null;
    }
}
