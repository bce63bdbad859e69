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
        found.AddRange(SecretScrubber.OfCanaries(secrets).NamesIn(text).Except(found, StringComparer.Ordinal).ToArray());
    }
}
