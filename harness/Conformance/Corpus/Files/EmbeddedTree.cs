using System.Reflection;

namespace Conformance.Corpus.Files;

/// <summary>What is inside an assembly: resources whose names are paths.</summary>
internal sealed class EmbeddedTree : IFileTree
{
    private readonly string name;
    private readonly SortedDictionary<string, SavedFile> files = new(StringComparer.Ordinal);

    public EmbeddedTree(Assembly assembly)
    {
        name = assembly.GetName().Name!;

        // A build on Windows names them with its own separators.
        foreach (var resource in assembly.GetManifestResourceNames())
        {
            var path = resource.Replace('\\', '/');
            files.Add(path, SavedFile.Inside(PlaceOf(path), () => ReadAll(assembly, resource)));
        }
    }

    public string PlaceOf(string path) => $"{name}:{path}";

    public bool HasFolder(string folder) => Below(folder).Any();

    public IReadOnlyList<string> FoldersIn(string folder) =>
    [
        .. Below(folder).Select(rest => rest.Split('/')).Where(parts => parts.Length > 1).Select(parts => parts[0])
            .Distinct(StringComparer.Ordinal),
    ];

    public IReadOnlyList<SavedFile> FilesIn(string folder) =>
        [.. Below(folder).Where(rest => !rest.Contains('/', StringComparison.Ordinal)).Select(rest => files[$"{folder}/{rest}"])];

    public SavedFile? Find(string path) => files.GetValueOrDefault(path);

    private IEnumerable<string> Below(string folder) =>
        files.Keys.Where(path => path.StartsWith($"{folder}/", StringComparison.Ordinal)).Select(path => path[(folder.Length + 1)..]);

    private static byte[] ReadAll(Assembly assembly, string resource)
    {
        using var stream = assembly.GetManifestResourceStream(resource)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
