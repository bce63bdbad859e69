using System.Net;
using System.Text.RegularExpressions;

namespace Conformance.Recording.Substitution;

/// <summary>Replaces in prose, pages and headers what could name somebody or open something, and leaves the words.</summary>
internal static partial class LooseText
{
    private const int FewDigits = 3;

    // A path names the machine and its user, and is another on the next one.
    private const string AnyPath = "/path";

    // Hosts that are the same for everybody.
    private static readonly string[] PublicHosts =
        ["amazonaws.com", "amazonaws.com.cn", "amazon.com", "w3.org", "localhost", "example.com", "example.org", "example.net", "test"];

    /// <summary>The text without what its places of interest say.</summary>
    public static string Scrub(string text, Substitutes substitutes)
    {
        try
        {
            return Places.Replace(text, place => Replace(place, substitutes));
        }
        catch (RegexMatchTimeoutException)
        {
            // What cannot be looked through in time is not kept.
            return substitutes.Of("text", text, TextKind.Opaque);
        }
    }

    /// <summary>True for a text with a word of letters and digits, or a long run, that no person chose.</summary>
    public static bool LooksRandom(string text)
    {
        foreach (var word in Words.EnumerateMatches(text))
        {
            if (IsMixed(text.AsSpan(word.Index, word.Length), 1))
            {
                return true;
            }
        }

        foreach (var run in Runs.EnumerateMatches(text))
        {
            if (IsMixed(text.AsSpan(run.Index, run.Length), FewDigits))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMixed(ReadOnlySpan<char> run, int fewestDigits)
    {
        var (digits, letters) = (0, 0);
        foreach (var letter in run)
        {
            digits += char.IsAsciiDigit(letter) ? 1 : 0;
            letters += char.IsAsciiLetter(letter) ? 1 : 0;
        }

        return digits >= fewestDigits && letters > 0;
    }

    private static string Replace(Match place, Substitutes substitutes)
    {
        var text = place.Value;
        if (place.Groups["time"].Success)
        {
            return Times.Normalise(text);
        }

        if (place.Groups["path"].Success)
        {
            return AnyPath;
        }

        if (place.Groups["host"].Success)
        {
            var isPublic = PublicHosts.Any(host => $".{text}".EndsWith($".{host}", StringComparison.OrdinalIgnoreCase))
                || (IPAddress.TryParse(text, out var address) && IPAddress.IsLoopback(address));
            return isPublic ? text : substitutes.Of("host", text, TextKind.Name);
        }

        return place.Groups["run"].Success && !LooksRandom(text)
            ? Digits.Replace(text, digits => substitutes.Of("text", digits.Value, TextKind.Name))
            : substitutes.Of("text", text, TextKind.Name);
    }

    [GeneratedRegex(
        """
        (?<token>eyJ[A-Za-z0-9_-]{8,}(\.[A-Za-z0-9_-]*){1,4})
        | (?<uuid>\b[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}\b)
        | (?<time>\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?
        """
        + """ | \b(Mon|Tue|Wed|Thu|Fri|Sat|Sun),\ \d\d\ [A-Z][a-z]{2}\ \d{4}\ \d\d:\d\d:\d\d\ GMT)"""
        + "\n"
        + """
        | (?<mail>[^\s@<>"'(),:;]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63}){0,8})
        | (?<phone>\+\d{7,15})
        | (?<mask>[^\s"'<>(){}*]{0,64}\*\*+[^\s"'<>(){}]{0,64})
        | (?<=^|[\s("'=;>\[]|file:)(?<path>/{0,2}(/[A-Za-z0-9_.@+~%,-]{1,255}){2,64} | [A-Za-z]:\\[^\s"'<>|:*?]{1,1024})
        | (?<=://)(?<host>[A-Za-z0-9.-]{1,253})
        | (?<=://[A-Za-z0-9.-]{1,250}:)(?<port>\d{2,5})
        | (?<run>[A-Za-z0-9+/=_-]{8,})
        | (?<digits>\d{6,})
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Places { get; }

    [GeneratedRegex(@"\d{6,}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Digits { get; }

    [GeneratedRegex("[A-Za-z0-9]{8,}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words { get; }

    [GeneratedRegex("[A-Za-z0-9+/=_-]{32,}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Runs { get; }
}
