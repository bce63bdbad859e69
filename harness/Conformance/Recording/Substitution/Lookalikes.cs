using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Conformance.Corpus;

namespace Conformance.Recording.Substitution;

/// <summary>
/// Text that looks like another and says nothing of it. It depends on a seed and on the form of the other alone, so that its own
/// look-alike is itself.
/// </summary>
internal static partial class Lookalikes
{
    private const string SessionPrefix = "AYABe";
    private const string Padless = "AQgw";
    private const int NumberDigits = 768;
    private const int SaltDigits = 32;

    // Leading zeros are left out, or one is put before a high digit: the count of digits of a random number is itself random.
    private const int Spread = 4;
    private const int FewestDigits = 6;

    private static readonly SearchValues<char> Alphanumerics = SearchValues.Create(Alphabet.Alphanumeric);
    private static readonly SearchValues<char> OfSecrets = SearchValues.Create(Alphabet.Alphanumeric + "+/-_=");
    private static readonly SearchValues<char> HexDigits = SearchValues.Create(Alphabet.LowerHex + Alphabet.UpperHex);
    private static readonly string[] ReservedDomains = ["example.com", "example.org", "example.net"];

    private enum Form
    {
        Uuid,
        DeviceKey,
        PoolId,
        Email,
        Phone,
        Masked,
        Address,
        Url,
        Opaque,
        Letters,
    }

    /// <summary>A name, an address or an id in the form of another.</summary>
    public static string Name(string seed, string text) => InForm(seed, text, FormOf(text));

    /// <summary>
    /// Text of the same length, in letters and digits that every alphabet of a secret has; dots stay, since they part a token.
    /// </summary>
    public static string Opaque(string seed, string text) => InForm(seed, text, Uuid().IsMatch(text) ? Form.Uuid : Form.Opaque);

    /// <summary>A number in hexadecimal digits, below N as long as the other has not more digits.</summary>
    public static string SrpNumber(string seed, string text, bool keepsLength)
    {
        if (!text.AsSpan().ContainsAnyExcept('0') || text.AsSpan().ContainsAnyExcept(HexDigits))
        {
            return text.AsSpan().ContainsAnyExcept('0') ? Opaque(seed, text) : text;
        }

        var length = text.Length switch
        {
            _ when keepsLength => text.Length,
            > NumberDigits - Spread and < NumberDigits + Spread => NumberDigits,
            > SaltDigits - Spread and < SaltDigits + Spread => SaltDigits,
            var other => other,
        };
        var digits = Alphabet.Draw(seed, text.AsSpan().ContainsAnyInRange('A', 'F') ? Alphabet.UpperHex : Alphabet.LowerHex, length);
        return Alphabet.Draw($"{seed}\nfirst", "1234567", 1) + digits[1..];
    }

    /// <summary>A password, whose length is nobody's business.</summary>
    public static string Password(string seed) => CaseValues.Password(seed);

    /// <summary>The digits of a number, none of them leading zeros.</summary>
    public static string Number(string seed, string text)
    {
        var number = text.ToCharArray();
        var drawn = Alphabet.Draw(seed, "123456789", number.Length);
        for (var at = 0; at < number.Length && number[at] is not ('e' or 'E'); at++)
        {
            number[at] = char.IsAsciiDigit(number[at]) ? drawn[at] : number[at];
        }

        return new(number);
    }

    /// <summary>True for text that no person chose.</summary>
    public static bool LooksOpaque(string text) =>
        text.Length >= 16 && !text.AsSpan().ContainsAnyExcept(OfSecrets) && LooseText.LooksRandom(text);

    /// <summary>True for the address of a machine.</summary>
    public static bool IsAddress(string text) =>
        text.Length >= 7 && text.AsSpan().ContainsAny('.', ':') && IPAddress.TryParse(text, out _);

    /// <summary>An address that no machine has; as many as differ, differ.</summary>
    public static string Address(string text, int number) => text.Contains(':', StringComparison.Ordinal)
        ? $"2001:db8::{number.ToString("x", CultureInfo.InvariantCulture)}"
        : string.Create(CultureInfo.InvariantCulture, $"192.0.2.{number}");

    /// <summary>True for text in none of the forms that ids, addresses and secrets have.</summary>
    public static bool IsPlain(string text) => FormOf(text) is Form.Letters && !IsLongNumber(text);

