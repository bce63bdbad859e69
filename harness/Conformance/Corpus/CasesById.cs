using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Conformance.Corpus;

/// <summary>Cases by their ids, from which others are made. That one is missing is a fault of the corpus, and told as such.</summary>
/// <param name="cases">The cases; no id is there twice.</param>
internal sealed class CasesById(IEnumerable<Case> cases) : IReadOnlyDictionary<string, Case>
{
    private readonly Dictionary<string, Case> byId = cases.ToDictionary(one => one.Id, StringComparer.Ordinal);

    public IEnumerable<string> Keys => byId.Keys;

    public IEnumerable<Case> Values => byId.Values;

    public int Count => byId.Count;

    /// <exception cref="CorpusException">There is none of this id.</exception>
    public Case this[string key] => byId.TryGetValue(key, out var found)
        ? found
        : throw new CorpusException(
            $"the case {key}, from which others are made, is not in the corpus; a corpus has all that a clone's has");

    public bool ContainsKey(string key) => byId.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out Case value) => byId.TryGetValue(key, out value);

    public IEnumerator<KeyValuePair<string, Case>> GetEnumerator() => byId.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
