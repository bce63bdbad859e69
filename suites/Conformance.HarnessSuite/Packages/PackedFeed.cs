using System.IO.Compression;
using System.Text.RegularExpressions;

namespace Conformance.HarnessSuite.Packages;

/// <summary>The packages of what was built, in a folder that a project can restore from. Packed once for all tests.</summary>
internal sealed partial class PackedFeed
{
    private static readonly Lazy<Task<PackedFeed>> Packed = new(PackAsync);

    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("conformance-feed-");

    private PackedFeed()
    {
    }

    /// <summary>The libraries by the ids of their packages, the deepest first: the folder of each below <c>harness/</c>.</summary>
    public static IReadOnlyDictionary<string, string> Libraries { get; } =
        Projects.Where(project => project != "Conformance.Cli").ToDictionary(IdOf, StringComparer.Ordinal);

    /// <summary>The folder.</summary>
    public string Folder => root.FullName;

    /// <summary>
    /// The version of the packages, which no other run has: whatever of them the machine has already cannot be taken for these.
    /// </summary>
    public string Version { get; } = $"0.1.0-consumer.{Guid.NewGuid():n}";

    // As it is given to users: what the script leaves out is missing here too.
    private static IEnumerable<string> Projects => PackedProjects().Match(File.ReadAllText(Repository.PathOf("harness", "publish")))
        .Groups["names"].Value.Split(' ');

    /// <summary>The packages, packed by the first who asks.</summary>
    public static Task<PackedFeed> GetAsync() => Packed.Value;

    /// <summary>Deletes the packages if somebody asked for them.</summary>
    public static async Task DeleteAsync()
    {
        if (Packed.IsValueCreated)
        {
            (await Packed.Value).root.Delete(recursive: true);
        }
    }

    /// <summary>Opens a package.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="extension">Its kind: <c>snupkg</c> for its symbols.</param>
    public ZipArchive Open(string id, string extension = "nupkg") =>
        ZipFile.OpenRead(Path.Combine(Folder, $"{id}.{Version}.{extension}"));

    /// <summary>Packs a project into the folder.</summary>
    /// <param name="project">Its folder below <c>harness/</c>.</param>
    public async Task PackAsync(string project)
    {
        var configuration = Path.GetFileName(
            Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)).StartsWith("release", StringComparison.OrdinalIgnoreCase)
            ? "Release"
            : "Debug";
        var packed = await Dotnet.RunAsync(
            Repository.Root,
            packages: null,
            "pack",
            Repository.PathOf("harness", project),
            "--no-build",
            "-c",
            configuration,
            "-o",
            Folder,
            $"-p:PackageVersion={Version}");
        Assert.That(packed.ExitCode, Is.Zero, $"what is packed is what a build of the whole solution left:\n{packed.Output}");
    }

    private static async Task<PackedFeed> PackAsync()
    {
        var feed = new PackedFeed();
        foreach (var project in Libraries.Values)
        {
            await feed.PackAsync(project);
        }

        return feed;
    }

    private static string IdOf(string project) => $"Cognito{project}";

    [GeneratedRegex(
        @"^packages=\((?<names>[^)]+)\)$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PackedProjects();
}
