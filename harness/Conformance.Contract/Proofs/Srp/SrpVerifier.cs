using System.Collections.Concurrent;
using System.Numerics;

namespace Conformance.Contract.Proofs.Srp;

/// <summary>v = g^x, and its powers by numbers as long as u.</summary>
internal sealed class SrpVerifier(int generator, BigInteger x)
{
    private const int NumberBits = 8 * SrpNumber.ScramblerLength;

    // A table takes about as long as so many powers without one.
    private const int PowersWithoutTable = 64;

    // One for all accounts and as long as x * u, since v^u = g^(x * u).
    private static readonly ConcurrentDictionary<int, Lazy<PowerTable>> Generators = new();

    private PowerTable? table;
    private int powers;

    public BigInteger V { get; } = OfGenerator(generator).Raise(x);

    /// <summary>v^u.</summary>
    public BigInteger Power(BigInteger u) =>
        powers++ < PowersWithoutTable ? OfGenerator(generator).Raise(x * u) : (table ??= new(V, NumberBits)).Raise(u);

    private static PowerTable OfGenerator(int generator) =>
        Generators.GetOrAdd(generator, static number => new(() => new(number, 2 * NumberBits))).Value;
}
