using Conformance.Reports.Saved;

namespace Conformance.Cli;

/// <summary>A report that <c>--json</c> wrote, read again.</summary>
internal static class SavedReport
{
    // The whole corpus and ten clients are 30 MB.
    private const long Longest = 512L << 20;

    /// <summary>Reads a report.</summary>
    /// <exception cref="UsageException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">It is no report.</exception>
    public static SavedRun Read(string file)
    {
        if (!File.Exists(file))
        {
            throw new UsageException(
                Directory.Exists(file)
                    ? $"{file} is a folder; name a report that `client --json FILE` wrote"
                    : $"there is no file {file}; name a report that `client --json FILE` wrote");
        }

        return new FileInfo(file).Length is > Longest and var length
            ? throw new UsageException($"{file} has a length of {length}, and a report has at most {Longest} bytes")
            : SavedFormat.Read(File.ReadAllBytes(file), file);
    }
}
