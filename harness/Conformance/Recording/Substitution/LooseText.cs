using System.Net;
using System.Text.RegularExpressions;

namespace Conformance.Recording.Substitution;

/// <summary>Replaces in prose, pages and headers what could name somebody or open something, and leaves the words.</summary>
internal static partial class LooseText
{
    /// <summary>The role of a word of a message.</summary>
    public const string Role = "text";

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
            return Places().Replace(text, place => Replace(place, substitutes));
        }
        catch (RegexMatchTimeoutException)
        {
            // What cannot be looked through in time is not kept.
            return substitutes.Of(Role, text, TextKind.Opaque);
        }
    }

    /// <summary>True for a text with a word of letters and digits, or a long run, that no person chose.</summary>
    public static bool LooksRandom(string text)
    {
        foreach (var word in Words().EnumerateMatches(text))
        {
            if (IsMixed(text.AsSpan(word.Index, word.Length), 1))
            {
                return true;
            }
        }

        foreach (var run in Runs().EnumerateMatches(text))
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

        if (place.Groups["phrase"].Success)
        {
            return text;
        }

        if (place.Groups["path"].Success)
        {
            return AnyPath;
        }

        if (place.Groups["host"].Success || place.Groups["name"].Success || place.Groups["ip"].Success)
        {
            var isPublic = PublicHosts.Any(host => $".{text}".EndsWith($".{host}", StringComparison.OrdinalIgnoreCase))
                || (IPAddress.TryParse(text, out var address) && IPAddress.IsLoopback(address));
            return isPublic || ProseWords.Stays(text) ? text : substitutes.Of("host", text, TextKind.Host);
        }

        if (place.Groups["word"].Success)
        {
            return ProseWords.Stays(text) ? text : substitutes.Of(Role, text, TextKind.Name);
        }

        return substitutes.Of(Role, text, TextKind.Name);
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
        | (?<phrase>&\#?[A-Za-z0-9]{1,8}; | \b\d{1,3}\ validation\ errors?\ detected
          | \b(than\ or\ equal\ to|at\ least|at\ most|length\ of|line)\ \d{1,6}\b | (?<=/path|\.[A-Za-z]{1,4})(:\d{1,6}){1,2}\b)
        | (?<ip>(?<![\w:.])([0-9a-fA-F]{0,4}:){2,7}[0-9a-fA-F]{1,4}(?![\w:]) | \b\d{1,3}(\.\d{1,3}){3}\b)
        | (?<name>(?<![\w.-])[A-Za-z0-9_-]{1,63}(\.[A-Za-z0-9_-]{1,63}){1,12})
        | (?<word>(?=[A-Za-z0-9_])[A-Za-z0-9_~+/-]*([A-Za-z0-9_~+/-][A-Z]|\d)[A-Za-z0-9_~+/-]*(={1,2}(?![A-Za-z0-9]))?)
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Places();

    [GeneratedRegex("[A-Za-z0-9]{8,}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();

    [GeneratedRegex("[A-Za-z0-9+/=_-]{32,}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Runs();
}
