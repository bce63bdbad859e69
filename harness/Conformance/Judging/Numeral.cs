using System.Globalization;
using System.Text.RegularExpressions;

namespace Conformance.Judging;

/// <summary>A decimal number in the one form that it has, so that 3600, 3600.0 and 36e2 are equal, however many digits they have.</summary>
/// <param name="IsNegative">True below zero.</param>
/// <param name="Digits">Its digits, without zeros before and behind; empty for zero.</param>
/// <param name="Exponent">The power of ten that the digits are multiplied by.</param>
internal readonly record struct Numeral(bool IsNegative, string Digits, long Exponent)
{
    // What programs print for a double: the shortest text that reads back, 17 digits, or all that it has.
    private static readonly string[] Prints = ["R", "E16", "E1074"];

    /// <summary>The number; null when the text is none, as NaN is.</summary>
    public static Numeral? Read(string text)
    {
        var match = Grammar.Match(text);
        if (!match.Success
            || !long.TryParse($"0{match.Groups["power"].Value}", CultureInfo.InvariantCulture, out var power)
            || power > int.MaxValue)
        {
            return null;
        }

        var (fraction, sign) = (match.Groups["fraction"].Value, match.Groups["minus"].Length > 0 ? -1 : 1);
        var digits = (match.Groups["whole"].Value + fraction).TrimStart('0');
        var significant = digits.TrimEnd('0');
        return significant.Length == 0
            ? default(Numeral) with { Digits = "" }
            : new(match.Groups["sign"].Length > 0, significant, (sign * power) - fraction.Length + digits.Length - significant.Length);
    }

    /// <summary>True when a program that reads numbers as doubles would print this one for a number of JSON.</summary>
    public bool IsDoubleOf(string number)
    {
        var (printed, nearest) = (this, double.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture));
        return Array.Exists(Prints, format => Read(nearest.ToString(format, CultureInfo.InvariantCulture)) == printed);
    }

    private static Regex Grammar { get; } = new(
        @"^(?<sign>-)?(?<whole>[0-9]+)(\.(?<fraction>[0-9]+))?([eE]((?<minus>-)|\+)?(?<power>[0-9]+))?\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
}
