using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;

namespace Conformance.Corpus.Secrets;

/// <summary>
/// Replaces secrets in text by their names in angle brackets, plain or as clients and their logs write them: escaped for JSON or a
/// URL, in base64 wherever the secret starts in what was encoded, or in hexadecimal digits. Long pieces from elsewhere in a secret count
/// in every way to read the text.
/// </summary>
internal sealed class SecretScrubber
{
    private const int MostRounds = 3;

    // A shorter one stands in most texts by chance, and is replaced only as the value of a secret member.
    private const int ShortestAnywhere = 4;

    private static readonly ConditionalWeakTable<IReadOnlyDictionary<string, string>, SecretScrubber> OfCases = [];
    private static readonly ConditionalWeakTable<IReadOnlyDictionary<string, string>, SecretScrubber> OfSecrets = [];

    private readonly SecretHeads heads;
    private readonly Lazy<SecretPieces>? pieces;
    private readonly Func<IReadOnlyList<string>> codes = () => [];
    private readonly (string Text, string Name)[] fewer = [];
    private readonly Regex? shortOnes;

    /// <summary>Makes a scrubber.</summary>
    /// <param name="secrets">The secrets with the names that stand for them; empty ones are left out.</param>
    /// <param name="others">What is replaced beside them.</param>
    public SecretScrubber(IEnumerable<KeyValuePair<string, string>> secrets, params IEnumerable<KeyValuePair<string, string>> others)
        : this(
            [.. secrets.Concat((secrets as CaseSecrets)?.Masked ?? []).Concat(others).Where(secret => secret.Key.Length > 0)],
            hasPieces: true)
    {
        if (secrets is CaseSecrets own)
        {
            pieces = new(() => SecretPieces.Of(own));
        }
    }

    private SecretScrubber(KeyValuePair<string, string>[] secrets, bool hasPieces)
        : this(
            secrets.Where(secret => secret.Key.Length >= ShortestAnywhere).SelectMany(secret => SecretForm.AllOf(secret.Key, secret.Value)))
    {
        pieces = hasPieces ? new(() => new(secrets, [])) : null;
        fewer = [
            .. secrets.Where(
                secret =>
                    secret.Key.Length is >= ShortestAnywhere and < SecretForm.ShortestPiece).Select(secret => (secret.Key, secret.Value)),
        ];
        string[] few = [.. secrets.Select(secret => secret.Key).Where(secret => secret.Length < ShortestAnywhere)];
        shortOnes = few.Length == 0 ? null : SecretMembers.Places(few);
    }

    private SecretScrubber(IEnumerable<SecretForm> forms) => heads = new(forms);

    private SecretScrubber(IEnumerable<SecretForm> forms, IReadOnlyDictionary<string, string> secrets)
        : this(forms)
    {
        var own = secrets as CaseSecrets;
        pieces = new(() => own is null ? new(secrets, []) : SecretPieces.Of(own));
        codes = () => own?.Codes ?? [];
    }

    public static SecretScrubber Of(ArmedCase armed) => OfCases.GetValue(Now(armed.Secrets), _ => new(SecretsOf(armed)));

    /// <summary>The scrubber that replaces texts from their start on, and no pieces of them from elsewhere.</summary>
    public static SecretScrubber OfWhole(IEnumerable<KeyValuePair<string, string>> secrets) => new([.. secrets], hasPieces: false);

    /// <summary>
    /// The scrubber that finds only what is a secret beyond doubt: secrets of some length, of a token no piece that ends with its header,
    /// which is no secret and the same in other tokens, and codes where nothing else can be meant.
    /// </summary>
    public static SecretScrubber OfCanaries(IReadOnlyDictionary<string, string> secrets) => OfSecrets.GetValue(Now(secrets), all => new(
        from secret in all
        where secret.Key.Length >= SecretForm.ShortestPiece
        let header = secret.Key.StartsWith("eyJ", StringComparison.Ordinal) ? secret.Key.IndexOf('.', StringComparison.Ordinal) + 1 : 0
        from form in SecretForm.AllOf(secret.Key, secret.Value, header + SecretForm.ShortestPiece)
        select form,
        secrets));

