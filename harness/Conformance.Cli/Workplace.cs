using System.CommandLine;
using Conformance.Corpus;
using Conformance.Corpus.Files;
using Conformance.Subjects;

namespace Conformance.Cli;

/// <summary>What the commands read: a whole corpus on disk, or what is inside the tool with what lies beside the user.</summary>
/// <param name="Root">The folder that is named, or the clone; where there is neither, the working directory.</param>
/// <param name="IsWhole">True where the folder has a whole corpus, which is read in place of what is inside.</param>
internal sealed record Workplace(string Root, bool IsWhole)
{
    private const string ClientsFolder = "fixtures/clients";
    public const string SchemasFolder = "fixtures/schemas";
    public const string Documented = "recordings/documented";

    private readonly Lock loading = new();

    private CaseCorpus? corpus;

    /// <summary>The folder of a user who is elsewhere than the clone that the tool lies in; null where there is none.</summary>
    private string? Beside { get; init; }

    /// <summary>What is inside the tool and its library.</summary>
    public static IFileTree Inside { get; } = new EmbeddedTree(typeof(Workplace).Assembly, typeof(CaseCorpus).Assembly);

    /// <summary>How the user starts the tool: through its project in a clone, by its name where it is installed.</summary>
    public static string Command => CloneAbove(AppContext.BaseDirectory) is { } clone
        ? $"dotnet run --project {Path.GetRelativePath(Environment.CurrentDirectory, Path.Combine(clone, "harness", "Conformance.Cli"))} --"
        : "cognito-conformance";

    public CaseCorpus Corpus
    {
        get
        {
            lock (loading)
            {
                return corpus ??= CaseCorpus.Load((IsWhole ? Beside : Root) is { } joins ? Own().With(new FolderTree(joins)) : Own());
            }
        }
    }

    private CorpusFiles Own() => CorpusFiles.Of(IsWhole ? new FolderTree(Root) : Inside);

    public DriverSchemas Schemas => DriverSchemas.Load(TreeOf(SchemasFolder), SchemasFolder);

    public IReadOnlyList<SavedFile> SchemaFiles => TreeOf(SchemasFolder).FilesIn(SchemasFolder);

    /// <summary>The folders of the clients, those of the user first.</summary>
    public IEnumerable<string> Clients =>
        from root in Beside is null ? [Root] : (string[])[Beside, Root]
        let folder = Path.Combine(root, ClientsFolder)
        where Directory.Exists(folder)
        from client in Directory.EnumerateDirectories(folder)
        select client;

    /// <summary>The folder of a client: where it is, or where it would be.</summary>
    public string FolderOf(string client) =>
        Clients.FirstOrDefault(folder => Path.GetFileName(folder) == client) ?? Path.Combine(Beside ?? Root, ClientsFolder, client);

    public string WireMock => Path.Combine(Root, "fixtures", "servers", "wiremock");

    /// <summary>What a folder is read from: the whole corpus where that has it, else the tool.</summary>
    public IFileTree TreeOf(string folder) => IsWhole && new FolderTree(Root) is var own && own.HasFolder(folder) ? own : Inside;

    /// <summary>The recordings of what AWS documents.</summary>
    public IReadOnlyList<SavedFile> DocumentedRecordings() =>
        (IsWhole ? new FolderTree(Root) : Inside).FilesIn($"{Documented}/mappings");

    /// <summary>
    /// The folder that <c>--corpus</c> names; else the clone above the working directory, else the one above the tool, else what is inside
    /// the tool, both with what lies beside the user.
    /// </summary>
    public static Workplace Find(ParseResult? parse = null) =>
        parse is not null && CorpusOption.Of(parse) is { } named ? new(Path.GetFullPath(named), IsWhole: true)
        : CloneAbove(Environment.CurrentDirectory) is { } clone ? new(clone, IsWhole: true)
        : CloneAbove(AppContext.BaseDirectory) is { } ours ? new(ours, IsWhole: true) { Beside = Environment.CurrentDirectory }
        : new(Environment.CurrentDirectory, IsWhole: false);

    private static string? CloneAbove(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var tree = new FolderTree(folder.FullName);
            if (tree.HasFolder(Documented) && tree.HasFolder(CorpusFiles.CasesFolder))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
