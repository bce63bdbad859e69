using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Conformance.Contract.Wire;

namespace Conformance.Corpus.Wire;

/// <summary>A case of an odd value: what it is about.</summary>
/// <param name="Id">The id of the case.</param>
/// <param name="Place">The member, parameter or item.</param>
/// <param name="Value">The name of the value.</param>
/// <param name="IsNumber">True where the value is a number.</param>
/// <param name="IsBehindAll">True where each flow leads to the answer that has it.</param>
internal sealed record PlacedValue(string Id, string Place, string Value, bool IsNumber, bool IsBehindAll)
{
    /// <summary>True for a place in tokens, and false for one in a challenge.</summary>
    public bool IsInTokens => Place.StartsWith(WireNames.AuthenticationResult, StringComparison.Ordinal);
}

/// <summary>
/// Picks what wrappers meet of the odd values, since a sign-in takes longer than a call: each value in tokens and in a challenge to which
/// every flow leads, each place with a number and with something else, and ExpiresIn with every number.
/// </summary>
internal static class ValuePairs
{
    private const string Seconds = $"{WireNames.AuthenticationResult}.{WireNames.ExpiresIn}";

    /// <summary>The ids of those that are picked, by the ids alone.</summary>
    public static IReadOnlySet<string> Of(IReadOnlyList<PlacedValue> all)
    {
        List<PlacedValue> picked = [.. all.Where(one => one is { Place: Seconds, IsNumber: true })];
        Cover(all.Where(one => one.IsBehindAll), one => (one.Value, one.IsInTokens));
        Cover(all, one => (one.Place, one.IsNumber));
        return picked.Select(one => one.Id).ToHashSet(StringComparer.Ordinal);

        void Cover<TPair>(IEnumerable<PlacedValue> some, Func<PlacedValue, TPair> pairOf)
        {
            var met = some.Intersect(picked).Select(pairOf).ToHashSet();
            picked.AddRange(some.GroupBy(pairOf).Where(pair => !met.Contains(pair.Key)).Select(pair => pair.MaxBy(Luck)!).ToList());
        }
    }

    private static ulong Luck(PlacedValue one) =>
        BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(one.Id)));
}
