namespace Conformance.Recording.Substitution;

/// <summary>
/// What stands for the names and secrets of one recording: the same text has the same substitute wherever it is, another text
/// another one.
/// </summary>
/// <remarks>
/// A substitute is drawn from what is the same each time that a service is recorded: the recording, the scenario in which a text
/// is met first, the member that holds it, and how many others were met there before. The text gives its form and nothing else.
/// </remarks>
/// <param name="recording">The name of the recording.</param>
internal sealed class Substitutes(string recording)
{
    private const int MostTries = 1000;
    private const int ShortestKnown = 2;
    private const int ShortestKnownNumber = 4;

    private readonly Dictionary<string, string> byText = new(StringComparer.Ordinal);
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Scenario, string Role), int> met = [];
    private readonly List<(string Role, string Token)> tokens = [];
    private KnownTexts known = KnownTexts.None;
    private string scenario = "";
    private bool isLearning;

    /// <summary>Every text that was replaced so far.</summary>
    public IReadOnlyCollection<string> Replaced => byText.Keys;

    /// <summary>Reads the names and secrets of a scenario, so that they are known in prose wherever it says them.</summary>
    public void Learn(string id, Action<Substitutes> readAll)
    {
        scenario = id;
        isLearning = true;
        readAll(this);
        isLearning = false;
        known = Known();

        // The issuer in a token is prose with the pool's id, which may be met behind the token.
        foreach (var (role, token) in tokens)
        {
            Of(role, token, TextKind.Opaque);
        }

        tokens.Clear();
        known = Known();
    }

    /// <summary>Says what stands for a text.</summary>
    public void Pin(string text, string substitute) => byText[text] = substitute;

    /// <summary>True for a text that has a substitute.</summary>
    public bool Knows(string text) => byText.ContainsKey(text);

    /// <summary>What stands for a text.</summary>
    /// <param name="role">The member that holds it.</param>
    /// <param name="text">The text.</param>
    /// <param name="kind">What it is, as far as the member tells.</param>
    public string Of(string role, string text, TextKind kind)
    {
        if (text.Length == 0
            || (kind == TextKind.Word && KnownWords.HasInWordMember(text))
            || (kind is TextKind.Name or TextKind.Opaque && KnownWords.Has(text)))
        {
            return text;
        }

        if (kind == TextKind.Prose)
        {
            return isLearning ? text : known.Replace(text, gap => LooseText.Scrub(gap, this));
        }

        if (kind == TextKind.Timestamp && Times.IsOfSrp(text))
        {
            return Times.OfSrp;
        }

        if (byText.TryGetValue(text, out var substitute))
        {
            return substitute;
        }

        if (isLearning && TokenSubstitution.TryMake("", text, this, isSigned: false) is not null)
        {
            tokens.Add((role, text));
            return text;
        }

        var ordinal = met[(scenario, role)] = met.GetValueOrDefault((scenario, role)) + 1;
        var seed = $"{recording}\n{scenario}\n{role}\n{ordinal}";
        for (var next = 0; ; next++)
        {
            substitute = Make(next == 0 ? seed : $"{seed}\n{next}", text, kind, next);

            // There are not enough texts of one letter for all to differ.
            if (taken.Add(substitute) || next == MostTries)
            {
                byText[text] = substitute;
                return substitute;
            }
        }
    }

    private string Make(string seed, string text, TextKind kind, int attempt) => kind switch
    {
        TextKind.Password => Lookalikes.Password(seed),
        TextKind.Number => Lookalikes.Number(seed, text),
        TextKind.SrpNumber => Lookalikes.SrpNumber(seed, text),
        _ when TokenSubstitution.TryMake(seed, text, this, isSigned: attempt == 0) is { } token => token,
        TextKind.Opaque => Lookalikes.Opaque(seed, text),
        _ => Lookalikes.Name(seed, text),
    };

    private KnownTexts Known() => new(byText.Where(pair => pair.Key != pair.Value && CanBeFound(pair.Key)));

    // A text of one letter is everywhere.
    private static bool CanBeFound(string text) =>
        text.Length >= (text.AsSpan().ContainsAnyExceptInRange('0', '9') ? ShortestKnown : ShortestKnownNumber);
}
