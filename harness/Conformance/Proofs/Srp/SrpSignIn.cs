using System.Collections.Concurrent;
using System.Numerics;

namespace Conformance.Proofs.Srp;

/// <summary>One A with the B that answers it, waiting for the proof.</summary>
internal sealed class SrpSignIn(SrpServer server, SrpVariant variant, SrpVerifier verifier, BigInteger a, (BigInteger Exponent, BigInteger Public) b)
{
    private static readonly SrpFault[] Pairs =
    [
        .. from second in Enumerable.Range(0, SrpVariant.Known.Count)
           from first in Enumerable.Range(0, second)
           let pair = SrpVariant.Known[first].And(SrpVariant.Known[second])
           where pair is not null
           select pair,
    ];

    private readonly BigInteger u = SrpMath.Scrambler(a, b.Public, variant);
    private readonly ConcurrentDictionary<BigInteger, BigInteger> secrets = new();

    public SrpChallenge Challenge => server.Challenge(b.Public);

    /// <summary>A, B, u, S and the salt, by the mathematics that made B.</summary>
    public SrpCorners Corners => new(a, b.Public, u, Secret(u), server.Salt);

    /// <summary>False for the B and the u at which a client has to stop.</summary>
    internal bool IsUsable => !b.Public.IsZero && !u.IsZero;

    /// <summary>Whether the proof is the one that the mathematics which made B asks for.</summary>
    /// <param name="signature">PASSWORD_CLAIM_SIGNATURE.</param>
    /// <param name="secretBlock">PASSWORD_CLAIM_SECRET_BLOCK.</param>
    /// <param name="timestamp">TIMESTAMP; the service signs the instant in its own form, so another form leads to another signature.</param>
    public bool Verify(string signature, string secretBlock, string timestamp) =>
        secretBlock == Challenge.SecretBlock && signature == Signature(variant, secretBlock, timestamp);

    /// <summary>Says of a proof whether it is right and, if not, which known faults would have made it.</summary>
    /// <inheritdoc cref="Verify" path="/param"/>
    public SrpDiagnosis Diagnose(string signature, string secretBlock, string timestamp)
    {
        var echoes = secretBlock == Challenge.SecretBlock;
        string[] blocks = echoes ? [secretBlock] : [Challenge.SecretBlock, secretBlock];
        var right = blocks.Select(block => Signature(SrpVariant.Cognito, block, timestamp)).ToArray();
        var isRight = right.Contains(signature, StringComparer.Ordinal);
        var told = SrpVariant.Known.Where(fault => SharesB(fault.Variant)).ToArray();
        var fitting = told.Where(fault => Fits(fault.Variant)).ToArray();

        // What leads to the right proof here is no explanation, even where it is a fault elsewhere.
        var named = isRight ? [] : fitting;
        if (!isRight && named.Length == 0)
        {
            named = [.. Pairs.Where(pair => SharesB(pair.Variant) && Fits(pair.Variant))];
        }

        var refuted = SrpVariant.Known.Except(fitting).Where(fault => isRight || told.Contains(fault));
        return new(isRight, echoes, [.. named.Select(fault => fault.Name)], [.. refuted.Select(fault => fault.Name)]);

        bool Fits(SrpVariant candidate) => blocks.Any(block => Signature(candidate, block, timestamp) == signature);
    }

    /// <summary>Whether the number that the corner speaks of has its form.</summary>
    internal bool StandsIn(SrpCorner corner) => corner.Value switch
    {
        SrpValue.B => corner.Holds(b.Public),
        SrpValue.U => corner.Holds(u),
        SrpValue.S => corner.Holds(Secret(u)),
        _ => true,
    };

    private bool SharesB(SrpVariant candidate) => server.Basis(candidate) == server.Basis(variant);

    /// <summary>The proof under a variant that shares this B; null if it has none, or no proof for this time or block.</summary>
    private string? Signature(SrpVariant candidate, string secretBlock, string timestamp)
    {
        if (!SharesB(candidate))
        {
            return null;
        }

        var scrambler = SrpMath.Scrambler(a, b.Public, candidate);
        return SrpMath.Signature(SrpMath.Key(Secret(scrambler), scrambler, candidate), server.Account, secretBlock, timestamp, candidate);
    }

    /// <summary>S = (A * v^u)^b.</summary>
    private BigInteger Secret(BigInteger scrambler) =>
        secrets.GetOrAdd(scrambler, _ => BigInteger.ModPow(a * verifier.Power(scrambler) % SrpNumber.N, b.Exponent, SrpNumber.N));
}
