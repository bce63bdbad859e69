using System.Diagnostics;

namespace Conformance.HarnessSuite.CommandLine;

/// <summary>The built tool, copied alone to a folder where no clone is above it, and an empty folder of a user.</summary>
/// <param name="isInClone">True for the one in the clone, with the same user.</param>
internal sealed class LoneTool(bool isInClone = false) : IDisposable
{
    private const string Name = "cognito-conformance";

    private static readonly Lazy<DirectoryInfo> Copy = new(MakeCopy);

    private readonly DirectoryInfo user = Directory.CreateTempSubdirectory("conformance-user-");

    /// <summary>The folder that the tool was copied to.</summary>
    public static string Bin => Copy.Value.FullName;

    /// <summary>The folder of the user.</summary>
    public string Folder => user.FullName;

    /// <summary>Starts the executable, or <c>dotnet TOOL.dll</c>, with PATH and the given variables alone.</summary>
    public Process Start(bool byDll, IEnumerable<string> arguments, params (string Name, string Value)[] variables)
    {
        var own = Path.Combine(isInClone ? AppContext.BaseDirectory : Copy.Value.FullName, Name);
        var start = byDll
            ? new ProcessStartInfo("dotnet", [$"{own}.dll", .. arguments])
            : new ProcessStartInfo(OperatingSystem.IsWindows() ? $"{own}.exe" : own, arguments);
        start.WorkingDirectory = Folder;
        start.UseShellExecute = false;
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        foreach (var name in start.Environment.Keys.Where(
            name => name != "PATH" && !name.StartsWith("DOTNET_ROOT", StringComparison.Ordinal)).ToArray())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    public async Task<ToolRun> RunAsync(IEnumerable<string> arguments, params (string Name, string Value)[] variables)
    {
        using var process = Start(byDll: false, arguments, variables);
        process.StandardInput.Close();
        return await Tool.EndAsync(process);
    }

    public void Dispose() => user.Delete(recursive: true);

    public static void DeleteCopy()
    {
        if (Copy.IsValueCreated)
        {
            Copy.Value.Delete(recursive: true);
        }
    }

    private static DirectoryInfo MakeCopy()
    {
        // The same configuration as this suite's.
        var configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        var built = Repository.PathOf("artifacts", "bin", "Conformance.Cli", configuration);
        var copy = Directory.CreateTempSubdirectory("conformance-tool-");
        foreach (var file in Directory.EnumerateFiles(built, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy.FullName, Path.GetRelativePath(built, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return copy;
    }
}
