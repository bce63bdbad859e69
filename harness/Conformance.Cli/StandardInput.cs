namespace Conformance.Cli;

/// <summary>What the process is given to read.</summary>
internal static class StandardInput
{
    // https://man7.org/linux/man-pages/man5/proc_pid_fdinfo.5.html: the flags of open(2), in octal.
    private const string Facts = "/proc/self/fdinfo/0";
    private const string Flags = "flags:";
    private const int ClosedAtExec = 0x80000;

    private static readonly string[] Names = ["-", "/dev/stdin", "/dev/fd/0", "/proc/self/fd/0"];

    /// <summary>True for a name of standard input.</summary>
    public static bool IsNamed(string file) => Names.Contains(file, StringComparer.Ordinal);

    /// <summary>Standard input, to read to its end.</summary>
    /// <exception cref="UsageException">It was closed before this process began.</exception>
    public static Stream Open() => IsClosed()
        ? throw new UsageException("standard input is closed; pipe a response into it, or name a file")
        : Console.OpenStandardInput();

    // The number is then given to what the runtime opens first, a pipe of its own that nobody ever writes to. What the runtime opens
    // closes where another program begins; what this one was given cannot have been of that kind.
    private static bool IsClosed() =>
        OperatingSystem.IsLinux()
            && File.Exists(Facts)
            && File.ReadLines(Facts).FirstOrDefault(line => line.StartsWith(Flags, StringComparison.Ordinal)) is { } line
            && (Convert.ToInt32(line[Flags.Length..].Trim(), 8) & ClosedAtExec) != 0;
}