    /// <summary>True for a number of few digits, of which a length would tell much.</summary>
    public static bool IsShortNumber(string text) =>
        text.Any(char.IsAsciiDigit) && !IsLongNumber(text) && text.All(letter => char.IsAsciiDigit(letter) || letter is '-' or '.');

    /// <summary>True for a page.</summary>
    public static bool IsMarkup(string text) => text.AsSpan().TrimStart() is ['<', ..];

    private static bool IsLongNumber(string text) => text.Count(char.IsAsciiDigit) >= FewestDigits && !text.Any(char.IsLetter);

    // What was drawn may by chance have another form, and then its own look-alike would be another.
    private static string InForm(string seed, string text, Form form)
    {
        const int MostTries = 100;
        var letters = LettersOf(text, form);
        var made = Make(seed, text, form);
        for (var next = 1; next < MostTries && (LettersOf(made, form) != letters || (form != Form.Opaque && FormOf(made) != form)); next++)
        {
            made = Make($"{seed}\n{next}", text, form);
        }

        return made;
    }

    private static string LettersOf(string text, Form form) => form switch
    {
        Form.Opaque => Alphabet.Of(text.AsSpan().TrimEnd('=')),
        Form.Letters => Alphabet.OfName(text),
        Form.Email => Alphabet.OfName(Email().Match(text).Groups["local"].Value),
        Form.Url => Alphabet.OfName(Url().Match(text).Groups["rest"].Value),
        _ => "",
    };

    private static Form FormOf(string text) => text switch
    {
        _ when Uuid().IsMatch(text) => Form.Uuid,
        _ when RegionAndUuid().IsMatch(text) => Form.DeviceKey,
        _ when RegionAndId().IsMatch(text) => Form.PoolId,
        _ when Email().IsMatch(text) => Form.Email,
        _ when Phone().IsMatch(text) => Form.Phone,
        _ when text.Contains("**", StringComparison.Ordinal) => Form.Masked,
        _ when IsAddress(text) => Form.Address,
        _ when Url().IsMatch(text) => Form.Url,
        _ when LooksOpaque(text) => Form.Opaque,
        _ => Form.Letters,
    };

    private static string Make(string seed, string text, Form form) => form switch
    {
        Form.Uuid => AsUuid(seed),
        Form.DeviceKey => RegionAndUuid().Match(text) is var key
            ? (
                Region().IsMatch(key.Groups["region"].Value)
                    ? key.Groups["region"].Value
                    : Letters($"{seed}\nregion", key.Groups["region"].Value)) + "_" + AsUuid(seed) + Alphabet.Draw(
                        seed, Alphabet.LowerHex, key.Groups["tail"].Length)
            : text,
        Form.PoolId => RegionAndId().Match(text) is var pool
            ? pool.Groups["region"].Value + Alphabet.Draw(seed, Alphabet.Alphanumeric, pool.Groups["id"].Length)
            : text,
        Form.Email => Email().Match(text) is var mail
            ? $"{Letters($"{seed}\nlocal", mail.Groups["local"].Value)}@{Domain($"{seed}\ndomain", mail.Groups["domain"].Value)}"
            : text,
        Form.Phone => string.Concat("+1555", Alphabet.Draw(seed, Alphabet.Digits, text.Length)).Substring(0, text.Length),
        Form.Masked => Masked(seed, text),
        Form.Address => Address(text, 1),
        Form.Url => Url().Match(text) is var url ? url.Groups["scheme"].Value + Letters(seed, url.Groups["rest"].Value) : text,
        Form.Opaque => Drawn(seed, text),
        _ => Letters(seed, text),
    };

    private static string Drawn(string seed, string text)
    {
        if (!text.AsSpan().ContainsAny(Alphanumerics))
        {
            return text;
        }

        var body = text.AsSpan().TrimEnd('=');
        var alphabet = Alphabet.Of(body);
        var prefix = body.StartsWith(SessionPrefix) && body.Length > 2 * SessionPrefix.Length ? SessionPrefix.Length : 0;
        var drawn = Alphabet.Draw(seed, alphabet, body.Length).ToCharArray();
        SessionPrefix.AsSpan(0, prefix).CopyTo(drawn);
        for (var at = 0; at < body.Length; at++)
        {
            drawn[at] = IsOdd(body[at]) ? body[at] : drawn[at];
        }
        // The last letter of base64 that does not fill its bytes has bits that must be zero.
        if (body.Length % 4 != 0 && alphabet == Alphabet.Alphanumeric && !IsOdd(drawn[^1]))
        {
            drawn[^1] = Padless[drawn[^1] % Padless.Length];
        }

        return string.Concat(drawn, text.AsSpan(body.Length));
    }

