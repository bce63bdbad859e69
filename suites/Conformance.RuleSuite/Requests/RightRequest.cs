using System.Text.Json;
using System.Text.Json.Nodes;
using Conformance.Contract;
using Conformance.Corpus;
using Conformance.Corpus.Dialogues;
using Conformance.Proofs;
using Conformance.Subjects;
using Conformance.Wire;

namespace Conformance.RuleSuite.Requests;

/// <summary>What a right client sends for a turn of a script: the plainest request that keeps every rule.</summary>
internal sealed class RightRequest(ArmedDialogue dialogue, SignInState state)
{
    private static readonly string[] ByCode = ["SMS_MFA", "EMAIL_OTP", "SMS_OTP", "SOFTWARE_TOKEN_MFA"];

    private readonly Dialogue script = dialogue.Script;

    /// <summary>The operation of a turn.</summary>
    public static string Operation(Awaited awaited, bool isPublic) => awaited switch
    {
        Awaited.FollowUp => isPublic ? WireNames.RespondToAuthChallenge : WireNames.AdminRespondToAuthChallenge,
        Awaited.Associate => WireNames.AssociateSoftwareToken,
        Awaited.Verify => WireNames.VerifySoftwareToken,
        _ => isPublic ? WireNames.InitiateAuth : WireNames.AdminInitiateAuth,
    };

    /// <summary>The body for a turn.</summary>
    public JsonObject Body(Awaited awaited, HumanAnswer? given, bool isPublic)
    {
        var body = awaited switch
        {
            Awaited.Start => new JsonObject { [WireNames.AuthFlow] = Flow(isPublic), [WireNames.AuthParameters] = Start() },
            Awaited.FollowUp => new JsonObject { [WireNames.ChallengeName] = state.Challenge, [WireNames.ChallengeResponses] = Responses(given) },
            Awaited.Verify => new JsonObject { [WireNames.UserCode] = given!.Code, [WireNames.FriendlyDeviceNameMember] = given.DeviceName },
            Awaited.Refresh => new JsonObject { [WireNames.AuthFlow] = ChallengeCatalog.Refresh, [WireNames.AuthParameters] = Refresh() },
            _ => [],
        };
        if (awaited is not (Awaited.Start or Awaited.Refresh) && state.Session is { } session)
        {
            body[WireNames.Session] = session;
        }

        if (awaited is Awaited.Associate or Awaited.Verify)
        {
            return body;
        }

        body[WireNames.ClientId] = dialogue.Armed.ClientId;
        if (!isPublic)
        {
            body[WireNames.UserPoolId] = CaseValues.UserPoolId;
        }

        if (script.HasMetadata)
        {
            body[WireNames.ClientMetadata] = JsonSerializer.SerializeToNode(dialogue.Metadata);
        }

        return body;
    }

    private string Flow(bool isPublic) => script.Flow switch
    {
        SignInFlow.Srp => ChallengeCatalog.UserSrp,
        SignInFlow.Custom => ChallengeCatalog.Custom,
        SignInFlow.Choice => ChallengeCatalog.UserAuth,
        _ => isPublic ? ChallengeCatalog.UserPassword : ChallengeCatalog.AdminPassword,
    };

    private JsonObject Start()
    {
        var parameters = Named(script.Person.Typed);
        switch (script.Flow)
        {
            case SignInFlow.Password:
                parameters[WireNames.Password] = dialogue.Armed.Password;
                break;
            case SignInFlow.Srp:
                parameters[WireNames.SrpA] = SrpSide.SrpA(isDevice: false);
                break;
        }

        if (script.Preferred is not null)
        {
            parameters[WireNames.PreferredChallenge] = script.Preferred;
        }

        if (script.HasDevice)
        {
            parameters[WireNames.DeviceKeyParameter] = dialogue.DeviceKey;
        }

        return parameters;
    }

    private JsonObject Refresh()
    {
        var parameters = new JsonObject { [WireNames.RefreshTokenParameter] = state.RefreshToken(0) };
        if (script.HasSecret)
        {
            parameters[WireNames.SecretHash] = Hash(script.Person.Username);
        }

        if (state.NewDevice is not null)
        {
            parameters[WireNames.DeviceKeyParameter] = state.NewDevice;
        }

        return parameters;
    }

    private JsonObject Responses(HumanAnswer? given)
    {
        var responses = Named(state.Name);
        if (ByCode.Contains(state.Challenge))
        {
            responses[state.Challenge + "_CODE"] = given!.Code;
        }

        switch (state.Challenge)
        {
            case "NEW_PASSWORD_REQUIRED":
                responses[WireNames.NewPassword] = given!.NewPassword;
                foreach (var (name, value) in given.Attributes!)
                {
                    responses["userAttributes." + name] = value;
                }

                break;
            case "CUSTOM_CHALLENGE":
                responses[WireNames.Answer] = given!.Answer;
                break;
            case "SELECT_MFA_TYPE" or "SELECT_CHALLENGE":
                responses[WireNames.Answer] = given!.Choice;
                Choose(given.Choice!, responses);
                break;
            case "PASSWORD" or "PASSWORD_SRP":
                Choose(state.Challenge, responses);
                break;
            case "WEB_AUTHN":
                responses[WireNames.Credential] = given!.Credential;
                break;
            case "PASSWORD_VERIFIER" or "DEVICE_PASSWORD_VERIFIER":
                responses[WireNames.ClaimSecretBlock] = state.Parameters[WireNames.SecretBlock].Text;
                responses[WireNames.Timestamp] = Timestamp.Of(script.Now ?? Proofs.HandSigner.Now);
                responses[WireNames.ClaimSignature] = "{proof}";
                break;
            case "DEVICE_SRP_AUTH":
                responses[WireNames.SrpA] = SrpSide.SrpA(isDevice: true);
                break;
        }

        if (state.Challenge!.StartsWith("DEVICE_", StringComparison.Ordinal))
        {
            responses[WireNames.DeviceKeyParameter] = dialogue.DeviceKey;
        }

        return responses;
    }

    private void Choose(string choice, JsonObject responses)
    {
        if (choice == "PASSWORD")
        {
            responses[WireNames.Password] = dialogue.Armed.Password;
        }
        else if (choice == "PASSWORD_SRP")
        {
            responses[WireNames.SrpA] = SrpSide.SrpA(isDevice: false);
        }
    }

    private JsonObject Named(string name)
    {
        var parameters = new JsonObject { [WireNames.Username] = name };
        if (script.HasSecret)
        {
            parameters[WireNames.SecretHash] = Hash(name);
        }

        return parameters;
    }

    private string Hash(string name) => SecretHash.Compute(name, dialogue.Armed.ClientId, dialogue.ClientSecret);
}
