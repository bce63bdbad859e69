using System.Reflection;

namespace Conformance.Corpus.Files;

/// <summary>What is inside assemblies: resources whose names are paths. The tree has the name of the first.</summary>
internal sealed class EmbeddedTree : IFileTree
{
    private readonly string name;
    private readonly SortedDictionary<string, SavedFile> files = new(StringComparer.Ordinal);

    public EmbeddedTree(params IReadOnlyList<Assembly> assemblies)
    {
        name = assemblies[0].GetName().Name!;
        foreach (var (assembly, resource) in assemblies.SelectMany(
            assembly => assembly.GetManifestResourceNames().Select(resource => (assembly, resource))))
        {
            // A build on Windows names them with its own separators.
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
