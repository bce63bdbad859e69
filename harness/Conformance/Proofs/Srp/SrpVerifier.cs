using System.Numerics;

namespace Conformance.Proofs.Srp;

/// <summary>v = g^x, and its powers by numbers as long as u.</summary>
internal sealed class SrpVerifier(int generator, BigInteger x)
{
    private const int WindowBits = 6;

    private const int Windows = ((8 * SrpNumber.ScramblerLength) + WindowBits - 1) / WindowBits;

    // A table takes about as long as seven powers without one, and makes each further one seven times as fast.
    private const int PowersWithoutTable = 7;

    private BigInteger[][]? table;
    private int powers;

    public BigInteger V { get; } = BigInteger.ModPow(generator, x, SrpNumber.N);

    /// <summary>v^u.</summary>
    public BigInteger Power(BigInteger u)
    {
        if (powers++ < PowersWithoutTable)
        {
            return BigInteger.ModPow(V, u, SrpNumber.N);
        }

        table ??= Table();
        var product = BigInteger.One;
        for (var window = 0; window < Windows; window++)
        {
            var digit = (int)((u >> (window * WindowBits)) & ((1 << WindowBits) - 1));
            if (digit > 0)
            {
                product = product * table[window][digit] % SrpNumber.N;
            }
        }

        return product;
    }

    /// <summary>For each window w and each digit d of it, v^(d * 2^(w * bits)).</summary>
    private BigInteger[][] Table()
    {
        var rows = new BigInteger[Windows][];
        var unit = V;
        for (var window = 0; window < Windows; window++)
        {
            var row = rows[window] = new BigInteger[1 << WindowBits];
            row[0] = BigInteger.One;
            for (var digit = 1; digit < row.Length; digit++)
            {
                row[digit] = row[digit - 1] * unit % SrpNumber.N;
            }

            unit = row[^1] * unit % SrpNumber.N;
        }

        return rows;
    }
}
