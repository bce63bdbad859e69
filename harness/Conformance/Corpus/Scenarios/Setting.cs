namespace Conformance.Corpus.Scenarios;

/// <summary>By what names the users of a pool sign in.</summary>
public enum PoolKind
{
    /// <summary>By their usernames alone.</summary>
    Plain,

    /// <summary>By a username, or by an e-mail address as its alias.</summary>
    Alias,

    /// <summary>By an e-mail address; the actual username is the sub.</summary>
    Email,
}

/// <summary>Whether a pool asks for a second factor.</summary>
public enum MfaMode
{
    /// <summary>Never.</summary>
    Off,

    /// <summary>Where the user has set one up.</summary>
    Optional,

    /// <summary>Always.</summary>
    On,
}

/// <summary>What a user may and must do before a sign-in, as an administrator set it.</summary>
public enum UserState
{
    /// <summary>Has a password of its own.</summary>
    Confirmed,

    /// <summary>Has a temporary password.</summary>
    ForceChangePassword,

    /// <summary>Has a temporary password that has expired, which takes a day at least: no run makes such a user.</summary>
    TemporaryPasswordExpired,

    /// <summary>Signed up, and has not confirmed it.</summary>
    Unconfirmed,

    /// <summary>Has to reset its password.</summary>
    ResetRequired,

    /// <summary>May not sign in until an administrator enables it again.</summary>
    Disabled,

    /// <summary>Is not there.</summary>
    Absent,
}

/// <summary>The second factors of a user.</summary>
[Flags]
public enum Factors
{
    /// <summary>A password is enough.</summary>
    None = 0,

    /// <summary>A phone that gets codes.</summary>
    Sms = 1,

    /// <summary>An authenticator.</summary>
    Totp = 2,

    /// <summary>An e-mail address that gets codes.</summary>
    Email = 4,
}

/// <summary>What a user pool must be like.</summary>
/// <param name="Kind">By what names its users sign in.</param>
/// <param name="Mfa">Whether it asks for a second factor.</param>
public sealed record PoolSetting(PoolKind Kind, MfaMode Mfa)
{
    /// <summary>True when it can send codes by SMS.</summary>
    public bool SendsSms { get; init; }

    /// <summary>True when it can send codes of a second factor by e-mail.</summary>
    public bool SendsEmail { get; init; }

    /// <summary>True when it remembers devices and lets them skip the second factor.</summary>
    public bool RemembersDevices { get; init; }

    /// <summary>True when a passkey is a first factor that satisfies a second as well.</summary>
    public bool TakesPasskeys { get; init; }

    /// <summary>True when SetUserPoolMfaConfig has to say what it is like.</summary>
    internal bool IsSetUpByMfaConfig => Mfa != MfaMode.Off || TakesPasskeys;

    /// <summary>True when its users may choose their first factor.</summary>
    public bool OffersChoice { get; init; }

    /// <summary>True when the password is the only factor that its users may choose.</summary>
    public bool OffersPasswordAlone { get; init; }

    /// <summary>True when it has triggers for custom challenges.</summary>
    public bool HasTriggers { get; init; }
}

/// <summary>What an app client must be like.</summary>
public sealed record ClientSetting
{
    /// <summary>True when it has a secret.</summary>
    public bool HasSecret { get; init; }

    /// <summary>False when the flows with a plain password are switched off.</summary>
    public bool AllowsPassword { get; init; } = true;

    /// <summary>True when a refresh brings a new refresh token, and the flow of the old ones is off.</summary>
    public bool RotatesTokens { get; init; }

    /// <summary>The one scenario that it is made for, since that changes it; null where scenarios share it.</summary>
    public string? Owner { get; init; }

    /// <summary>True when it tells nobody whether a user exists.</summary>
    public bool HidesUsers { get; init; } = true;
}

/// <summary>What must be there before a scenario is played.</summary>
/// <param name="Pool">The pool.</param>
/// <param name="Client">Its app client.</param>
/// <param name="State">The state of the user.</param>
/// <param name="Factors">The second factors of the user.</param>
public sealed record Setting(PoolSetting Pool, ClientSetting Client, UserState State, Factors Factors = Factors.None)
{
    /// <summary>
    /// True when the user types an alias, or the address whose user has another name. An address becomes an alias when it is verified,
    /// which one who has not confirmed did not do.
    /// </summary>
    public bool TypesAlias { get; init; } = Pool.Kind == PoolKind.Email || (Pool.Kind == PoolKind.Alias && State != UserState.Unconfirmed);

    /// <summary>False when the user's address is not verified.</summary>
    public bool IsVerified { get; init; } = true;

    /// <summary>True when there is another app client in the pool.</summary>
    public bool HasOtherClient { get; init; }

    /// <summary>True when the user has a passkey, which the run registers.</summary>
    public bool HasPasskey { get; init; }

    /// <summary>The second factor that the user prefers; none for none.</summary>
    public Factors Preferred { get; init; }

    /// <summary>What a sign-in shows of the state of the user: two settings that agree in it look the same from outside.</summary>
    internal (UserState State, bool NeedsFactor, Factors Factors) Shown =>
        (State, Pool.Mfa == MfaMode.On, Preferred == Factors.None ? Factors : Preferred);
}
