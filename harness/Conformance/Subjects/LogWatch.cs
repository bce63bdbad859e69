using System.Text;
using Conformance.Recording;

namespace Conformance.Subjects;

/// <summary>
/// Looks for the secrets of one case in a log from the moment it begins to watch until it is disposed, however much is written.
/// </summary>
internal sealed class LogWatch(LogTail log, IReadOnlyDictionary<string, string> secrets) : IDisposable
{
    private FoundSecrets? found;

    /// <summary>What was found so far; null while nothing was written.</summary>
    public FoundSecrets? Found
    {
        get
        {
            log.Search();
            return found;
        }
    }

    public void Dispose() => log.Forget(this);

    /// <summary>Searches a stretch of the log.</summary>
    internal void Search(string text) =>
        found = (found ?? FoundSecrets.None).With(SecretScrubber.OfCanaries(secrets).In(WithoutRepeats(text)));

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
