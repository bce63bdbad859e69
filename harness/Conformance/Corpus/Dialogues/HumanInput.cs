namespace Conformance.Corpus.Dialogues;

/// <summary>What kind of thing a human types or chooses.</summary>
public enum InputKind
{
    /// <summary>A one-time code.</summary>
    Code,

    /// <summary>A one-time code that the service does not take.</summary>
    WrongCode,

    /// <summary>The code of an authenticator that is being set up, and a name for it.</summary>
    TotpCode,

    /// <summary>A new password and the attributes that are required with it.</summary>
    NewPassword,

    /// <summary>One of the offered factors or challenges.</summary>
    Choice,

    /// <summary>The answer to a custom challenge.</summary>
    Answer,

    /// <summary>An answer to a custom challenge that the pool's Lambda does not take.</summary>
    WrongAnswer,

    /// <summary>The assertion of a passkey.</summary>
    Credential,

    /// <summary>The wish to have new tokens.</summary>
    Refresh,

    /// <summary>The wish to sign in once more, in an attempt of its own.</summary>
    SignIn,

    /// <summary>The one-time code of a later sign-in.</summary>
    LaterCode,

    /// <summary>The wish to have new tokens, from two places in the same moment.</summary>
    RefreshTwice,
}

/// <summary>What a human types or chooses.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Chosen">What is chosen; empty for the other kinds.</param>
public sealed record HumanInput(InputKind Kind, string Chosen = "")
{
    /// <summary>What a human gives for a challenge; null for one that the client answers by itself.</summary>
    public static HumanInput? For(string challenge) => challenge switch
    {
        "SMS_MFA" or "EMAIL_OTP" or "SMS_OTP" or "SOFTWARE_TOKEN_MFA" => new(InputKind.Code),
        "NEW_PASSWORD_REQUIRED" => new(InputKind.NewPassword),
        "CUSTOM_CHALLENGE" => new(InputKind.Answer),
        "WEB_AUTHN" => new(InputKind.Credential),
        "SELECT_MFA_TYPE" or "MFA_SETUP" => new(InputKind.Choice, "SOFTWARE_TOKEN_MFA"),
        "SELECT_CHALLENGE" => new(InputKind.Choice, "EMAIL_OTP"),
        _ => null,
    };

    /// <summary>What a human gives for a form of a challenge so that another comes.</summary>
    /// <param name="form">The form.</param>
    /// <param name="next">The form that comes; empty for what is no challenge.</param>
    public static HumanInput? Between(string form, string next)
    {
        var (challenge, wanted) = (form.Split('.')[0], next.Split('.')[0]);
        return challenge switch
        {
            "SELECT_MFA_TYPE" => new(InputKind.Choice, wanted),
            "SELECT_CHALLENGE" => new(InputKind.Choice, wanted switch
            {
                "PASSWORD_VERIFIER" => "PASSWORD_SRP",
                "SMS_OTP" or "WEB_AUTHN" => wanted,
                "EMAIL_OTP" when next == "EMAIL_OTP.first-factor" => wanted,
                _ => "PASSWORD",
            }),
            _ => For(challenge),
        };
    }
}
