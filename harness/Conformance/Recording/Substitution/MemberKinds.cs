using System.Collections.Frozen;
using System.Globalization;
using static Conformance.Recording.Substitution.TextKind;
using static Conformance.Contract.Wire.WireNames;

namespace Conformance.Recording.Substitution;

/// <summary>What members hold, by their names in whatever case. A member that is not listed holds a <see cref="Name"/>.</summary>
internal static class MemberKinds
{
    private static readonly FrozenDictionary<string, TextKind> Kinds = new Dictionary<string, TextKind>(StringComparer.OrdinalIgnoreCase)
    {
        [ChallengeName] = Word,
        [Contract.Wire.WireNames.AuthFlow] = Word,
        [TokenType] = Word,
        [DeliveryMedium] = Word,
        [AvailableChallenges] = Word,
        [MfasCanChoose] = Word,
        [MfasCanSetup] = Word,
        ["MFA_CAN_SETUP"] = Word,
        [RequiredAttributes] = Word,
        [Contract.Wire.WireNames.ErrorType] = TextKind.ErrorType,
        [ErrorCode] = TextKind.ErrorType,
        ["errorType"] = TextKind.ErrorType,
        ["error"] = TextKind.ErrorType,
        [PreferredChallenge] = Word,
        ["CHALLENGE_NAME"] = Word,
        ["Status"] = Word,
        ["token_use"] = Word,
        ["scope"] = Word,
        ["type"] = Word,
        ["transports"] = Word,
        ["userVerification"] = Word,
        ["attestation"] = Word,
        ["authenticatorAttachment"] = Word,
        ["residentKey"] = Word,

        [ErrorMessage] = Prose,
        ["errorMessage"] = Prose,
        ["error_description"] = Prose,
        ["iss"] = Prose,

        [Contract.Wire.WireNames.Session] = Opaque,
        [SecretBlock] = Opaque,
        [ClaimSecretBlock] = Opaque,
        [ClaimSignature] = Opaque,
        [SecretHash] = Opaque,
        [SecretCode] = Opaque,
        [DeviceGroupKey] = Opaque,
        [RefreshTokenParameter] = Opaque,
        [AccessToken] = Opaque,
        [IdToken] = Opaque,
        [RefreshToken] = Opaque,
        ["EncodedData"] = Opaque,
        ["challenge"] = Opaque,
        ["id"] = Opaque,
        ["kid"] = Opaque,

        [Salt] = SrpNumber,
        [SrpB] = SrpNumber,
        [SrpA] = SrpNumber,

        [Contract.Wire.WireNames.Password] = TextKind.Password,
        [NewPassword] = TextKind.Password,
        ["PREVIOUS_PASSWORD"] = TextKind.Password,
        ["ProposedPassword"] = TextKind.Password,

        [Contract.Wire.WireNames.Timestamp] = TextKind.Timestamp,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private const int MostDigits = 7;

    private static readonly FrozenSet<string> PlainNumbers =
        new[] { ExpiresIn, "timeout", "alg" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>True for a member that is listed, here or in the model of the operations.</summary>
    public static bool IsListed(string member) => Kinds.ContainsKey(member) || ServiceWords.IsMember(member);

    /// <summary>What the text of a member is.</summary>
    public static TextKind Of(string member) => Kinds.GetValueOrDefault(member, Name);

    /// <summary>True for a member whose number says nothing of a person, a time or a secret.</summary>
    public static bool IsPlainNumber(string member) => PlainNumbers.Contains(member);

    /// <summary>True for a number of the protocol that is written as a text; one of many digits is none.</summary>
    public static bool IsPlainNumber(string member, string text) =>
        string.Equals(member, ExpiresIn, StringComparison.OrdinalIgnoreCase)
        && text.Length <= MostDigits
        && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
}
