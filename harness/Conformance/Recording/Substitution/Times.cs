using System.Globalization;
using System.Text.RegularExpressions;

namespace Conformance.Recording.Substitution;

/// <summary>The one time at which everything was recorded, in the forms in which times are written.</summary>
internal static partial class Times
{
    /// <summary>2024-01-08T09:03:04Z in seconds.</summary>
    public const long Instant = 1704704584;

    /// <summary>As the clients of SRP write it.</summary>
    public const string OfSrp = "Mon Jan 8 09:03:04 UTC 2024";

    private static readonly string[] TimeClaims = ["iat", "auth_time", "nbf", "exp"];

    /// <summary>True for a time as SRP writes it.</summary>
    public static bool IsOfSrp(string text) => Srp().IsMatch(text);

    /// <summary>A time in the form of RFC 3339 or RFC 9110, at the one instant; a fraction keeps its length.</summary>
    public static string Normalise(string text) =>
        text.EndsWith("GMT", StringComparison.Ordinal) ? "Mon, 08 Jan 2024 09:03:04 GMT"
        : text.IndexOf('.', StringComparison.Ordinal) is >= 0 and var dot ? "2024-01-08T09:03:04." + new string('0', text.Length - dot - 1)
        : "2024-01-08T09:03:04";

    /// <summary>True for the claims of a token that are times.</summary>
    public static bool IsClaim(string name) => TimeClaims.Contains(name, StringComparer.Ordinal);

    /// <summary>A time of a token: issued at the one instant, and as long before its end as it was.</summary>
    /// <param name="name">The claim.</param>
    /// <param name="text">Its number.</param>
    /// <param name="issued">When the token was issued, as far as it says so.</param>
    public static string OfClaim(string name, string text, decimal? issued)
    {
        // How long ago the user signed in is chance; how long the token lives is the pool's setting.
        var difference = name is "exp" or "nbf"
            && issued is { } start
            && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var time)
            ? time - start
            : 0;
        return (Instant + difference).ToString(CultureInfo.InvariantCulture);
    }

    [
        GeneratedRegex(
            @"^(Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} \d{1,2} \d\d:\d\d:\d\d UTC \d{4}$",
            RegexOptions.ExplicitCapture,
            matchTimeoutMilliseconds: 1000),
    ]
    private static partial Regex Srp();
}
