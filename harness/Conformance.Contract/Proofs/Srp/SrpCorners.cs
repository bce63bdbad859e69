using System.Numerics;

namespace Conformance.Contract.Proofs.Srp;

/// <summary>The numbers of one sign-in.</summary>
internal sealed record SrpCorners(BigInteger A, BigInteger B, BigInteger U, BigInteger S, BigInteger Salt)
{
    /// <summary>The corners that these numbers met.</summary>
    public IReadOnlyList<SrpCorner> Met() => [.. SrpCorner.All.Where(corner => corner.Holds(Number(corner.Value)))];

    private BigInteger Number(SrpValue value) => value switch
    {
        SrpValue.A => A,
        SrpValue.B => B,
        SrpValue.U => U,
        SrpValue.S => S,
        _ => Salt,
    };
}
