namespace Conformance.Subjects;

/// <summary>Finds the file that a command means, as a shell would, so that "not found" is said before anything runs.</summary>
internal static class ProgramPath
{
    // Where programs are looked for when nobody says where, as the system itself does.
    private const string UsualPath = "/usr/local/bin:/usr/bin:/bin";

    /// <summary>The program's full path, or null when there is no such program.</summary>
    /// <param name="program">A bare name, looked up on PATH; or a path, relative to the folder.</param>
    /// <param name="folder">What a relative path starts from.</param>
    /// <param name="environment">Has PATH, and on Windows PATHEXT.</param>
    public static string? Find(string program, string folder, IReadOnlyDictionary<string, string> environment) =>
        All(program, folder, environment).FirstOrDefault();

    /// <summary>
    /// The full paths of all programs of these names, in this order and that of PATH; each is there once, whatever link leads to its
    /// folder.
    /// </summary>
    public static IEnumerable<string> FindAll(
        IEnumerable<string> programs, string folder, IReadOnlyDictionary<string, string> environment) =>
        programs.SelectMany(program => All(program, folder, environment)).DistinctBy(InRealFolder, StringComparer.Ordinal);

    private static IEnumerable<string> All(string program, string folder, IReadOnlyDictionary<string, string> environment)
    {
        var usual = OperatingSystem.IsWindows() ? string.Empty : UsualPath;
        var folders = IsBareName(program)
            ? environment.GetValueOrDefault("PATH", usual).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            : [folder];
        var endings = OperatingSystem.IsWindows()
            ? [
                string.Empty,
                .. environment.GetValueOrDefault("PATHEXT", ".COM;.EXE;.BAT;.CMD").Split(';', StringSplitOptions.RemoveEmptyEntries),
            ]
            : new[] { string.Empty };
        return
            from place in folders
            from ending in endings
            let path = Path.GetFullPath(Path.Combine(place, program + ending), folder)
            where IsProgram(path)
            select path;
    }

    // The folder alone: a link to the interpreter makes a virtual environment another one.
    private static string InRealFolder(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        return Path.Combine(Directory.ResolveLinkTarget(folder, returnFinalTarget: true)?.FullName ?? folder, Path.GetFileName(path));
    }

    public static bool IsBareName(string program) =>
        !program.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal)
            && !program.Contains(Path.AltDirectorySeparatorChar, StringComparison.Ordinal);

    private static bool IsProgram(string path)
    {
        const UnixFileMode AnyExecute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        return File.Exists(path)
            && (OperatingSystem.IsWindows() ? Path.HasExtension(path) : (File.GetUnixFileMode(path) & AnyExecute) != UnixFileMode.None);
    }
}
