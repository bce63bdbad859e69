namespace Conformance.Subjects;

/// <summary>Composes the variables of a driver: few enough that no setting of the machine reaches the client.</summary>
internal static class ClientEnvironment
{
    // The last line says where version managers and package managers of Python, Ruby and Java have what they manage.
    private static readonly string[] Names =
    [
        "PATH", "HOME", "USER", "LANG", "TZ", "TMPDIR", "TEMP", "TMP", "DOTNET_CLI_HOME",
        "SystemRoot", "ComSpec", "PATHEXT", "APPDATA", "LOCALAPPDATA", "USERPROFILE",
        "VIRTUAL_ENV", "PYENV_ROOT", "PYENV_VERSION", "RBENV_ROOT", "RBENV_VERSION", "GEM_HOME", "GEM_PATH", "JAVA_HOME", "LD_LIBRARY_PATH",
    ];

    private static readonly string[] Prefixes = ["LC_", "ProgramFiles", "DOTNET_ROOT"];

    /// <summary>The variables that a driver keeps of those of the harness; of a prefix, which ends with *, all.</summary>
    public static IReadOnlyList<string> Kept { get; } = [.. Names, .. Prefixes.Select(prefix => prefix + "*")];

    /// <summary>The variables that the harness sets for every driver.</summary>
    public static IReadOnlyList<string> Set { get; } =
        ["AWS_EC2_METADATA_DISABLED", "AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE", "NO_PROXY", "DOTNET_EnableDiagnostics"];

    // Windows tells no cases of a variable's name apart, and calls PATH Path.
    private static readonly StringComparison Comparison = OperatingSystem.IsWindows()
        ? StringComparison.OrdinalIgnoreCase
        : StringComparison.Ordinal;

    /// <summary>Composes them.</summary>
    /// <param name="parent">The variables of the harness.</param>
    /// <param name="own">Those that the client's manifest sets; they win.</param>
    /// <param name="given">Those that the user passes on; they win over all.</param>
    /// <param name="emptyFile">An empty file, which stands for the configuration files of AWS.</param>
    public static IReadOnlyDictionary<string, string> Compose(
        IReadOnlyDictionary<string, string> parent, IReadOnlyDictionary<string, string> own, IReadOnlyDictionary<string, string> given,
        string emptyFile)
    {
        var variables = new Dictionary<string, string>(StringComparer.FromComparison(Comparison));
        foreach (var (name, value) in parent)
        {
            if (IsAllowed(name))
            {
                variables[name] = value;
            }
        }

        variables["AWS_EC2_METADATA_DISABLED"] = "true";
        variables["AWS_CONFIG_FILE"] = emptyFile;
        variables["AWS_SHARED_CREDENTIALS_FILE"] = emptyFile;
        variables["NO_PROXY"] = "*";

        // What .NET lays down for debuggers among the temporary files stays there when a driver is killed.
        variables["DOTNET_EnableDiagnostics"] = "0";
        foreach (var (name, value) in own.Concat(given))
        {
            variables[name] = value;
        }

        return variables;
    }

    private static bool IsAllowed(string name) =>
        Array.Exists(Names, allowed => string.Equals(name, allowed, Comparison))
        || Array.Exists(Prefixes, allowed => name.StartsWith(allowed, Comparison));
}
