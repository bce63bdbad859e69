using System.Text.Json;
using System.Text.Json.Nodes;
using Conformance.Contract.Catalog;
using Conformance.Contract.Proofs;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Corpus.Dialogues;
using Conformance.Replay;
using Conformance.Subjects;

namespace Conformance.RuleSuite.Requests;

/// <summary>What a right client sends for a turn of a script: the plainest request that keeps every rule.</summary>
internal sealed class RightRequest(ArmedDialogue dialogue, SignInState state)
{
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
            Awaited.FollowUp => new JsonObject
            {
                [WireNames.ChallengeName] = state.Challenge,
                [WireNames.ChallengeResponses] = new RightAnswer(dialogue, state).Write(Named(state.Name), given),
            },
            Awaited.Verify =>
                new JsonObject { [WireNames.UserCode] = given!.Code, [WireNames.FriendlyDeviceNameMember] = given.DeviceName },
            Awaited.Refresh => new JsonObject { [WireNames.AuthFlow] = ChallengeCatalog.Refresh, [WireNames.AuthParameters] = Refresh() },
            _ => [],
        };
        if (awaited == Awaited.Start && dialogue.SignUpSession is { } signUp)
        {
            body[WireNames.Session] = signUp;
        }

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

        // Nobody adds anything to a second sign-in.
        var ofSignIn = script.HasMetadata && !(script.HasMemory && state.HasSignedIn) ? dialogue.Metadata : null;
        if ((given?.ClientMetadata ?? ofSignIn) is { } metadata)
        {
            body[WireNames.ClientMetadata] = JsonSerializer.SerializeToNode(metadata);
        }

        if (script.HasContext && awaited is Awaited.Start or Awaited.FollowUp)
        {
            body[isPublic ? WireNames.UserContextData : WireNames.ContextData] = Context(dialogue.Context(), isPublic);
            body[WireNames.AnalyticsMetadata] = new JsonObject { ["AnalyticsEndpointId"] = dialogue.AnalyticsEndpointId };
        }

        return body;
    }

    /// <summary>The body of a call beside the sign-in.</summary>
    public JsonObject Aside(string operation) => operation == SideCalls.ConfirmDevice
        ? new()
        {
            [WireNames.AccessToken] = state.AccessToken(0),
            [WireNames.DeviceKey] = state.NewDevice,
            ["DeviceSecretVerifierConfig"] = new JsonObject { ["Salt"] = "AQ==", ["PasswordVerifier"] = "Ag==" },
        }
        : new() { [WireNames.AccessToken] = state.AccessToken(0) };

    private static JsonObject Context(SignInContext context, bool isPublic)
    {
        var members = new JsonObject { ["IpAddress"] = context.IpAddress, ["EncodedData"] = context.EncodedData };
        if (!isPublic)
        {
            members["ServerName"] = context.ServerName;
            members["ServerPath"] = context.ServerPath;
            members["HttpHeaders"] = new JsonArray(
                [.. context.HttpHeaders!.Select(header => new JsonObject { ["headerName"] = header.Key, ["headerValue"] = header.Value })]);
        }

        return members;
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
                parameters[WireNames.SrpA] = SrpSide.SrpA(isDevice: false, state.HasSignedIn);
                break;
        }

        if (script.Preferred is not null)
        {
            parameters[WireNames.PreferredChallenge] = script.Preferred;
        }

        if (script.HasMemory && state.NewDevice is { } remembered)
        {
            parameters[WireNames.DeviceKeyParameter] = remembered;
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
