using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Conformance.Contract.Proofs.Srp;
using Conformance.Corpus.Scenarios;
using static Conformance.Contract.Wire.WireNames;

namespace Conformance.Running.Services;

/// <summary>Writes the right requests of the operations beside those of a sign-in.</summary>
internal static class SideRequests
{
    /// <summary>The body for a step.</summary>
    public static JsonObject Of(Step step, Walk walk) => step.Kind switch
    {
        StepKind.ConfirmDevice => ConfirmDevice(walk),
        StepKind.RememberDevice => new()
        {
            [AccessToken] = walk.AccessToken,
            [DeviceKey] = walk.DeviceKey,
            ["DeviceRememberedStatus"] = "remembered",
        },
        StepKind.GetTokens => OfRefreshToken(walk, RefreshToken),
        StepKind.EndSignIns when step.Choice == RefreshRefusalTable.RevokeToken => OfRefreshToken(walk, "Token"),
        StepKind.EndSignIns => new() { [UserPoolId] = walk.Account.UserPoolId, ["Username"] = walk.Account.Username },
        StepKind.ChangeSecrets => ChangeSecrets(step, walk),
        _ => new() { [UserPoolId] = walk.Account.UserPoolId },
    };

    /// <summary>The device of a sign-in, as its proofs are made.</summary>
    public static SrpAccount DeviceAccount(Walk walk) => new()
    {
        Pool = walk.DeviceGroupKey ?? "",
        FullPoolId = walk.DeviceGroupKey ?? "",
        UserId = walk.DeviceKey ?? "",
        Password = walk.DevicePassword,
    };

    private static JsonObject OfRefreshToken(Walk walk, string member)
    {
        var body = new JsonObject { [ClientId] = walk.Account.ClientId, [member] = walk.RefreshToken };
        if (walk.Account.ClientSecret is { } secret)
        {
            body[ClientSecret] = secret;
        }

        return body;
    }

    private static JsonObject ChangeSecrets(Step step, Walk walk)
    {
        var body = new JsonObject { [UserPoolId] = walk.Account.UserPoolId, [ClientId] = walk.Account.ClientId };
        if (step.Choice == ClientSecretTable.Delete)
        {
            body[ClientSecretId] = walk.ClientSecretId;
        }

        return body;
    }

    private static JsonObject ConfirmDevice(Walk walk)
    {
        var (salt, verifier) = DeviceVerifier.Make(DeviceAccount(walk), RandomNumberGenerator.GetBytes(SrpNumber.SaltLength));
        return new()
        {
            [AccessToken] = walk.AccessToken,
            [DeviceKey] = walk.DeviceKey,
            ["DeviceName"] = "conformance",
            ["DeviceSecretVerifierConfig"] = new JsonObject { ["Salt"] = salt, ["PasswordVerifier"] = verifier },
        };
    }
}
