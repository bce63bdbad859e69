namespace Conformance.Corpus;

/// <summary>The secrets of an armed case with their names, and what is known about them.</summary>
internal sealed class CaseSecrets() : Dictionary<string, string>(StringComparer.Ordinal)
{
    /// <summary>What a one-time code is called.</summary>
    public const string CodeName = "one-time code";

    private readonly Dictionary<string, string> needless = new(StringComparer.Ordinal);
    private readonly List<string> shared = [];

    /// <summary>Texts that other cases have too, so that pieces of them give nothing away.</summary>
    public IReadOnlyList<string> Shared => shared;

    /// <summary>The one-time codes: too short to be told from other numbers without a look at what stands around them. Replaced and never changed, since logs are searched while a human gives one.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    /// <summary>What is masked where it is written, and yet is not searched for as the secrets are.</summary>
    public IEnumerable<KeyValuePair<string, string>> Masked => needless.Concat(Codes.Select(code => KeyValuePair.Create(code, CodeName)));

    /// <summary>Notes a text of which a secret keeps a part, and others too.</summary>
    public void Share(string text) => shared.Add(text);

    /// <summary>Notes a one-time code.</summary>
    public void AddCode(string code)
    {
        if (!Codes.Contains(code, StringComparer.Ordinal))
        {
            Codes = [.. Codes, code];
        }
    }

    /// <summary>Notes a value that is no secret, and yet no reader needs.</summary>
    public void Mask(string value, string name) => needless[value] = name;
}