    /// <summary>What the scrubber of an armed case replaces.</summary>
    public static IEnumerable<KeyValuePair<string, string>> SecretsOf(ArmedCase armed) => armed.Secrets;

    // Tokens are signed when they are served, so that a case may have others than before.
    private static IReadOnlyDictionary<string, string> Now(IReadOnlyDictionary<string, string> secrets) =>
        (secrets as CaseSecrets)?.Now ?? secrets;

    /// <summary>The text with every secret replaced, and every piece of one that is long enough to matter.</summary>
    public string Scrub(string text)
    {
        StringBuilder? scrubbed = null;
        var copied = 0;
        foreach (var (first, behind, name) in SecretStretch.Merge(All(text, Readings(text))))
        {
            scrubbed ??= new(text.Length);
            scrubbed.Append(text, copied, first - copied).Append('<').Append(name).Append('>');
            copied = behind;
        }

        return scrubbed is null ? text : scrubbed.Append(text, copied, text.Length - copied).ToString();
    }

    public FoundSecrets In(string text) => In(new ReadText(text));

    /// <summary>What is found of the secrets in a text that others look into as well.</summary>
    public FoundSecrets In(ReadText read)
    {
        var (text, given) = (read.Text, codes());
        if (text.Length < SecretForm.ShortestPiece && (given.Count == 0 || !text.Any(char.IsAsciiDigit)))
        {
            return FoundSecrets.None;
        }

        var readings = read.Readings;
        CodePlace[] places = [.. CodePlaces.In(text, readings, given)];
        return new(
            [
                .. SecretStretch.Merge(Stretches(text, readings)).Select(stretch => stretch.Name)
                    .Concat(places.Contains(CodePlace.Told) ? [CaseSecrets.CodeName] : [])
                    .Distinct(StringComparer.Ordinal),
            ],
            places.Contains(CodePlace.Bare));
    }

    private IReadOnlyList<TextReading> Readings(string text) =>
        pieces is null || text.Length < SecretForm.ShortestPiece ? [] : [.. TextReading.Of(text)];

    private IEnumerable<SecretStretch> Stretches(string text, IReadOnlyList<TextReading> readings) =>
        Matches(text)
            .Select(match => new SecretStretch(match.At, match.At + match.Length, match.Name))
            .Concat(readings.Count == 0 || pieces is null ? [] : pieces.Value.In(readings));

    private IEnumerable<SecretStretch> All(string text, IReadOnlyList<TextReading> readings) =>
        Stretches(text, readings)
            .Concat(ShortOnes(text))
            .Concat(fewer.SelectMany(secret => readings.SelectMany(reading => reading.Find(secret.Text, secret.Name))));

    private IEnumerable<SecretStretch> ShortOnes(string text) => shortOnes is null ? [] :
        from place in shortOnes.Matches(text)
        let value = place.Groups["value"]
        select new SecretStretch(value.Index, value.Index + value.Length, place.Groups["key"].Value);

    private IEnumerable<(int At, int Length, string Name)> Matches(string text)
    {
        var rounds = text.Contains("%25", StringComparison.Ordinal) ? MostRounds : 1;
        for (var at = 0; at < text.Length; at++)
        {
            if (Longest(text, at, rounds) is ({ } form, var length))
            {
                yield return (at, length, form.Name);
                at += length - 1;
                continue;
            }

            // Backslashes count for what they escape, so that no form starts further inside a run of them.
            while (text[at] == '\\' && at + 1 < text.Length && text[at + 1] == '\\')
            {
                at++;
            }
        }
    }

    private (SecretForm? Form, int Length) Longest(string text, int at, int rounds)
    {
        var (form, length) = Longest(heads.At(text, at), text, at, rounds, (null, 0));
        return text[at] switch
        {
            '\\' => Longest(heads.OfLetter('\\'), text, at, rounds, (form, length)),
            '+' => Longest(heads.OfLetter(' '), text, at, rounds, (form, length)),
            _ => (form, length),
        };
    }

    private static (SecretForm? Form, int Length) Longest(
        List<SecretForm> candidates, string text, int at, int rounds, (SecretForm? Form, int Length) best)
    {
        foreach (var form in candidates)
        {
            var length = form.Match(text, at, rounds);
            if (length > best.Length)
            {
                best = (form, length);
            }
        }

        return best;
    }
}
