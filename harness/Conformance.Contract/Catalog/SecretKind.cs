using static Conformance.Contract.Wire.WireNames;

namespace Conformance.Contract.Catalog;

/// <summary>
/// A kind of secret: what stands for it in reports, and where it travels. Words, places and masks are derived from this one list.
/// </summary>
/// <param name="Name">What stands for it.</param>
/// <param name="Members">The members and parameters of requests and answers whose value it is.</param>
internal sealed record SecretKind(string Name, params IReadOnlyList<string> Members)
{
    /// <summary>What the proof of a password is called.</summary>
    public const string Proof = ClaimSignature;

    /// <summary>What the text is called by which another object of a client goes on with a sign-in.</summary>
    public const string Resume = "resume";

    /// <summary>What a one-time code is called.</summary>
    public const string Code = "one-time code";

    /// <summary>What the Session, or the refresh token, is called that is given with a call.</summary>
    public const string RequestSession = "request session";

    /// <summary>What the session token of temporary credentials is called.</summary>
    public const string SessionToken = "session token";

    /// <summary>What else a client may put it into: a header, or a member that other kinds have as their own.</summary>
    public IReadOnlyList<string> AlsoSentAs { get; init; } = [];

    /// <summary>The members that a client hands out to carry it.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>Every kind.</summary>
    public static IReadOnlyList<SecretKind> All { get; } =
    [
        new("password", Password),
        new("new password", NewPassword),
        new("device password"),
        new("custom answer", Answer),
        // Of a refresh it is the hash, too, as some clients have it: REQ-HSH-003.
        new("client secret", ClientSecret, ClientSecretValue) { AlsoSentAs = [SecretHash] },
        new("secret access key"),
        new(SessionToken) { AlsoSentAs = ["X-Amz-Security-Token"] },
        new(RequestSession) { AlsoSentAs = [Session, RefreshTokenParameter] },
        new(SecretCode, SecretCode),
        new(Session, Session) { Places = ["session", Session, Resume] },
        new(SecretBlock, SecretBlock, ClaimSecretBlock) { Places = [SecretBlock, Resume] },
        new(AccessToken, AccessToken, "ACCESS_TOKEN", "Token") { Places = ["accessToken", AccessToken] },

        // In the place of an access token it is REQ-SID-001's.
        new(IdToken, IdToken) { AlsoSentAs = [AccessToken], Places = ["idToken", IdToken] },
        new(RefreshToken, RefreshToken, RefreshTokenParameter) { AlsoSentAs = ["Token"], Places = ["refreshToken", RefreshToken] },
        new(SecretHash, SecretHash, "SecretHash"),
        new(Code, "SMS_MFA_CODE", "SOFTWARE_TOKEN_MFA_CODE", "EMAIL_OTP_CODE", "SMS_OTP_CODE", UserCode),
        new("passkey signature", Credential),
        new(Proof, ClaimSignature),
        new(Resume) { Places = [Resume] },
    ];

    private static readonly ILookup<string, string> BySentMember = All
        .SelectMany(kind => kind.Members.Concat(kind.AlsoSentAs), (kind, member) => (kind.Name, member))
        .ToLookup(one => one.member, one => one.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The members and parameters whose values are secrets.</summary>
    public static IReadOnlyList<string> AllMembers { get; } = [.. All.SelectMany(kind => kind.Members)];

    /// <summary>True for a word of the API or of JSON: in the place of a secret it gives nothing away.</summary>
    public static bool IsWord(string text) => text is "true" or "false" || ChallengeCatalog.Names.Contains(text, StringComparer.Ordinal);

    /// <summary>The names of the secrets that a member or a header of a request is there to carry.</summary>
    /// <param name="member">Its name alone. Whether it is the right one, to the letter, is for the rules of requests to say.</param>
    public static IReadOnlyList<string> Sent(string member) => [.. BySentMember[member]];

    /// <summary>The names of the secrets that a surfaced member is there to carry.</summary>
    /// <param name="path">The path of the member, as an outcome or as the API names it.</param>
    public static IReadOnlyList<string> At(string path)
    {
        var member = path[(path.LastIndexOfAny(['.', ' ']) + 1)..];
        return [.. All.Where(kind => kind.Places.Contains(member, StringComparer.Ordinal)).Select(kind => kind.Name)];
    }
}
