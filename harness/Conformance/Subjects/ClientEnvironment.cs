namespace Conformance.Subjects;

/// <summary>Composes the variables of a driver: few enough that no setting of the machine reaches the client.</summary>
internal static class ClientEnvironment
{
    private static readonly string[] Names =
    [
        "PATH", "HOME", "USER", "LANG", "TZ", "TMPDIR", "TEMP", "TMP", "DOTNET_CLI_HOME",
        "SystemRoot", "ComSpec", "PATHEXT", "APPDATA", "LOCALAPPDATA", "USERPROFILE",
    ];

    private static readonly string[] Prefixes = ["LC_", "ProgramFiles", "DOTNET_ROOT"];

    // Windows tells no cases of a variable's name apart, and calls PATH Path.
    private static readonly StringComparison Comparison = OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    /// <summary>Composes them.</summary>
    /// <param name="parent">The variables of the harness.</param>
    /// <param name="own">Those that the client's manifest sets; they win.</param>
    /// <param name="emptyFile">An empty file, which stands for the configuration files of AWS.</param>
    public static IReadOnlyDictionary<string, string> Compose(
        IReadOnlyDictionary<string, string> parent, IReadOnlyDictionary<string, string> own, string emptyFile)
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
        foreach (var (name, value) in own)
        {
            variables[name] = value;
        }

        return variables;
    }

    private static bool IsAllowed(string name) =>
        Array.Exists(Names, allowed => string.Equals(name, allowed, Comparison))
        || Array.Exists(Prefixes, allowed => name.StartsWith(allowed, Comparison));
}
