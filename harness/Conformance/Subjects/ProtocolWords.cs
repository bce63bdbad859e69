using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;

namespace Conformance.Subjects;

/// <summary>The words by which a driver says what its client can do and show, and what the harness judges by each.</summary>
internal static class ProtocolWords
{
    public const int MostTries = 100;
    public const int MostSeconds = 3600;

    public const string MaxAttempts = "maxAttempts";
    public const string Concurrent = "concurrent";
    public const string DistinguishesNull = "distinguishesNull";
    public const string ZeroIsAbsent = "zeroIsAbsent";

    private static readonly string[] OfSdks = [DistinguishesNull, ZeroIsAbsent, "reuse", "requestId", WireNames.ReasonCode];

    /// <summary>The members of the answer to hello.</summary>
    public static IReadOnlyList<string> HelloMembers { get; } =
    [
        "id", "protocol", "client", "profile", "operations", "members", "capabilities", "maxTries", "maxSeconds", Concurrent, "surfaces",
        "flows", "challenges", MaxAttempts,
    ];

    /// <summary>Every flow of the protocol.</summary>
    public static IReadOnlyList<string> Flows { get; } = ["password", "srp", "custom", "customSrp", "choice"];

    /// <summary>Every capability of the protocol.</summary>
    public static IReadOnlyList<string> Capabilities { get; } =
    [
        AttemptQuestion.StateOperation, AttemptQuestion.RefreshOperation, AttemptQuestion.SignOutOperation, "device", "memory", "resume",
        "retry", "verify", "shared", "reuse", "totpSetup",
        "clientMetadata", "contextData", "signUpSession", "clientSecret", "clock", DistinguishesNull,
        ZeroIsAbsent, "requestId", WireNames.ReasonCode,
    ];

    /// <summary>The flows and capabilities that protocol 1 does not have.</summary>
    public static IReadOnlyList<string> SinceProtocol2 { get; } =
    [
        "customSrp", "memory", "resume", "retry", "verify", "shared", "reuse", "contextData", "signUpSession", "requestId",
        WireNames.ReasonCode,
    ];

    /// <summary>The capabilities of a wrapper of which the corpus shows something.</summary>
    public static IReadOnlyList<string> WrapperCapabilities { get; } =
        [.. Capabilities.Except(OfSdks, StringComparer.Ordinal), ZeroIsAbsent];

    /// <summary>The capabilities of a client that maps the wire to members.</summary>
    public static IReadOnlyList<string> SdkCapabilities { get; } = OfSdks;

    /// <summary>What a wrapper can show.</summary>
    public static IReadOnlyList<string> Surfaces { get; } =
        [.. SurfacedMember.OfChallenge.Concat(SurfacedMember.OfTokens).Select(member => member.Place)];

    /// <summary>The operations of the API that a client can send.</summary>
    public static IReadOnlyList<string> Operations { get; } =
    [
        WireNames.AdminInitiateAuth, WireNames.AdminRespondToAuthChallenge,
        WireNames.InitiateAuth, WireNames.RespondToAuthChallenge, WireNames.GetTokensFromRefreshToken,
    ];

    /// <summary>The operations of the model that belong to signing in, which a client can name.</summary>
    public static IReadOnlyList<string> ModelOperations { get; } =
    [
        .. Operations, WireNames.AssociateSoftwareToken, WireNames.VerifySoftwareToken, "ConfirmDevice", "ForgetDevice",
        "UpdateDeviceStatus",
        "GetDevice", "ListDevices", "RevokeToken", "GlobalSignOut", "GetUser", "GetUserAuthFactors", "SignUp", "ConfirmSignUp",
        "ResendConfirmationCode",
        "ForgotPassword", "ConfirmForgotPassword", "ChangePassword", "SetUserMFAPreference",
    ];

    /// <summary>The members of the responses that are replayed.</summary>
    public static IReadOnlyList<string> Members { get; } =
    [
        .. from operation in (string[])[WireNames.AdminInitiateAuth, WireNames.AdminRespondToAuthChallenge]
           from member in SurfacedMember.Paths
           select $"{operation}.{member}",
    ];

    /// <summary>How many attempts can be under way, and questions open: more than one lets a client meet two users at once.</summary>
    public static IReadOnlyList<string> Numbers { get; } = [MaxAttempts, Concurrent];

    /// <summary>Every word that can be declared.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. Flows, .. Capabilities, .. Surfaces, .. ChallengeCatalog.Names, .. Operations, .. Members, .. Numbers];

    /// <summary>True when the client declares the word, if only by leaving out a list, which then counts as complete.</summary>
    public static bool IsDeclared(string word, ClientDescription client)
    {
        var dot = word.IndexOf('.', StringComparison.Ordinal);
        return client.Flows.Concat(client.Capabilities)
            .Concat(client.Surfaces)
            .Concat(client.Operations)
            .Contains(word, StringComparer.Ordinal)
            || (
                ChallengeCatalog.Names.Contains(word, StringComparer.Ordinal)
                    && client.IsWrapper
                    && (client.Challenges?.Contains(word, StringComparer.Ordinal) ?? true))
            || (word == MaxAttempts && client.MaxAttempts > 1)
            || (word == Concurrent && client.Concurrent > 1)
            || (
                Members.Contains(word, StringComparer.Ordinal)
                    && client.Operations.Contains(word[..dot], StringComparer.Ordinal)
                    && client.Knows(word[..dot], word[(dot + 1)..]));
    }

    public static string Describe(string word) =>
        Flows.Contains(word, StringComparer.Ordinal) ? $"the flow {word}"
        : ChallengeCatalog.Names.Contains(word, StringComparer.Ordinal) ? $"the challenge {word}"
        : word;
}
