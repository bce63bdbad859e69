using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Conformance.HarnessSuite.Packages;

/// <summary>A test project outside the clone that refers to the packed Conformance.NUnit, as a team has it.</summary>
internal sealed partial class PackageConsumer : IDisposable
{
    private const string ResultFile = "results.trx";
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(8);

    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("conformance-consumer-");

    // Of no other run: whatever of the packages the machine has already cannot be taken for these.
    private readonly string version = $"0.1.0-consumer.{Guid.NewGuid():n}";

    private string Feed => Path.Combine(root.FullName, "feed");

    private string Packages => Path.Combine(root.FullName, "packages");

    private string Project => Path.Combine(root.FullName, "Consumer");

    /// <summary>
    /// Packs what was built, and lays the project out: the sample's own files, the wrapper that it judges, and fixtures that go wrong.
    /// </summary>
    public async Task PrepareAsync()
    {
        var configuration = Path.GetFileName(
            Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)).StartsWith("release", StringComparison.OrdinalIgnoreCase)
            ? "Release"
            : "Debug";
        var readme = await File.ReadAllTextAsync(Repository.PathOf("suites", "Conformance.NUnitSample", "README.md"));
        foreach (var name in PackedProjects().Matches(readme).Select(match => match.Groups["name"].Value))
        {
            var packed = await DotnetAsync(
                Repository.Root,
                "pack",
                Repository.PathOf("harness", name),
                "--no-build",
                "-c",
                configuration,
                "-o",
                Feed,
                $"-p:PackageVersion={version}");
            Assert.That(packed.ExitCode, Is.Zero, packed.Output);
        }

        Directory.CreateDirectory(Project);
        Copy(Repository.PathOf("fixtures", "consumer"), "*.*");
        Copy(Repository.PathOf("suites", "Conformance.NUnitSample"), "*.cs");
        Copy(Repository.PathOf("fixtures", "clients", "dotnet-reference", "SignIn"), "*.cs");
        await File.WriteAllTextAsync(Path.Combine(Project, "Consumer.csproj"), ProjectFile());

        // Packages that this suite was restored with are taken from where they are, whatever the machine's variables say now, and are read
        // alone. Ours are new in this folder, and no other source is asked: what is tried does not depend on a network.
        File.Copy(Repository.PathOf("Directory.Packages.props"), Path.Combine(Project, "Directory.Packages.props"));
        await File.WriteAllTextAsync(Path.Combine(root.FullName, "nuget.config"), new XElement(
            "configuration",
            new XElement("packageSources", new XElement("clear"), Add("conformance", Feed)),
            new XElement("config", Add("globalPackagesFolder", Packages)),
            new XElement(
                "fallbackPackageFolders",
                new XElement("clear"),
                KnownFolders.Select(
                    (folder, index) => Add(string.Create(CultureInfo.InvariantCulture, $"known{index}"), folder)))).ToString());

