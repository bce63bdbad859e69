using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;

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
/// <param name="wishes">What its owner lets be written, and what not.</param>
internal sealed class Substitutes(string recording, ScrubWishes wishes)
{
    private const int MostTries = 1000;
    private const int ShortestKnown = 2;
    private const int ShortestKnownNumber = 4;

    /// <summary>The role of the actual username, and of what the user typed.</summary>
    public const string UsernameRole = "username";
    public const string TypedRole = "typed";

    private readonly Dictionary<string, string> byText = new(StringComparer.Ordinal);
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    // A word that a message was suspected for is looked for nowhere else: it may be a word of the protocol there.
    private readonly HashSet<string> ofProse = new(StringComparer.Ordinal);
    private readonly HashSet<string> secret = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> numbered = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Scenario, string Role), int> met = [];
    private readonly List<(string Role, string Token)> tokens = [];
    private KnownTexts known = KnownTexts.None;
    private KnownTexts secrets = KnownTexts.None;
    private string scenario = "";
    private bool isLearning;

    public Substitutes(string recording)
        : this(recording, ScrubWishes.None)
    {
    }

    /// <summary>
    /// True to keep the lengths of numbers, which differ by chance where a service is asked again, and are of interest in a single answer.
    /// </summary>
    public bool KeepsLengths { get; init; }

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
        secrets = new(byText.Where(pair => secret.Contains(pair.Key) && CanBeFound(pair.Key)));

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

    /// <summary>True for a value that its owner lets be written, unless it is who signs in or what they sign in with.</summary>
    public bool Keeps(string member, string text) => wishes.Kept.Contains(member) && !secret.Contains(text);

    /// <summary>What stands for a text.</summary>
    /// <param name="role">The member that holds it.</param>
    /// <param name="text">The text.</param>
    /// <param name="kind">What it is, as far as the member tells.</param>
    public string Of(string role, string text, TextKind kind)
    {
        if (text.Length == 0
            || (kind is TextKind.Word or TextKind.ErrorType && KnownWords.HasInWordMember(text))
            || (kind is TextKind.Name or TextKind.Claim or TextKind.Host or TextKind.Opaque && KnownWords.Has(text))
            || (kind == TextKind.ErrorType && ServiceWords.IsErrorType(text) && !secrets.HasIn(text))
            || (role is WireNames.AuthParameters or WireNames.ChallengeResponses && ServiceWords.IsMember(text)))
        {
            // Parameters in a list are their names, not somebody's.
            return text;
        }

        if (kind == TextKind.Prose)
        {
            return isLearning ? text : Prose(role, text);
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

        if (role == LooseText.Role)
        {
            ofProse.Add(text);
        }

        if ((kind == TextKind.Opaque && Lookalikes.LooksOpaque(text)) || kind == TextKind.Password || role is UsernameRole or TypedRole)
        {
            secret.Add(text);
        }

        var ordinal = met[(scenario, role)] = met.GetValueOrDefault((scenario, role)) + 1;
        var seed = $"{recording}\n{scenario}\n{role}\n{ordinal}";
        for (var next = 0; ; next++)
        {
            substitute = IsNumbered(role, text, kind)
                ? Numbered(role, text)
                : Make(next == 0 ? seed : $"{seed}\n{next}", text, kind, next);

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
        TextKind.SrpNumber => Lookalikes.SrpNumber(seed, text, KeepsLengths),
        _ when TokenSubstitution.TryMake(seed, text, this, isSigned: attempt == 0) is { } token => token,
        TextKind.Opaque => Lookalikes.Opaque(seed, text),
        _ when Lookalikes.IsAddress(text) => Lookalikes.Address(text, attempt + 1),
        _ => Lookalikes.Name(seed, text),
    };

    // Form and length of a value say something of it: of a small one they say all. So it is told apart from the others of its member, and
    // no more. Who signs in has a name of the form that names have there, and text that only the service reads is of the length that it is.
    private static bool IsNumbered(string role, string text, TextKind kind) =>
        role is not (UsernameRole or TypedRole)
        && (kind == TextKind.Number
            ? Lookalikes.IsShortNumber(text)
            : kind is TextKind.Name or TextKind.Word or TextKind.ErrorType && Lookalikes.IsPlain(text));

    private string Numbered(string role, string text)
    {
        var member = Lookalikes.IsShortNumber(text) ? "" : RoleName(role);
        var number = Wording.Number(numbered[member] = numbered.GetValueOrDefault(member) + 1);
        return member.Length == 0 ? number : $"{member}-{number}";
    }

    // A name of a member that is somebody's is not written either.
    private string RoleName(string role) =>
        KnownWords.IsMemberName(role) && !byText.ContainsKey(role)
            ? string.Concat(role.Select(letter => char.IsAsciiLetter(letter) ? char.ToLowerInvariant(letter) : '-')).Trim('-')
            : "value";

    private string Prose(string role, string text) => wishes.NoProse
        ? Lookalikes.IsMarkup(text) ? "<p>replaced</p>" : $"({(role == "body" ? "text" : RoleName(role))} replaced)"
        : known.Replace(text, gap => LooseText.Scrub(gap, this));

    private KnownTexts Known() => new(byText.Where(pair => pair.Key != pair.Value && !ofProse.Contains(pair.Key) && CanBeFound(pair.Key)));

    // A text of one letter is everywhere.
    private static bool CanBeFound(string text) =>
        text.Length >= (text.AsSpan().ContainsAnyExceptInRange('0', '9') ? ShortestKnown : ShortestKnownNumber);
}
