using System.Collections.Concurrent;
using System.Numerics;

namespace Conformance.Contract.Proofs.Srp;

/// <summary>One A with the B that answers it, waiting for the proof.</summary>
internal sealed class SrpSignIn(
    SrpServer server, SrpVariant variant, SrpVerifier verifier, BigInteger a, (BigInteger Exponent, BigInteger Public) b)
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
    private readonly ConcurrentDictionary<(string Signature, string SecretBlock, string Timestamp), SrpDiagnosis> diagnoses = new();

    private SrpFault[]? told;

    /// <summary>The known faults that this B can show.</summary>
    private SrpFault[] Told => told ??= [.. SrpVariant.Known.Where(fault => SharesB(fault.Variant))];

    public SrpChallenge Challenge => server.Challenge(b.Public);

    /// <summary>A, B, u, S and the salt, by the mathematics that made B.</summary>
    public SrpCorners Corners => new(a, b.Public, u, Secret(u), server.Salt);

    /// <summary>False for the B and the u at which a client has to stop.</summary>
    internal bool IsUsable => !b.Public.IsZero && !u.IsZero;

    /// <summary>Whether the proof is the one that the mathematics which made B asks for.</summary>
    /// <param name="signature">PASSWORD_CLAIM_SIGNATURE.</param>
    /// <param name="secretBlock">PASSWORD_CLAIM_SECRET_BLOCK.</param>
    /// <param name="timestamp">TIMESTAMP; the service signs the instant in its own form, so another form leads to another
    /// signature.</param>
    public bool Verify(string signature, string secretBlock, string timestamp) =>
        secretBlock == Challenge.SecretBlock && signature == Signature(variant, secretBlock, timestamp);

    /// <summary>Says of a proof whether it is right and, if not, which known faults would have made it.</summary>
    /// <inheritdoc cref="Verify" path="/param"/>
    public SrpDiagnosis Diagnose(string signature, string secretBlock, string timestamp) =>
        diagnoses.GetOrAdd((signature, secretBlock, timestamp), proof => Examine(proof.Signature, proof.SecretBlock, proof.Timestamp));

    /// <summary>Whether the proof is one by the secret number of another sign-in, whose A that sign-in sent.</summary>
    /// <param name="srpA">The other SRP_A.</param>
    /// <param name="proof">The proof.</param>
    public bool IsMadeWith(BigInteger srpA, (string Signature, string SecretBlock, string Timestamp) proof) =>
        ((BigInteger[])[a, srpA]).Any(hashed =>
        {
            var scrambler = SrpMath.Scrambler(hashed, b.Public, SrpVariant.Cognito);
            var key = SrpMath.Key(Secret(srpA, scrambler), scrambler, SrpVariant.Cognito);
            return SrpMath.Signature(key, server.Account, proof.SecretBlock, proof.Timestamp, SrpVariant.Cognito) == proof.Signature;
        });

    /// <summary>Whether the number that the corner speaks of has its form.</summary>
    internal bool StandsIn(SrpCorner corner) => corner.Value switch
    {
        SrpValue.B => corner.Holds(b.Public),
        SrpValue.U => corner.Holds(u),
        SrpValue.S => corner.Holds(Secret(u)),
        _ => true,
    };

    private SrpDiagnosis Examine(string signature, string secretBlock, string timestamp)
    {
        var echoes = secretBlock == Challenge.SecretBlock;
        string[] blocks = echoes ? [secretBlock] : [Challenge.SecretBlock, secretBlock];
        var isRight = Fits(SrpVariant.Cognito);

        // Most proofs are right, and then the faults are seldom asked for.
        var fitting = new Lazy<SrpFault[]>(() => [.. Told.Where(fault => Fits(fault.Variant))]);

        // What leads to the right proof here is no explanation, even where it is a fault elsewhere.
        var named = isRight ? [] : fitting.Value;
        if (!isRight && named.Length == 0)
        {
            named = [.. Pairs.Where(pair => SharesB(pair.Variant) && Fits(pair.Variant))];
        }

        return new(isRight, echoes, [.. named.Select(fault => fault.Name)], new(() =>
            [.. SrpVariant.Known.Except(fitting.Value).Where(fault => isRight || Told.Contains(fault)).Select(fault => fault.Name)]));

        bool Fits(SrpVariant candidate) => SharesB(candidate) && blocks.Any(block => Signature(candidate, block, timestamp) == signature);
    }

    private bool SharesB(SrpVariant candidate) => server.Basis(candidate) == server.Basis(variant);

    /// <summary>The proof under a variant that shares this B; null if it has no proof for this time or block.</summary>
    private string? Signature(SrpVariant candidate, string secretBlock, string timestamp)
    {
        var scrambler = SrpMath.Scrambler(a, b.Public, candidate);
        return SrpMath.Signature(SrpMath.Key(Secret(scrambler), scrambler, candidate), server.Account, secretBlock, timestamp, candidate);
    }

    /// <summary>S = (A * v^u)^b.</summary>
    private BigInteger Secret(BigInteger scrambler) =>
        secrets.GetOrAdd(scrambler, _ => Secret(a, scrambler));

    private BigInteger Secret(BigInteger number, BigInteger scrambler) =>
        BigInteger.ModPow(number * verifier.Power(scrambler) % SrpNumber.N, b.Exponent, SrpNumber.N);
}
