namespace Conformance.Corpus.Files;

/// <summary>The files that a corpus is made of.</summary>
/// <param name="Recordings">The recordings.</param>
/// <param name="Cases">The authored cases.</param>
internal sealed record CorpusFiles(IReadOnlyList<SavedFile> Recordings, IReadOnlyList<SavedFile> Cases)
{
    public const string RecordingsFolder = "recordings";
    public const string CasesFolder = "fixtures/cases";

    private const string Mappings = "mappings";
    private const string Json = ".json";

    /// <summary>Those of a tree that has a whole corpus.</summary>
    /// <exception cref="CorpusException">A folder is missing.</exception>
    public static CorpusFiles Of(IFileTree tree)
    {
        Require(tree, RecordingsFolder);
        Require(tree, CasesFolder);

        // Each folder is the root of a WireMock; what lies beside the folders is nobody's.
        string[] roots = [.. tree.FoldersIn(RecordingsFolder).Select(name => $"{RecordingsFolder}/{name}/{Mappings}")];
        foreach (var root in roots)
        {
            Require(tree, root);
        }

        return new([.. roots.SelectMany(root => JsonIn(tree, root))], JsonIn(tree, CasesFolder));
    }

    /// <summary>The same with the recordings of another tree, which need not have any.</summary>
    public CorpusFiles With(IFileTree more) => this with
    {
        Recordings =
        [
            .. Recordings,
            .. more.FoldersIn(RecordingsFolder).SelectMany(name => JsonIn(more, $"{RecordingsFolder}/{name}/{Mappings}")),
        ],
    };

    private static IReadOnlyList<SavedFile> JsonIn(IFileTree tree, string folder) =>
        [.. tree.FilesIn(folder).Where(file => file.Name.EndsWith(Json, StringComparison.Ordinal))];

    private static void Require(IFileTree tree, string folder)
    {
        if (!tree.HasFolder(folder))
        {
            throw new CorpusException($"there is no folder {tree.PlaceOf(folder)}");
        }
    }
}
