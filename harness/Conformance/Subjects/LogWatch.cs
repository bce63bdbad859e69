using System.Text;
using Conformance.Recording;

namespace Conformance.Subjects;

/// <summary>
/// Looks for the secrets of one case in a log from the moment it begins to watch until it is disposed, however much is written.
/// </summary>
internal sealed class LogWatch(LogTail log, IReadOnlyDictionary<string, string> secrets) : IDisposable
{
    private readonly List<string> found = [];
    private bool isWritten;

    /// <summary>The names of the secrets that were found so far; null while nothing was written.</summary>
    public IReadOnlyList<string>? Found
    {
        get
        {
            log.Search();
            return isWritten ? found : null;
        }
    }

    public void Dispose() => log.Forget(this);

    /// <summary>Searches a stretch of the log.</summary>
    internal void Search(string text)
    {
        isWritten = true;
        found.AddRange(SecretScrubber.OfCanaries(secrets).NamesIn(WithoutRepeats(text)).Except(found, StringComparer.Ordinal).ToArray());
    }

    /// <summary>The text without lines that repeat the one before: a flood of them tells nothing new, and each reading of it costs time.</summary>
    private static string WithoutRepeats(string text)
    {
        var kept = new StringBuilder(text.Length);
        var before = ReadOnlySpan<char>.Empty;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan()[range];
            if (line.IsEmpty || !line.SequenceEqual(before))
            {
                kept.Append(line).Append('\n');
            }

            before = line;
        }

        return kept.ToString();
    }
}
