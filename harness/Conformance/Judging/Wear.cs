using System.Globalization;
using System.Numerics;
using Conformance.Contract.Wire;

namespace Conformance.Judging;

/// <summary>
/// What a value loses in a type that is too small for it, and is no other value for that: a fraction, what lies beyond 32 bits, a lone
/// surrogate.
/// </summary>
internal static class Wear
{
    private static readonly int[] Widths = [16, 32, 64];

    /// <summary>True when what is shown is what a small type leaves of what was sent.</summary>
    public static bool Shows(Pair pair) => pair switch
    {
        { Sent.Kind: JsonKind.Number, ShownNumber: { } shown } => IsWorn(pair.Sent.Text, shown),
        { Sent.Kind: JsonKind.String, ShownText: { } shown } => IsReplaced(pair.Sent.Text, shown),
        _ => false,
    };

    private static bool IsWorn(string sent, string shown)
    {
        if (!double.TryParse(sent, NumberStyles.Float, CultureInfo.InvariantCulture, out var before)
            || !double.TryParse(shown, NumberStyles.Float, CultureInfo.InvariantCulture, out var after)
            || !double.IsFinite(before) || double.IsNaN(after) || Math.Sign(before) == -Math.Sign(after))
        {
            return false;
        }

        return Math.Abs(before) > int.MaxValue
            ? !(double.IsInteger(after) && (IsWrapped(Whole(sent, before), Whole(shown, after)) || IsWrapped(new(before), new(after))))
            : Math.Truncate(before) == after && before != after;
    }

    // A double has not all digits of a large number.
    private static BigInteger Whole(string text, double otherwise) =>
        BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole : new(otherwise);

    // The bits that are left of a larger number are another one.
    private static bool IsWrapped(BigInteger before, BigInteger left) =>
        left != before
        && Array.Exists(
            Widths, width => BigInteger.Abs(left) < BigInteger.One << width && ((before - left) % (BigInteger.One << width)).IsZero);

    private static bool IsReplaced(string sent, string shown) =>
        string.Equals(string.Concat(sent.EnumerateRunes()), shown, StringComparison.Ordinal);
}
