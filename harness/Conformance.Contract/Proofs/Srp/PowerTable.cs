using System.Numerics;

namespace Conformance.Contract.Proofs.Srp;

/// <summary>The powers of one number modulo N: a table over the windows of an exponent makes each a few multiplications.</summary>
/// <param name="number">What is raised.</param>
/// <param name="bits">The length of the longest exponent.</param>
internal sealed class PowerTable(BigInteger number, int bits)
{
    private const int WindowBits = 6;

    // For each window w and each digit d of it, number^(d * 2^(w * WindowBits)).
    private readonly BigInteger[][] rows = Rows(number, (bits + WindowBits - 1) / WindowBits);

    /// <summary>number^exponent.</summary>
    public BigInteger Raise(BigInteger exponent)
    {
        if (exponent.GetBitLength() > bits)
        {
            return BigInteger.ModPow(number, exponent, SrpNumber.N);
        }

        var product = BigInteger.One;
        for (var window = 0; !exponent.IsZero; window++, exponent >>= WindowBits)
        {
            var digit = (int)(exponent & ((1 << WindowBits) - 1));
            if (digit > 0)
            {
                product = product * rows[window][digit] % SrpNumber.N;
            }
        }

        return product;
    }

    private static BigInteger[][] Rows(BigInteger unit, int windows)
    {
        var made = new BigInteger[windows][];
        for (var window = 0; window < windows; window++)
        {
            var row = made[window] = new BigInteger[1 << WindowBits];
            row[0] = BigInteger.One;
            for (var digit = 1; digit < row.Length; digit++)
            {
                row[digit] = row[digit - 1] * unit % SrpNumber.N;
            }

            unit = row[^1] * unit % SrpNumber.N;
        }

        return made;
    }
}
