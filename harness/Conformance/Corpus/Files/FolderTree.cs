namespace Conformance.Corpus.Files;

/// <summary>What is in a folder on disk.</summary>
/// <param name="root">The folder.</param>
internal sealed class FolderTree(string root) : IFileTree
{
    public string PlaceOf(string path) => Path.Combine([root, .. path.Split('/', StringSplitOptions.RemoveEmptyEntries)]);

    public bool HasFolder(string folder) => Directory.Exists(PlaceOf(folder));

    public IReadOnlyList<string> FoldersIn(string folder) =>
        HasFolder(folder)
            ? [.. Directory.EnumerateDirectories(PlaceOf(folder)).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)]
            : [];

    public IReadOnlyList<SavedFile> FilesIn(string folder) =>
        HasFolder(folder) ? [.. Directory.EnumerateFiles(PlaceOf(folder)).Order(StringComparer.Ordinal).Select(SavedFile.At)] : [];

    public SavedFile? Find(string path) => File.Exists(PlaceOf(path)) ? SavedFile.At(PlaceOf(path)) : null;
}
