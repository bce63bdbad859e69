using System.Numerics;
using Conformance.Contract.Proofs;
using Conformance.Contract.Proofs.Srp;

namespace Conformance.RuleSuite.Proofs.Srp;

/// <summary>A client's secret and a server, and the corners in which they meet.</summary>
internal sealed class Trial
{
    /// <summary>On a day of one digit.</summary>
    public const string Timestamp = "Mon Jan 8 09:03:04 UTC 2024";

    private readonly SrpCorner corner;
    private readonly Lazy<SrpSignIn> signIn;

    public Trial(SrpForm a, SrpForm salt, SrpCorner corner, ulong seed = 1)
    {
        this.corner = corner;
        ClientSecret = ClientSecretFor(a, seed);
        Server = new(Account, SrpServer.SaltFor(new(SrpValue.Salt, salt), seed), SecretBlockOf(seed), seed);
        signIn = new(() => Server.Answer(new SrpClient(ClientSecret, SrpVariant.Cognito).SrpA, corner));
    }

    public static SrpAccount Account { get; } = new()
    {
        Pool = "Kx3TnQw9L",
        FullPoolId = "eu-west-1_Kx3TnQw9L",
        // Letters that each encoding, each normal form and lower case write in their own way.
        UserId = "7F0c5a2e-\u00e9-e\u0301-\u0436",
        Typed = "alias@example.com",
        Username = "harness-user-01",
        Password = "Corr3ct-H\u00f6rse-o\u0308-\u0436! ",
    };

    public BigInteger ClientSecret { get; }

    public SrpServer Server { get; }

    /// <summary>The sign-in of every client whose A is right.</summary>
    public SrpSignIn SignIn => signIn.Value;

    public SrpSignIn SignInOf(SrpFault fault) =>
        fault.Variant.Generator == SrpVariant.Cognito.Generator ? SignIn : Server.Answer(ClientOf(fault).SrpA, corner);

    public SrpClient ClientOf(SrpFault fault) => new(ClientSecret, fault.Variant);

    private static BigInteger ClientSecretFor(SrpForm form, ulong seed)
    {
        var wanted = new SrpCorner(SrpValue.A, form);
        var a = new BigInteger(new SplitMix(seed, 1).Next());
        for (var srpA = BigInteger.ModPow(2, a, SrpNumber.N); !wanted.Holds(srpA); srpA = srpA * 2 % SrpNumber.N)
        {
            a++;
        }

        return a;
    }

    private static string SecretBlockOf(ulong seed)
    {
        Span<byte> block = stackalloc byte[64];
        new SplitMix(seed, 2).Fill(block);
        return Convert.ToBase64String(block);
    }
}
