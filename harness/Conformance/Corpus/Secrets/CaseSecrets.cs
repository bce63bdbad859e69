using System.Collections;
using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Conformance.Contract.Catalog;

namespace Conformance.Corpus.Secrets;

/// <summary>
/// The secrets of an armed case with their names, and what is known about them. What is read is replaced and never changed, since logs are
/// searched while an answer is signed and while a human gives a code.
/// </summary>
internal sealed class CaseSecrets : IReadOnlyDictionary<string, string>
{
    /// <summary>What a one-time code is called.</summary>
    public const string CodeName = SecretKind.Code;

    private readonly ConcurrentDictionary<string, string> needless = new(StringComparer.Ordinal);
    private IReadOnlyList<string> plain = [];

    private readonly Lock oneAtATime = new();

    /// <summary>The secrets as they are now: another object after each change.</summary>
    public IReadOnlyDictionary<string, string> Now { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <inheritdoc/>
    public int Count => Now.Count;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => Now.Keys;

    /// <inheritdoc/>
    public IEnumerable<string> Values => Now.Values;

    /// <inheritdoc/>
    public string this[string key] => Now[key];

    /// <summary>Texts that other cases have too, so that pieces of them give nothing away.</summary>
    public IReadOnlyList<string> Shared { get; private set; } = [];

    /// <summary>The one-time codes: too short to be told from other numbers without a look at what stands around them.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    /// <summary>What is masked where it is written, and yet is not searched for as the secrets are.</summary>
    public IEnumerable<KeyValuePair<string, string>> Masked => needless.Concat(Codes.Select(code => KeyValuePair.Create(code, CodeName)));

    /// <summary>Notes a secret.</summary>
    /// <param name="value">The secret.</param>
    /// <param name="name">What stands for it.</param>
    /// <param name="instead">The secret whose place it takes; null for none.</param>
    public void Add(string value, string name, string? instead = null)
    {
        lock (oneAtATime)
        {
            Now = new Dictionary<string, string>(Now.Where(secret => secret.Key != instead), StringComparer.Ordinal) { [value] = name };
        }
    }

    /// <inheritdoc/>
    public bool ContainsKey(string key) => Now.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value) => Now.TryGetValue(key, out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => Now.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Notes a text of which a secret keeps a part, and others too.</summary>
    public void Share(string text)
    {
        lock (oneAtATime)
        {
            Shared = [.. Shared, text];
        }
    }

    /// <summary>Notes a one-time code.</summary>
    public void AddCode(string code)
    {
        lock (oneAtATime)
        {
            if (!Codes.Contains(code, StringComparer.Ordinal))
            {
                Codes = [.. Codes, code];
            }
        }
    }

    /// <summary>Notes a value that is no secret, and yet no reader needs.</summary>
    public void Mask(string value, string name)
    {
        lock (oneAtATime)
        {
            needless[value] = name;
            Now = new Dictionary<string, string>(Now, StringComparer.Ordinal);
        }
    }

    /// <summary>Notes a text that the client is given, and that is no secret as a whole.</summary>
    public void Give(string text)
    {
        lock (oneAtATime)
        {
            plain = [.. plain, text];
        }
    }

    /// <summary>True for a value that the client was given, as a secret or as none.</summary>
    public bool IsGiven(string value) =>
        ContainsKey(value) || Codes.Contains(value, StringComparer.Ordinal) || plain.Contains(value, StringComparer.Ordinal);
}
