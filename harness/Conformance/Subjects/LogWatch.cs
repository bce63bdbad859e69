using Conformance.Corpus.Secrets;

namespace Conformance.Subjects;

/// <summary>
/// Looks for the secrets of one case in a log from the moment it begins to watch until it is disposed, however much is written.
/// </summary>
internal sealed class LogWatch(LogTail log, IReadOnlyDictionary<string, string> secrets) : IDisposable
{
    private FoundSecrets? found;
    private IReadOnlyDictionary<string, string>? sought;

    /// <summary>What was found so far; null while nothing was written.</summary>
    public FoundSecrets? Found
    {
        get
        {
            log.Search();
            return found;
        }
    }

    /// <summary>The secrets that it looks for, and what is masked besides.</summary>
    public IEnumerable<KeyValuePair<string, string>> Secrets => secrets.Concat((secrets as CaseSecrets)?.Masked ?? []);

    /// <summary>Those of all cases whose log may stand in the end of the log.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> OfAll => log.Secrets;

    /// <summary>True when something was written while it watched.</summary>
    internal bool HasText => found is not null;

    public void Dispose() => log.Forget(this);

    /// <summary>
    /// True when a secret became known since it last searched: what a client makes itself, it may log before it sends it.
    /// </summary>
    internal bool IsBehind => found is not null && sought != Now;

    private IReadOnlyDictionary<string, string> Now => (secrets as CaseSecrets)?.Now ?? secrets;

    /// <summary>Searches a stretch of the log.</summary>
    internal void Search(ReadText text)
    {
        sought = Now;
        found = (found ?? FoundSecrets.None).With(SecretScrubber.OfCanaries(secrets).In(text));
    }
}
