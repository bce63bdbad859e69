using System.Text.RegularExpressions;

namespace Conformance.Corpus.Secrets;

/// <summary>
/// Finds one-time codes. A few digits may stand in a text by chance, so that they count beside a key or as a whole value, and not where
/// they are a part of a number, an address or a time. Where one stands bare, another play with another code shows whether that was chance.
/// </summary>
internal static partial class CodePlaces
{
    private const int ShortestNumber = 4;

    /// <summary>How each of some codes stands in a text, where that of its readings counts in which it is told best.</summary>
    public static IEnumerable<CodePlace> In(string text, IReadOnlyList<TextReading> readings, IReadOnlyList<string> codes)
    {
        if (codes.Count == 0)
        {
            return [];
        }

        // Every other byte of UTF-16 is none. What was wrapped into lines is put together, and tells less: numbers meet there that have
        // nothing in common.
        string[] letters = [.. readings.Select(reading => reading.Letters.Replace("\0", "", StringComparison.Ordinal))];
        var unwrapped = LineEnd().Replace(text.Replace("\\u0022", "\"", StringComparison.OrdinalIgnoreCase), "");
        return codes.Select(code => letters.Select(read => Of(read, code)).Append(
            Of(unwrapped, code) == CodePlace.Nowhere ? CodePlace.Nowhere : CodePlace.Bare)
            .Concat(letters.Select(read => OfNumber(read, code.TrimStart('0')))).Max());
    }

    /// <summary>
    /// How the code stands in a text as a number, which has lost its zeros in front and may have gained one behind a point. So few digits
    /// are also those of a port: they are told where the key says that they are a code.
    /// </summary>
    private static CodePlace OfNumber(string text, string number)
    {
        var place = CodePlace.Nowhere;
        for (
            var at = number.Length < ShortestNumber
                ? -1
                : text.IndexOf(number, StringComparison.Ordinal); at >= 0; at = text.IndexOf(number, at + 1, StringComparison.Ordinal))
        {
            var behind = at + number.Length;
            var point = behind;
            while (IsAt(text, behind, letter => letter == '0' || (letter == '.' && behind == point)))
            {
                behind++;
            }

            if (IsPartOfNumber(text, at - 1, -1) || IsPartOfNumber(text, behind, +1) || (behind > point && text[point] != '.'))
            {
                continue;
            }

            if (NamesCode().IsMatch(KeyBefore(text, at)))
            {
                return CodePlace.Told;
            }

            place = CodePlace.Bare;
        }

        return place;
    }

    /// <summary>How the code stands in a text: told beside a key, within quotation marks or by itself, or bare, or not at all.</summary>
    public static CodePlace Of(string text, string code)
    {
        var place = CodePlace.Nowhere;
        for (var at = text.IndexOf(code, StringComparison.Ordinal); at >= 0; at = text.IndexOf(code, at + 1, StringComparison.Ordinal))
        {
            var behind = at + code.Length;
            if (IsPartOfNumber(text, behind, +1))
            {
                continue;
            }

            var isBare = !IsPartOfNumber(text, at - 1, -1);
            if (IsBehindKey(text, at) || (isBare && IsWhole(text, at, behind)))
            {
                return CodePlace.Told;
            }

            place = isBare ? CodePlace.Bare : place;
        }

        return place;
    }

    [GeneratedRegex(@"[\r\n]+[\t ]*|(?:\\[rnt])+", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex LineEnd();

    private static bool IsPartOfNumber(string text, int at, int step) =>
        IsAt(text, at, char.IsAsciiLetterOrDigit)
            || (IsAt(text, at, letter => letter is '.' or ':' or ',' or '-') && IsAt(text, at + step, char.IsAsciiDigit));

    [GeneratedRegex("code|otp|mfa|answer", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex NamesCode();

    private static bool IsBehindKey(string text, int at) => KeyBefore(text, at).Length > 0;

    /// <summary>
    /// The name of the key before a value; empty for none. A key ends with <c>=</c> or <c>:</c>, and its name has a letter: 12:012345 is a
    /// time.
    /// </summary>
    private static string KeyBefore(string text, int at)
    {
        var sign = Back(text, at - 1);
        if (!IsAt(text, sign, letter => letter is '=' or ':') || IsAt(text, at - 1, char.IsAsciiLetterOrDigit))
        {
            return "";
        }

        var last = Back(text, IsAt(text, sign - 1, letter => letter == '=') ? sign - 2 : sign - 1);
        while (IsAt(text, last, letter => char.IsAsciiDigit(letter) || letter is '_' or '-' or '[' or ']'))
        {
            last--;
        }

        var first = last;
        while (IsAt(text, first, letter => char.IsLetterOrDigit(letter) || letter is '_' or '-'))
        {
            first--;
        }

        return IsAt(text, last, char.IsLetter) ? text[(first + 1)..(last + 1)] : "";
    }

    private static bool IsWhole(string text, int at, int behind) =>
        (IsAt(text, at - 1, IsQuote) && IsAt(text, behind, letter => IsQuote(letter) || letter == '\\'))
        || (Begins(text, at) && Ends(text, behind));

    private static bool Begins(string text, int at)
    {
        while (IsAt(text, at - 1, letter => letter is ' ' or '\t'))
        {
            at--;
        }

        return at == 0 || text[at - 1] is '\n' or '\r';
    }

    private static bool Ends(string text, int behind)
    {
        while (IsAt(text, behind, letter => letter is ' ' or '\t'))
        {
            behind++;
        }

        return behind == text.Length || text[behind] is '\n' or '\r';
    }

    private static int Back(string text, int at)
    {
        while (IsAt(text, at, letter => letter is ' ' or '\\' || IsQuote(letter)))
        {
            at--;
        }

        return at;
    }

    private static bool IsQuote(char letter) => letter is '"' or '\'' or '`';

    private static bool IsAt(string text, int at, Func<char, bool> holds) => at >= 0 && at < text.Length && holds(text[at]);
}

/// <summary>How a one-time code stands in a text.</summary>
internal enum CodePlace
{
    Nowhere,
    Bare,
    Told,
}
