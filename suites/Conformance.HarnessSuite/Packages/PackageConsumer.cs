using System.Diagnostics;
using System.IO.Compression;
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
        foreach (var name in (string[])["Conformance.Contract", "Conformance", "Conformance.NUnit"])
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

        // Packages that the machine has are taken from there. Ours are new in this folder.
        var known = (await DotnetAsync(root.FullName, "nuget", "locals", "global-packages", "--list")).Output.Split(": ", 2)[^1].Trim();
        await File.WriteAllTextAsync(Path.Combine(root.FullName, "nuget.config"), new XElement(
            "configuration",
            new XElement("packageSources", Add("conformance", Feed)),
            new XElement("config", Add("globalPackagesFolder", Packages)),
            new XElement("fallbackPackageFolders", Add("known", known))).ToString());

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

    /// <summary>Restores the project.</summary>
    /// <returns>Null when it worked, else what was printed.</returns>
    public async Task<string?> RestoreAsync()
    {
        var restored = await DotnetAsync(Project, "restore");
        return restored.ExitCode == 0 ? null : restored.Output;
    }

    /// <summary>True when the package that is tried is the one that was just packed.</summary>
    public bool HasItsOwnPackages() => Directory.Exists(Path.Combine(Packages, "conformance.nunit"));

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

    private string ProjectFile() => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Conformance.NUnit" Version="{version}" />
            {Reference("Microsoft.NET.Test.Sdk")}
            {Reference("NUnit3TestAdapter")}
            {Reference("AWSSDK.Core")}
            <None Update="*.baseline.json" CopyToOutputDirectory="PreserveNewest" />
          </ItemGroup>
        </Project>
        """;

    private static string Reference(string package)
    {
        var pinned = VersionsOfPackages()
            .Matches(File.ReadAllText(Repository.PathOf("Directory.Packages.props")))
            .Single(match => match.Groups["name"].Value == package).Groups["version"].Value;
        return $"""<PackageReference Include="{package}" Version="{pinned}" />""";
    }

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

        // The variable, which the machine may have, counts for more than what nuget.config says.
        if (folder == Project)
        {
            start.Environment["NUGET_PACKAGES"] = Packages;
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

    [
        GeneratedRegex(
            """<PackageVersion Include="(?<name>[^"]+)" Version="(?<version>[^"]+)" />""",
            RegexOptions.ExplicitCapture,
            matchTimeoutMilliseconds: 1000),
    ]
    private static partial Regex VersionsOfPackages();
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
