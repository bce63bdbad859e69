namespace Conformance.Contract.Catalog;

/// <summary>The kinds of answer that may be due.</summary>
public enum DueKind
{
    /// <summary>An AuthenticationResult, and no challenge.</summary>
    Tokens,

    /// <summary>One of the named challenges.</summary>
    Challenge,

    /// <summary>Tokens or any challenge: the state of the user is not known.</summary>
    Progress,

    /// <summary>An error of one of the named types, or of any where none is named.</summary>
    Refusal,

    /// <summary>The secret of an authenticator.</summary>
    SecretCode,

    /// <summary>The word that an authenticator is set up.</summary>
    Verified,

    /// <summary>The word that an authenticator is not set up: an error, or a Status that says so.</summary>
    NotVerified,

    /// <summary>Any answer that is no error.</summary>
    Success,

    /// <summary>Whatever the service makes of an odd request that it may take or refuse.</summary>
    Open,
}

/// <summary>What the documented service answers to one step of a scenario.</summary>
/// <param name="Kind">The kind of answer.</param>
/// <param name="Names">The challenges, or the types of the error, any of which is right.</param>
/// <param name="Level">Must where a document or a recording says so, else at most should.</param>
/// <param name="Citation">Where it is said.</param>
public sealed record Due(DueKind Kind, IReadOnlyList<string> Names, Level Level, Citation Citation)
{
    /// <summary>A challenge that may come before the refusal, which is then due at the next step; null for none.</summary>
    public string? FirstMayAsk { get; init; }

    /// <summary>True where the challenge shows the salt and the internal name of the one before, since it is of the same user.</summary>
    public bool RepeatsUser { get; init; }

    /// <summary>Whether a refresh brings another refresh token; null where that is not what the step is about.</summary>
    public bool? BringsRefreshToken { get; init; }

    /// <summary>How binding the type of the error is, where that is less than that there is one.</summary>
    public Level TypeLevel { get; init; } = Level;

    /// <summary>Where the type of the error is said.</summary>
    public Citation TypeCitation { get; init; } = Citation;

    /// <summary>The answer in words.</summary>
    public string Words => Kind switch
    {
        DueKind.Tokens => "tokens",
        DueKind.Challenge => string.Join(" or ", Names),
        DueKind.Progress => "tokens or a challenge",
        DueKind.Refusal => Names.Count == 0 ? "an error" : string.Join(" or ", Names),
        DueKind.SecretCode => "a SecretCode",
        DueKind.Verified => "Status SUCCESS",
        DueKind.NotVerified => $"{string.Join(" or ", Names)}, or Status ERROR",
        DueKind.Open => "tokens, a challenge or an error",
        _ => "no error",
    };
}
