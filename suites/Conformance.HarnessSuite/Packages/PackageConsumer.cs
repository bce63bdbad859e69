using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;

namespace Conformance.HarnessSuite.Packages;

/// <summary>A project outside the clone that refers to a packed package, as a team has it.</summary>
/// <param name="feed">The packages.</param>
internal sealed class PackageConsumer(PackedFeed feed) : IDisposable
{
    private const string ResultFile = "results.trx";

    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("conformance-consumer-");

    /// <summary>The folder of the project.</summary>
    public string Project => Path.Combine(root.FullName, "Consumer");

    private string Packages => Path.Combine(root.FullName, "packages");

    /// <summary>Lays the project out.</summary>
    /// <param name="file">The project file.</param>
    /// <param name="asksRegistries">Whether what this suite was not restored with may come from where the machine finds packages.</param>
    public async Task PrepareAsync(string file, bool asksRegistries = false)
    {
        Directory.CreateDirectory(Project);
        await WriteAsync("Consumer.csproj", file);

        // Packages that this suite was restored with are taken from where they are, whatever the machine's variables say now, and are read
        // alone. Ours are new in this folder, and no other source is asked: what is tried does not depend on a network.
        File.Copy(Repository.PathOf("Directory.Packages.props"), Path.Combine(Project, "Directory.Packages.props"));
        await File.WriteAllTextAsync(Path.Combine(root.FullName, "nuget.config"), new XElement(
            "configuration",
            new XElement("packageSources", asksRegistries ? null : new XElement("clear"), Add("conformance", feed.Folder)),
            new XElement("config", Add("globalPackagesFolder", Packages)),
            new XElement(
                "fallbackPackageFolders",
                new XElement("clear"),
                KnownFolders.Select(
                    (folder, index) => Add(string.Create(CultureInfo.InvariantCulture, $"known{index}"), folder)))).ToString());

        static XElement Add(string key, string value) => new("add", new XAttribute("key", key), new XAttribute("value", value));
    }

    /// <summary>Adds a file to the project.</summary>
    public Task WriteAsync(string name, string text) => File.WriteAllTextAsync(Path.Combine(Project, name), text);

    /// <summary>Adds the files of a folder to the project, but for what was built there.</summary>
    public void Copy(string folder, string pattern)
    {
        foreach (var file in Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories).Where(
            file => !IsBuilt(Path.GetRelativePath(folder, file))))
        {
            var target = Path.Combine(Project, Path.GetRelativePath(folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    /// <summary>Adds the wrapper of the sample, with what it uses of frameworks that not every consumer has.</summary>
    public void CopyWrapper()
    {
        Copy(Repository.PathOf("fixtures", "frameworks"), "MyWrapper.cs");
        Copy(Repository.PathOf("fixtures", "frameworks"), "OnNet8.cs");
        Copy(Repository.PathOf("suites", "Conformance.NUnitSample"), "ReferenceAttempt.cs");
        Copy(Repository.PathOf("fixtures", "clients", "dotnet-reference", "SignIn"), "*.cs");
    }

    /// <summary>Builds the project without a warning; what was printed is the message where it does not work.</summary>
    public async Task BuildAsync()
    {
        var built = await DotnetAsync("build", "-p:TreatWarningsAsErrors=true");
        Assert.That(built.ExitCode, Is.Zero, built.Output);
    }

    /// <summary>Runs the program that was built.</summary>
    public Task<(int ExitCode, string Output)> RunBuiltAsync(string[] arguments, params (string Name, string Value)[] variables) =>
        Dotnet.RunProgramAsync(
            Directory.EnumerateFiles(
                Path.Combine(Project, "bin"),
                OperatingSystem.IsWindows() ? "Consumer.exe" : "Consumer",
                SearchOption.AllDirectories).Single(),
            Project,
            Packages,
            arguments,
            variables);

    /// <summary>The text of a file that the build has left.</summary>
    public Task<string> ReadBuiltAsync(string name) => File.ReadAllTextAsync(
        Directory.EnumerateFiles(Path.Combine(Project, "bin"), name, SearchOption.AllDirectories).First());

    /// <summary>Runs a command of the SDK in the project.</summary>
    public Task<(int ExitCode, string Output)> DotnetAsync(params string[] arguments) => Dotnet.RunAsync(Project, Packages, arguments);

    /// <summary>Restores the project; what was printed is the message where it does not work.</summary>
    public async Task RestoreAsync()
    {
        var restored = await DotnetAsync("restore");
        Assert.That(restored.ExitCode, Is.Zero, restored.Output);
    }

    /// <summary>The packages, each with its version, that are in the folder of this project, which nothing else uses.</summary>
    public IReadOnlyList<string> OwnPackages() => PackagesIn(Packages);

    /// <summary>Of the packages with their versions that the machine has, those that came from here.</summary>
    public IReadOnlyList<string> LeftOnTheMachine() =>
        [.. KnownFolders.SelectMany(PackagesIn).Where(package => package.EndsWith($"/{feed.Version}", StringComparison.Ordinal))];

    /// <summary>Runs <c>dotnet test</c>.</summary>
    public async Task<ConsumerRun> TestAsync(string filter, string built = "--no-restore")
    {
        var file = Path.Combine(root.FullName, ResultFile);
        File.Delete(file);
        var tested = await DotnetAsync(
            "test", built, "--filter", filter, "--results-directory", root.FullName, "--logger", $"trx;LogFileName={ResultFile}");
        return new(tested.ExitCode, tested.Output, File.Exists(file) ? ConsumerRun.Read(file) : []);
    }

    public void Dispose() => root.Delete(recursive: true);

    /// <summary>The folders of packages that this suite was restored into.</summary>
    private static string[] KnownFolders { get; } = ReadKnownFolders();

    private static string[] ReadKnownFolders()
    {
        using var assets = JsonDocument.Parse(
            File.ReadAllBytes(Repository.PathOf("artifacts", "obj", "Conformance.HarnessSuite", "project.assets.json")));
        return [.. assets.RootElement.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name)];
    }

    private static List<string> PackagesIn(string folder) =>
    [
        .. Directory.EnumerateDirectories(folder).SelectMany(Directory.EnumerateDirectories)
            .Select(package => Path.GetRelativePath(folder, package).Replace(Path.DirectorySeparatorChar, '/')),
    ];

    private static bool IsBuilt(string path) => path.Split(Path.DirectorySeparatorChar) is ["bin" or "obj", ..];
}
