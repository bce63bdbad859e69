using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace Conformance.Benchmarks.Ordinary;

internal static partial class SrpRules
{
    private const int Timeout = 1000;

    // The 3072-bit prime of RFC 3526.
    private static readonly BigInteger Prime = BigInteger.Parse(
        "00ffffffffffffffffc90fdaa22168c234c4c6628b80dc1cd129024e088a67cc74020bbea63b139b22514a08798e3404dd"
        + "ef9519b3cd3a431b302b0a6df25f14374fe1356d6d51c245e485b576625e7ec6f44c42e9a637ed6b0bff5cb6f406b7ed"
        + "ee386bfb5a899fa5ae9f24117c4b1fe649286651ece45b3dc2007cb8a163bf0598da48361c55d39a69163fa8fd24cf5f"
        + "83655d23dca3ad961c62f356208552bb9ed529077096966d670c354e4abc9804f1746c08ca18217c32905e462e36ce3b"
        + "e39e772c180e86039b2783a2ec07a28fb5c55df06f4c52c9de2bcbf6955817183995497cea956ae515d2261898fa0510"
        + "15728e5a8aaac42dad33170d04507a33a85521abdf1cba64ecfb850458dbef0a8aea71575d060c7db3970f85a6e1e4c7"
        + "abf5ae8cdb0933d71e8c94e04a25619dcee3d2261ad2ee6bf12ffa06d98a0864d87602733ec86a64521f2b18177b200c"
        + "bbe117577a615d6c770988c0bad946e208e24fa074e5ab3143db5bfce0fd108e4b82d120a93ad2caffffffffffffffff",
        NumberStyles.AllowHexSpecifier,
        CultureInfo.InvariantCulture);

    public static void Judge(OrdinaryPayload payload, List<OrdinaryFinding> findings)
    {
        if (!payload.HasChallenge)
        {
            return;
        }

        if (payload.Parameter("SALT").Text() is { } salt)
        {
            Expect(HexDigits().IsMatch(salt), "RSP-SRP-001", "SALT", findings);
            Expect(!Capitals().IsMatch(salt), "RSP-SRP-004", "SALT", findings);
        }

        if (payload.Parameter("SRP_B").Text() is { } number)
        {
            Expect(IsInGroup(number), "RSP-SRP-002", "SRP_B", findings);
            Expect(!Capitals().IsMatch(number), "RSP-SRP-004", "SRP_B", findings);
        }

        if (payload.Parameter("SECRET_BLOCK").Text() is { } block)
        {
            Expect(Base64().IsMatch(block), "RSP-SRP-003", "SECRET_BLOCK", findings);
        }
    }

    private static void Expect(bool isKept, string ruleId, string key, List<OrdinaryFinding> findings)
    {
        if (!isKept)
        {
            findings.Add(new(ruleId, $"$.ChallengeParameters.{key}", "of another form"));
        }
    }

    private static bool IsInGroup(string digits) =>
        HexDigits().IsMatch(digits)
        && BigInteger.Parse("0" + digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) is var number
        && number > 0
        && number < Prime;

    [GeneratedRegex(@"^[0-9A-Fa-f]+\z", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex HexDigits();

    [GeneratedRegex("[A-F]", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Capitals();

    [GeneratedRegex(@"^(?!\z)(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?\z", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Base64();
}
