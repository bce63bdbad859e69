namespace Conformance.Corpus.Files;

/// <summary>
/// Folders and files to read: those of a folder on disk, or those inside a program. Paths start at the root and have slashes.
/// </summary>
internal interface IFileTree
{
    /// <summary>Where a path is, as messages say it.</summary>
    string PlaceOf(string path);

    bool HasFolder(string folder);

    /// <summary>The names of the folders right in a folder, in ordinal order; none where there is no such folder.</summary>
    IReadOnlyList<string> FoldersIn(string folder);

    /// <summary>The files right in a folder, in the ordinal order of their names; none where there is no such folder.</summary>
    IReadOnlyList<SavedFile> FilesIn(string folder);

    /// <summary>The file of a path; null where there is none.</summary>
    SavedFile? Find(string path);

    /// <summary>The files in a folder and in those below it, each with its path from there.</summary>
    IEnumerable<(string Path, SavedFile File)> FilesBelow(string folder) =>
    [
        .. FilesIn(folder).Select(file => (file.Name, file)),
        .. from name in FoldersIn(folder)
           from below in FilesBelow($"{folder}/{name}")
           select ($"{name}/{below.Path}", below.File),
    ];
}
