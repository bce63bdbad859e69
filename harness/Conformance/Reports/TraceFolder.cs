using System.Security.Cryptography;
using System.Text;
using Conformance.Running;

namespace Conformance.Reports;

/// <summary>Writes what travelled in each case that did not go well to <c>CLIENT/CASE.json</c> below a folder, without its secrets.</summary>
internal sealed class TraceFolder : IReport
{
    private const int LongestName = 150;

    private readonly string folder;

    /// <summary>Makes the folder, and tries it out.</summary>
    /// <exception cref="IOException">Nothing can be written there; the message says where and why.</exception>
    public TraceFolder(string folder)
    {
        this.folder = folder;
        _ = new WholeFile(Path.Combine(folder, "trial"));
    }

    /// <inheritdoc/>
    public void On(RunEvent happened)
    {
        if (happened is not CaseJudged { Result: var result })
        {
            return;
        }

        var file = Path.Combine(folder, FileName(result.Client), FileName(result.Case.Id) + ".json");
        if (result.Trace is { } trace)
        {
            new WholeFile(file).Write(TraceText.Write(result, trace));
        }
        else if (File.Exists(file))
        {
            // What an earlier run left would be taken for a failure of this one.
            File.Delete(file);
        }
    }

    /// <summary>A name that every file system takes; where that changes it, the end tells apart what would now be equal.</summary>
    private static string FileName(string name)
    {
        var safe = string.Concat(name.Select((letter, at) => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' || (letter == '.' && at > 0) ? letter : '_'));
        return safe == name && name.Length is > 0 and <= LongestName
            ? name
            : $"{safe[..Math.Min(safe.Length, LongestName)]}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..8]}";
    }
}
