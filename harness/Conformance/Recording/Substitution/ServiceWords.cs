using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;

namespace Conformance.Recording.Substitution;

/// <summary>
/// The closed lists of the protocol, in whatever case and with whatever separators they are written: <c>Sms_Mfa</c> and <c>bearer</c> say
/// of nobody more than <c>SMS_MFA</c> and <c>Bearer</c>, and are the deviation that a recording is kept for.
/// </summary>
internal static partial class ServiceWords
{
    private static readonly FrozenSet<string> Values = ChallengeCatalog.Names
        .Concat(ChallengeCatalog.Flows)
        .Concat(ServiceErrors.All.Select(error => error.Name))
        .Concat(
        [
            ChallengeCatalog.UserPassword, "CUSTOM_CHALLENGE_SRP", "Bearer", "SMS", "EMAIL", "PHONE", "PHONE_NUMBER", "SUCCESS", "ERROR",
            "access", "id", "refresh", "public-key", "internal", "hybrid", "usb", "nfc", "ble", "cable", "smart-card", "preferred",
            "required", "discouraged", "direct", "indirect", "enterprise", "platform", "cross-platform", "true", "false", "null", "none",
            "undefined",
        ])
        .Select(Fold)
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Members = ChallengeCatalog.Forms
        .SelectMany(form => form.Parameters.Select(parameter => parameter.Name).Concat(form.AnswerKeys))
        .Concat(SecretKind.AllMembers)
        .Concat(
        [
            WireNames.AuthenticationResult, WireNames.AvailableChallenges, WireNames.ChallengeName, WireNames.ChallengeParameters,
            WireNames.Session, WireNames.ExpiresIn, WireNames.NewDeviceMetadata, WireNames.TokenType, WireNames.DeviceGroupKey,
            WireNames.DeviceKey, WireNames.UserPoolId, WireNames.ClientId, WireNames.AuthFlow, WireNames.AuthParameters,
            WireNames.ChallengeResponses, WireNames.ClientMetadata, "ContextData", "AnalyticsMetadata", WireNames.Username,
            WireNames.SrpA, WireNames.PreferredChallenge, WireNames.ErrorType, WireNames.ErrorCode, WireNames.ErrorMessage,
        ])
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // What services call an error that has no name in the model, where one word is all of it. A name of somebody is one word, too.
    private static readonly FrozenSet<string> BareErrors = new[]
    {
        "Unsupported", "Unauthorized", "Unauthenticated", "Forbidden", "Conflict", "Throttled", "Throttling", "Timeout", "Invalid",
        "Unknown", "Internal", "Unavailable", "Expired", "Missing", "Validation", "Error", "Exception", "Failure", "Fault",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>True for a value of a closed list, in whatever case.</summary>
    public static bool IsValue(string text) => Values.Contains(Fold(text));

    /// <summary>True for a member or parameter of the operations, in whatever case.</summary>
    public static bool IsMember(string name) => Members.Contains(name);

    /// <summary>
    /// True for what an error may be called, with a namespace or without: words of letters, joined as services join them.
    /// </summary>
    public static bool IsErrorType(string text) =>
        ErrorType().Match(text) is { Success: true } type
        && !LooseText.LooksRandom(type.Groups["namespace"].Value)
        && (type.Groups["namespace"].Success
            || BareErrors.Contains(type.Groups["name"].Value)
            || Humps().Count(type.Groups["name"].Value) > 1
            || SnakeName().IsMatch(type.Groups["name"].Value));

    private static string Fold(string text) =>
        string.Concat(text.Where(letter => letter is not ('_' or '-' or ' '))).ToLowerInvariant();

    [GeneratedRegex(
        @"^(?<namespace>[A-Za-z][A-Za-z0-9]{0,39}([._-][A-Za-z0-9]{1,40}){0,8}#)?(?<name>[A-Za-z][A-Za-z_]{1,63})"
        + "(:(https?://[a-z./]{1,80})?)?$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex ErrorType();

    [GeneratedRegex("[A-Z][a-z]+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Humps();

    [GeneratedRegex("^[A-Za-z]+(_[A-Za-z]+)+$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SnakeName();
}