        static XElement Add(string key, string value) => new("add", new XAttribute("key", key), new XAttribute("value", value));
    }

    /// <summary>The packages that one of the packed ones depends on.</summary>
    public IReadOnlyList<string> DependenciesOf(string package)
    {
        using var packed = ZipFile.OpenRead(Path.Combine(Feed, $"{package}.{version}.nupkg"));
        using var nuspec = packed.GetEntry($"{package}.nuspec")!.Open();
        return
        [
            .. XDocument.Load(nuspec).Descendants()
                .Where(element => element.Name.LocalName == "dependency")
                .Select(element => element.Attribute("id")!.Value),
        ];
    }

    /// <summary>Restores the project; what was printed is the message where it does not work.</summary>
    public async Task RestoreAsync()
    {
        var restored = await DotnetAsync(Project, "restore");
        Assert.That(restored.ExitCode, Is.Zero, restored.Output);
    }

    /// <summary>The packages, each with its version, that are in the folder of this project, which nothing else uses.</summary>
    public IReadOnlyList<string> OwnPackages() => PackagesIn(Packages);

    /// <summary>Of the packages with their versions that the machine has, those that came from here.</summary>
    public IReadOnlyList<string> LeftOnTheMachine() =>
        [.. KnownFolders.SelectMany(PackagesIn).Where(package => package.EndsWith($"/{version}", StringComparison.Ordinal))];

    /// <summary>Runs <c>dotnet test</c>.</summary>
    public async Task<ConsumerRun> TestAsync(string filter, string built = "--no-restore")
    {
        var file = Path.Combine(root.FullName, ResultFile);
        File.Delete(file);
        var tested = await DotnetAsync(
            Project, "test", built, "--filter", filter, "--results-directory", root.FullName, "--logger", $"trx;LogFileName={ResultFile}");
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

    private string ProjectFile() => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
          </PropertyGroup>
          <ItemGroup>
            <GlobalPackageReference Remove="@(GlobalPackageReference)" />
            <PackageVersion Include="Conformance.NUnit" Version="{version}" />
            <PackageReference Include="Conformance.NUnit" />
            <PackageReference Include="Microsoft.NET.Test.Sdk" />
            <PackageReference Include="NUnit3TestAdapter" />
            <PackageReference Include="AWSSDK.Core" />
            <None Update="*.baseline.json" CopyToOutputDirectory="PreserveNewest" />
          </ItemGroup>
        </Project>
        """;

    private async Task<(int ExitCode, string Output)> DotnetAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // What the test host was given is for its own runtime and its own build.
        foreach (var name in start.Environment.Keys.Where(
            name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
                || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)
                || name == "DOTNET_HOST_PATH").ToArray())
        {
            start.Environment.Remove(name);
        }

        // The variables, which the machine may have, count for more than what nuget.config says.
        if (folder == Project)
        {
            start.Environment["NUGET_PACKAGES"] = Packages;
            start.Environment.Remove("NUGET_FALLBACK_PACKAGES");
        }

        // A build server that outlives the command would keep its output open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        using var process = Process.Start(start)!;
        using var inTime = new CancellationTokenSource(Limit);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(inTime.Token);
            var error = process.StandardError.ReadToEndAsync(inTime.Token);
            await process.WaitForExitAsync(inTime.Token);
            return (process.ExitCode, await output + await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private void Copy(string folder, string pattern)
    {
        foreach (var file in Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories).Where(
            file => !IsBuilt(Path.GetRelativePath(folder, file))))
        {
            var target = Path.Combine(Project, Path.GetRelativePath(folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static bool IsBuilt(string path) => path.Split(Path.DirectorySeparatorChar) is ["bin" or "obj", ..];

    // As the sample's page tells a team to make them: a package that it leaves out is missing here too.
    [GeneratedRegex("dotnet pack harness/(?<name>\\S+) -o FEED", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PackedProjects();
}

/// <summary>How a run of the consumer's tests ended.</summary>
/// <param name="ExitCode">The exit code of <c>dotnet test</c>.</param>
/// <param name="Output">What it printed.</param>
/// <param name="Results">Outcome and message by fixture and test.</param>
internal sealed record ConsumerRun(
    int ExitCode, string Output, IReadOnlyDictionary<(string Fixture, string Test), (string Outcome, string Message)> Results)
{
    public static Dictionary<(string Fixture, string Test), (string Outcome, string Message)> Read(string file)
    {
        var report = XDocument.Load(file).Root!;
        var space = report.Name.Namespace;
        var fixtures = report.Descendants(space + "UnitTest").ToDictionary(
            test => test.Attribute("id")!.Value,
            test => test.Element(space + "TestMethod")!.Attribute("className")!.Value.Split('.')[^1],
            StringComparer.Ordinal);
        return report.Descendants(space + "UnitTestResult").ToDictionary(
            result => (fixtures[result.Attribute("testId")!.Value], result.Attribute("testName")!.Value),
            result => (result.Attribute("outcome")!.Value, result.Descendants(space + "Message").FirstOrDefault()?.Value ?? ""));
    }
}
