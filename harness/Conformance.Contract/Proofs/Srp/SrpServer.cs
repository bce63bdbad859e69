using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using Conformance.Contract.Responses;

namespace Conformance.Contract.Proofs.Srp;

/// <summary>Cognito's side of the proof for one account. It draws from its seed alone.</summary>
internal sealed class SrpServer
{
    // One sign-in in 256 would stand in each by chance, and a client that stumbles there be red in another case each time.
    private static readonly SrpCorner[] Rare =
        [new(SrpValue.B, SrpForm.Short), new(SrpValue.U, SrpForm.Short), new(SrpValue.S, SrpForm.Short)];

    private static readonly SrpCorner ShortSalt = new(SrpValue.Salt, SrpForm.Short);

    private readonly ConcurrentDictionary<(int Generator, BigInteger X), SrpVerifier> verifiers = new();
    private readonly string secretBlock;
    private readonly ulong seed;

    /// <param name="account">Whose password is proved.</param>
    /// <param name="salt">Hexadecimal digits of any case and number.</param>
    /// <param name="secretBlock">Base64, opaque to the client.</param>
    /// <param name="seed">The same seed answers the same A with the same B.</param>
    public SrpServer(SrpAccount account, string salt, string secretBlock, ulong seed)
    {
        Account = account;
        Salt = SrpNumber.Read(salt);
        this.secretBlock = secretBlock;
        this.seed = seed;
    }

    public SrpAccount Account { get; }

    public BigInteger Salt { get; }

    /// <summary>
    /// The known faults that a sign-in of this account shows only if its B was made for them: one for each way to make a B,
    /// since <see cref="SrpSignIn.Diagnose"/> tells apart those that share one.
    /// </summary>
    public IEnumerable<SrpFault> NeedOwnB => SrpVariant.Known
        .Where(fault => fault.NeedsOwnB && Basis(fault.Variant) != Basis(SrpVariant.Cognito))
        .DistinctBy(fault => Basis(fault.Variant));

    /// <summary>Sixteen bytes as SALT, which stand in the corner.</summary>
    /// <param name="corner">One of the salt, or none.</param>
    /// <param name="seed">The same seed draws the same salt.</param>
    public static string SaltFor(SrpCorner corner, ulong seed)
    {
        if (corner.Value is not (SrpValue.Salt or SrpValue.None))
        {
            throw new ArgumentException($"{corner} is no corner of the salt.", nameof(corner));
        }

        var random = new SplitMix(seed, 0);
        Span<byte> bytes = stackalloc byte[SrpNumber.SaltLength];
        BigInteger salt;
        do
        {
            random.Fill(bytes);
            salt = SrpNumber.Read(bytes);
        }
        while (salt.IsZero || (corner != SrpCorner.None && !corner.Holds(salt)) || (corner != ShortSalt && ShortSalt.Holds(salt)));

        return SrpNumber.Text(salt);
    }

    /// <summary>Answers A with a B for which the sign-in stands in the corner, and in no rare one beside it.</summary>
    /// <param name="srpA">SRP_A as it came.</param>
    /// <param name="corner">One of B, of u, of S, or of the salt that this server has; or none.</param>
    /// <param name="variant">The mathematics by which B is made; Cognito's unless a fault is looked for.</param>
    /// <exception cref="SrpAException">SRP_A is no number from 1 to N - 1.</exception>
    public SrpSignIn Answer(string srpA, SrpCorner corner = default, SrpVariant? variant = null)
    {
        if (corner.Value == SrpValue.A || (corner.Value == SrpValue.Salt && !corner.Holds(Salt)))
        {
            throw new ArgumentException($"{corner} is not in the hands of this answer.", nameof(corner));
        }

        var a = ReadA(srpA);
        return Walk(a, FirstExponent(a), variant ?? SrpVariant.Cognito)
            .First(signIn => signIn.IsUsable && signIn.StandsIn(corner) && !Unasked(corner).Any(signIn.StandsIn));
    }

    /// <summary>The sign-ins whose exponent is b and each one after it: g^b takes one multiplication a step.</summary>
    internal IEnumerable<SrpSignIn> Walk(BigInteger a, BigInteger b, SrpVariant variant)
    {
        var basis = Basis(variant);
        var verifier = Verifier(basis);
        var kv = basis.K * verifier.V % SrpNumber.N;
        for (var power = BigInteger.ModPow(basis.Generator, b, SrpNumber.N); ; power = power * basis.Generator % SrpNumber.N, b++)
        {
            yield return new(this, variant, verifier, a, (b, (kv + power) % SrpNumber.N));
        }
    }

    /// <summary>All that B holds of a variant. Two variants with one basis are told apart by one sign-in.</summary>
    internal (BigInteger K, int Generator, BigInteger X) Basis(SrpVariant variant) =>
        (SrpMath.Multiplier(variant), variant.Generator, SrpMath.PrivateKey(Account, Salt, variant));

    internal SrpVerifier Verifier((BigInteger K, int Generator, BigInteger X) basis) =>
        verifiers.GetOrAdd((basis.Generator, basis.X), key => new(key.Generator, key.X));

    internal SrpChallenge Challenge(BigInteger b) => new(SrpNumber.Text(Salt), SrpNumber.Text(b), secretBlock);

    private static IEnumerable<SrpCorner> Unasked(SrpCorner corner) => Rare.Where(rare => rare != corner);

    private static BigInteger ReadA(string srpA)
    {
        var digits = Encoding.UTF8.GetBytes(srpA);
        if (digits.Length == 0)
        {
            throw new SrpAException("is empty");
        }

        if (digits.AsSpan().IndexOfAnyExcept(Group.HexDigits) is >= 0 and var position)
        {
            throw new SrpAException($"has no hexadecimal digit at position {position}");
        }

        if (digits.AsSpan().IndexOfAnyExcept((byte)'0') < 0)
        {
            throw new SrpAException("is 0");
        }

        return Group.Holds(digits) ? SrpNumber.Read(srpA) : throw new SrpAException("is not below N");
    }

    // Short, so that a candidate for S costs little; not below the bits of N, so that g^b is a number like any other.
    private int FirstExponent(BigInteger a)
    {
        Span<byte> own = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(own, seed);
        var drawn = SHA256.HashData([.. own, .. SrpNumber.Bytes(a, NumberForm.Padded, SrpNumber.GroupLength)]);
        return 0x1000 | (BinaryPrimitives.ReadUInt16LittleEndian(drawn) & 0xfff);
    }
}
