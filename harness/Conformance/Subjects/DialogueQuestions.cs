using Conformance.Corpus;
using Conformance.Corpus.Dialogues;
using Conformance.Corpus.Signing;

namespace Conformance.Subjects;

/// <summary>What a driver is asked in a sign-in: the question that starts it, and what the human gives.</summary>
internal static class DialogueQuestions
{
    /// <summary>What the caller knows of the user's device.</summary>
    public static SignInContext Context(this ArmedDialogue dialogue) => new()
    {
        IpAddress = dialogue.IpAddress,
        ServerName = "app.example.com",
        ServerPath = "/harness/sign-in",
        HttpHeaders = new Dictionary<string, string>(StringComparer.Ordinal) { ["user-agent"] = "harness/1.0", ["accept-language"] = "en" },
        EncodedData = dialogue.EncodedData,
        AnalyticsEndpointId = dialogue.AnalyticsEndpointId,
    };

    /// <summary>The question that starts the sign-in.</summary>
    /// <param name="dialogue">The sign-in.</param>
    /// <param name="endpoint">Where the client is to send its requests.</param>
    /// <param name="protocol">The version of the protocol in which it is asked.</param>
    public static SignInRequest SignIn(this ArmedDialogue dialogue, Uri endpoint, int protocol = 2) => new()
    {
        Endpoint = endpoint,
        Region = CaseValues.Region,
        AccessKeyId = dialogue.Armed.AccessKeyId,
        SecretAccessKey = dialogue.Armed.SecretAccessKey,
        SessionToken = dialogue.Armed.SessionToken,
        Timeout = dialogue.TryLimit,
        UserPoolId = CaseValues.UserPoolId,
        Issuer = dialogue.Script.Issuer,
        Jwks = WellKnown.JwksOf(endpoint),
        ClientId = dialogue.Armed.ClientId,
        ClientSecret = dialogue.Script.HasSecret ? dialogue.ClientSecret : null,
        Flow = dialogue.Script.FlowWord(protocol),
        Username = dialogue.Script.Person.Typed,
        Password = dialogue.Script.Flow != SignInFlow.Custom || dialogue.Script.HasPassword ? dialogue.Armed.Password : null,
        ClientMetadata = dialogue.Script.HasMetadata ? dialogue.Metadata : null,
        ContextData = dialogue.Script.HasContext ? dialogue.Context() : null,
        Memory = dialogue.Script.HasMemory ? "m" + dialogue.Armed.ClientId : null,
        Session = dialogue.SignUpSession,
        PreferredChallenge = dialogue.Script.Preferred,
        Device = dialogue.Script.HasDevice ? new(dialogue.DeviceKey, dialogue.DeviceGroupKey, dialogue.DevicePassword) : null,
        Now = dialogue.Script.Now,
    };

    /// <summary>The question that starts a later sign-in of the same user: what was added to the one before is not of this one.</summary>
    /// <param name="dialogue">The sign-in.</param>
    /// <param name="endpoint">Where the client is to send its requests.</param>
    /// <param name="protocol">The version of the protocol in which it is asked.</param>
    public static SignInRequest SignInAgain(this ArmedDialogue dialogue, Uri endpoint, int protocol = 2) =>
        dialogue.SignIn(endpoint, protocol) with { ClientMetadata = null };

    /// <summary>What the human gives.</summary>
    /// <param name="dialogue">The sign-in.</param>
    /// <param name="input">Its kind.</param>
    /// <param name="shownSecret">
    /// The secret of the new authenticator as the client showed it; null when it showed none. What no authenticator takes is judged by the
    /// rule that the secret arrives, and the sign-in goes on with the one that was sent.
    /// </param>
    /// <param name="required">The attributes that the service asked for.</param>
    /// <param name="at">The present, by which the code of an authenticator goes.</param>
    public static HumanAnswer Give(
        this ArmedDialogue dialogue, HumanInput input, string? shownSecret, IEnumerable<string> required, DateTimeOffset at) =>
        Typed(dialogue, input, shownSecret, required, at) with
        {
            ClientMetadata = dialogue.Script.AddsMetadata ? dialogue.StepMetadata : null,
        };

    private static HumanAnswer Typed(
        ArmedDialogue dialogue, HumanInput input, string? shownSecret, IEnumerable<string> required, DateTimeOffset at) =>
        input.Kind switch
        {
            InputKind.Code => new() { Code = dialogue.Code },
            InputKind.LaterCode => new() { Code = dialogue.LaterCode },
            InputKind.WrongCode => new() { Code = dialogue.WrongCode },
            InputKind.TotpCode => new()
            {
                Code = dialogue.Armed.Code(Totp.Code(Totp.IsSecret(shownSecret) ? shownSecret : dialogue.TotpSecret, at)),
                DeviceName = "harness device",
            },
            InputKind.NewPassword => new()
            {
                NewPassword = dialogue.NewPassword,
                Attributes = required.ToDictionary(name => name, ArmedDialogue.AttributeValue, StringComparer.Ordinal),
            },
            InputKind.Choice => new() { Choice = input.Chosen },
            InputKind.Answer => new() { Answer = dialogue.CustomAnswer },
            InputKind.WrongAnswer => new() { Answer = dialogue.WrongAnswer },
            InputKind.Credential => new() { Credential = dialogue.Credential },
            _ => throw new ArgumentOutOfRangeException(nameof(input), input, "is no answer"),
        };
}
