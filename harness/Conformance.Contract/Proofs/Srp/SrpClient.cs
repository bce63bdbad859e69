using System.Numerics;

namespace Conformance.Contract.Proofs.Srp;

/// <summary>The client's side of the proof, right or wrong as its variant says.</summary>
internal sealed class SrpClient(BigInteger a, SrpVariant variant)
{
    private readonly BigInteger publicKey = BigInteger.ModPow(variant.Generator, a, SrpNumber.N);

    public string SrpA => SrpNumber.Text(publicKey);

    /// <summary>PASSWORD_CLAIM_SIGNATURE of a challenge.</summary>
    public string Sign(SrpAccount account, SrpChallenge challenge, string timestamp) =>
        SrpMath.Signature(Key(account, challenge), account, challenge.SecretBlock, timestamp, variant)
        ?? throw new ArgumentException("The secret block is no base64, or the time is not readable.", nameof(challenge));

    public byte[] Key(SrpAccount account, SrpChallenge challenge)
    {
        var (s, u) = Secret(account, challenge);
        return SrpMath.Key(s, u, variant);
    }

    /// <summary>S, and the u that it holds.</summary>
    public (BigInteger S, BigInteger U) Secret(SrpAccount account, SrpChallenge challenge)
    {
        var b = SrpNumber.Read(challenge.SrpB);
        var u = SrpMath.Scrambler(publicKey, b, variant);
        var x = SrpMath.PrivateKey(account, SrpNumber.Read(challenge.Salt), variant);
        var kv = SrpMath.Multiplier(variant) * BigInteger.ModPow(variant.Generator, x, SrpNumber.N);

        // The remainder of a negative number is negative.
        var difference = (b - kv) % SrpNumber.N;
        return (BigInteger.ModPow(difference.Sign < 0 ? difference + SrpNumber.N : difference, a + (u * x), SrpNumber.N), u);
    }
}