    // A dot, or what no secret should have, which is a finding.
    private static bool IsOdd(char letter) =>
        char.IsAscii(letter) && !char.IsAsciiLetterOrDigit(letter) && letter is not ('+' or '/' or '-' or '_');

    // Every letter and digit changes and all between them stays. Whether a random name has a digit in some place is chance, so that places
    // do not count.
    private static string Letters(string seed, string text)
    {
        var alphabet = Alphabet.OfName(text);
        var named = new StringBuilder(text.Length);
        using var bytes = Alphabet.Bytes(seed).GetEnumerator();
        foreach (var rune in text.EnumerateRunes())
        {
            bytes.MoveNext();
            named.Append(rune switch
            {
                { IsAscii: true } when !Rune.IsLetterOrDigit(rune) => (char)rune.Value,
                { IsAscii: true } when alphabet == Alphabet.Lower && Rune.IsUpper(rune) =>
                    char.ToUpperInvariant(alphabet[bytes.Current % alphabet.Length]),
                { IsAscii: true } => alphabet[bytes.Current % alphabet.Length],
                { Utf8SequenceLength: 2 } => "àéîõüñçß"[bytes.Current % 8],
                { Utf8SequenceLength: 3 } => "山川木火水日月田"[bytes.Current % 8],
                _ => "🌱🌲🌳🌴🌵🌷🌸🌹".Substring(bytes.Current % 8 * 2, 2),
            });
        }

        return named.ToString();
    }

    // The first letters of a mask are those of somebody's address.
    private static string Masked(string seed, string text)
    {
        var masked = text.ToCharArray();
        var (digits, letters) = (Alphabet.Draw(seed, Alphabet.Digits, text.Length), Alphabet.Draw(seed, Alphabet.Lower, text.Length));
        for (var at = 0; at < masked.Length; at++)
        {
            masked[at] = char.IsDigit(masked[at]) ? digits[at] : char.IsLetter(masked[at]) ? letters[at] : masked[at];
        }

        return new(masked);
    }

    // Nobody can ever have an address in these domains.
    private static string Domain(string seed, string domain) => domain switch
    {
        _ when ReservedDomains.Contains(domain, StringComparer.OrdinalIgnoreCase) => domain,
        { Length: > 6 } => Alphabet.Draw(seed, Alphabet.Lower, domain.Length - 5) + ".test",
        _ => Alphabet.Draw(seed, Alphabet.Lower, domain.Length),
    };

    private static string AsUuid(string seed)
    {
        var digits = Alphabet.Draw(seed, Alphabet.LowerHex, 32);
        return string.Create(
            CultureInfo.InvariantCulture, $"{digits[..8]}-{digits[8..12]}-4{digits[13..16]}-8{digits[17..20]}-{digits[20..]}");
    }

    [
        GeneratedRegex(
            "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
            RegexOptions.ExplicitCapture,
            matchTimeoutMilliseconds: 1000),
    ]
    private static partial Regex Uuid();

    [GeneratedRegex(@"^[a-z]{2}(-[a-z]{2,12}){1,3}-\d$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Region();

    [
        GeneratedRegex(
            @"^(?<region>[A-Za-z0-9-]+)_[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}(?<tail>[0-9a-fA-F]*)$",
            RegexOptions.ExplicitCapture,
            matchTimeoutMilliseconds: 1000),
    ]
    private static partial Regex RegionAndUuid();

    [
        GeneratedRegex(
            @"^(?<region>([a-z]{2}(-[a-z]{2,12}){1,3}-\d|local)_)(?<id>[A-Za-z0-9]{6,})$",
            RegexOptions.ExplicitCapture,
            matchTimeoutMilliseconds: 1000),
    ]
    private static partial Regex RegionAndId();

    [
        GeneratedRegex(
            @"^(?<local>[^@\s<>""*]+)@(?<domain>[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*)$",
            RegexOptions.ExplicitCapture,
            matchTimeoutMilliseconds: 1000),
    ]
    private static partial Regex Email();

    [GeneratedRegex(@"^\+\d{7,15}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Phone();

    [
        GeneratedRegex(
            @"^(?<scheme>[a-z][a-z0-9+.-]{1,15}://)(?<rest>.+)$",
            RegexOptions.Singleline | RegexOptions.ExplicitCapture,
            matchTimeoutMilliseconds: 1000),
    ]
    private static partial Regex Url();
}
