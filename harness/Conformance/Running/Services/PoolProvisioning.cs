using System.Text.Json.Nodes;
using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus.Scenarios;
using Conformance.Subjects.Services;
using JsonValue = Conformance.Contract.Wire.JsonValue;

namespace Conformance.Running.Services;

/// <summary>Makes pools and app clients, each once, under a prefix of the run, and removes them with all that is in them.</summary>
/// <param name="calls">Asks the service.</param>
/// <param name="terms">How they are made.</param>
internal sealed class PoolProvisioning(ProvisioningCalls calls, ProvisioningTerms terms)
{
    private readonly Dictionary<PoolSetting, Made> pools = [];
    private readonly Dictionary<(PoolSetting, ClientSetting), Made> clients = [];
    private readonly List<string> poolIds = [];

    /// <summary>The name of a pool or an app client.</summary>
    /// <param name="prefix">What it begins with.</param>
    /// <param name="number">Which of its kind it is.</param>
    public static string NameOf(string prefix, int number) => $"{prefix}-{Wording.Number(number)}";

    /// <summary>The pool and the app client of a setting, with the client's secret.</summary>
    /// <exception cref="CannotProvideException">The service does not make them.</exception>
    /// <exception cref="ServiceSilentException">No HTTP response came.</exception>
    public async Task<(
        string PoolId, string ClientId, string? ClientSecret)> MakeAsync(Setting setting, CancellationToken cancellationToken)
    {
        var pool = await OnceAsync(pools, setting.Pool, () => MakePoolAsync(setting.Pool, cancellationToken));
        var client = await OnceAsync(clients, (setting.Pool, setting.Client), () => MakeClientAsync(pool.Id, setting, cancellationToken));
        return (pool.Id, client.Id, client.Secret);
    }

    /// <summary>Removes every pool that was made, and what is in it.</summary>
    /// <returns>What could not be removed, a sentence each.</returns>
    public async Task<IReadOnlyList<string>> RemoveAsync(CancellationToken cancellationToken)
    {
        List<string> left = [];
        foreach (var id in poolIds)
        {
            try
            {
                await calls.AskAsync("DeleteUserPool", new() { [WireNames.UserPoolId] = id }, cancellationToken);
                terms.Ledger?.Removed(id);
            }
            catch (Exception failed) when (failed is CannotProvideException or ServiceSilentException or OperationCanceledException)
            {
                left.Add($"the user pool {id} could not be removed: {failed.Message}");
            }
        }

        poolIds.Clear();
        return left;
    }

    private async Task<Made> MakePoolAsync(PoolSetting pool, CancellationToken cancellationToken)
    {
        var name = NameOf(terms.Prefix, pools.Count + 1);
        var request = new JsonObject
        {
            ["PoolName"] = name,
            ["MfaConfiguration"] = "OFF",
            ["Policies"] = new JsonObject { ["PasswordPolicy"] = new JsonObject { ["MinimumLength"] = 8 } },
        };
        if (pool.Kind != PoolKind.Plain)
        {
            request[pool.Kind == PoolKind.Alias ? "AliasAttributes" : "UsernameAttributes"] = new JsonArray("email");
        }

        if (pool.RemembersDevices)
        {
            request["DeviceConfiguration"] =
                new JsonObject { ["ChallengeRequiredOnNewDevice"] = true, ["DeviceOnlyRememberedOnUserPrompt"] = true };
        }

        if (pool.OffersChoice || pool.OffersPasswordAlone)
        {
            request["UserPoolTier"] = "ESSENTIALS";
            request["Policies"]!["SignInPolicy"] =
                new JsonObject
                {
                    ["AllowedFirstAuthFactors"] = pool.OffersPasswordAlone
                        ? new JsonArray("PASSWORD")
                        : pool.TakesPasskeys
                        ? new JsonArray("PASSWORD", "WEB_AUTHN")
                        : new JsonArray("PASSWORD", "EMAIL_OTP", "SMS_OTP", "WEB_AUTHN"),
                };
        }

        if (pool.HasTriggers)
        {
            var arn = terms.TriggerArn
                ?? throw new CannotProvideException(
                    "custom challenges need a Lambda of the pool: give --trigger-arn, or a pool that has one by --pool");
            request["LambdaConfig"] =
                new JsonObject { ["DefineAuthChallenge"] = arn, ["CreateAuthChallenge"] = arn, ["VerifyAuthChallengeResponse"] = arn };
        }

        if (pool.SendsSms || (pool.OffersChoice && terms.SmsRole is not null))
        {
            var role = terms.SmsRole ?? new("arn:aws:iam::000000000000:role/conformance", terms.Prefix);
            request["SmsConfiguration"] = new JsonObject { ["SnsCallerArn"] = role.Arn, ["ExternalId"] = role.ExternalId };
        }

        if (pool.SendsEmail)
        {
            request["UserPoolTier"] = "ESSENTIALS";

            // An address that gets codes of a second factor cannot get those that bring a lost account back as well.
            request["AccountRecoverySetting"] = new JsonObject
            {
                ["RecoveryMechanisms"] = new JsonArray(new JsonObject { ["Name"] = "admin_only", ["Priority"] = 1 }),
            };
        }

        if (terms.Ledger is not null)
        {
            request["UserPoolTags"] = new JsonObject { [ResourceLedger.Tag] = terms.Prefix };
        }

        // A pool whose id is never read would be left behind, so that this call is not given up.
        cancellationToken.ThrowIfCancellationRequested();
        terms.Ledger?.Making(ResourceKinds.Pool, name);
        var made = await CreateAsync(request, name);
        var id = ProvisioningCalls.Text(made["Id"u8], "CreateUserPool", "the id of the user pool");

        // What is removed at the end is nobody else's.
        if (made["Name"u8] is { Kind: JsonKind.String } answered && answered.Text != name)
        {
            throw new CannotProvideException(
                $"CreateUserPool is answered with the user pool {Wording.Name(answered.Text)}, which is not the one that was asked for");
        }

        poolIds.Add(id);
        terms.Ledger?.Made(name, id);
        if (pool.IsSetUpByMfaConfig)
        {
            var mfa = new JsonObject
            {
                [WireNames.UserPoolId] = id,
                ["MfaConfiguration"] = pool.Mfa switch { MfaMode.On => "ON", MfaMode.Optional => "OPTIONAL", _ => "OFF" },
            };
            if (pool.Mfa != MfaMode.Off)
            {
                mfa["SoftwareTokenMfaConfiguration"] = new JsonObject { ["Enabled"] = true };
            }

            if (pool.TakesPasskeys)
            {
                mfa["WebAuthnConfiguration"] = new JsonObject
                {
                    ["FactorConfiguration"] = "MULTI_FACTOR_WITH_USER_VERIFICATION",
                    ["RelyingPartyId"] = "auth.example.com",
                    ["UserVerification"] = "required",
                };
            }

            if (pool.SendsSms)
            {
                mfa["SmsMfaConfiguration"] = new JsonObject { ["SmsConfiguration"] = request["SmsConfiguration"]!.DeepClone() };
            }

            if (pool.SendsEmail)
            {
                mfa["EmailMfaConfiguration"] = new JsonObject { ["Message"] = "Your code is {####}.", ["Subject"] = "Your code" };
            }

            await calls.AskAsync("SetUserPoolMfaConfig", mfa, cancellationToken);
        }

        return new(id, null);
    }

    private async Task<JsonValue> CreateAsync(JsonObject request, string name)
    {
        try
        {
            return (await calls.AskAsync("CreateUserPool", request, CancellationToken.None))["UserPool"u8];
        }
        catch (CannotProvideException refused) when (refused.IsCallersFault)
        {
            terms.Ledger?.Refused(name);
            throw;
        }
    }

    private async Task<Made> MakeClientAsync(string poolId, Setting setting, CancellationToken cancellationToken)
    {
        string[] flows =
        [
            .. setting.Client.AllowsPassword ? (string[])["ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_USER_PASSWORD_AUTH"] : [],
            "ALLOW_USER_SRP_AUTH",
            "ALLOW_CUSTOM_AUTH",
            .. setting.Client.RotatesTokens ? (string[])[] : ["ALLOW_REFRESH_TOKEN_AUTH"],
            .. setting.Pool.OffersChoice || setting.Pool.OffersPasswordAlone ? (string[])["ALLOW_USER_AUTH"] : [],
        ];
        var name = NameOf(terms.Prefix, clients.Count + 1);
        var request = new JsonObject
        {
            [WireNames.UserPoolId] = poolId,
            ["ClientName"] = name,
            ["GenerateSecret"] = setting.Client.HasSecret,
            ["ExplicitAuthFlows"] = new JsonArray([.. flows.Select(flow => (JsonNode)flow)]),
            ["PreventUserExistenceErrors"] = setting.Client.HidesUsers ? "ENABLED" : "LEGACY",
        };
        if (setting.Client.RotatesTokens)
        {
            request["RefreshTokenRotation"] = new JsonObject { ["Feature"] = "ENABLED", ["RetryGracePeriodSeconds"] = 0 };
        }

        terms.Ledger?.Making(ResourceKinds.Client, name, poolId);
        var root = await calls.AskAsync("CreateUserPoolClient", request, cancellationToken);
        var client = root["UserPoolClient"u8];
        return new(
            ProvisioningCalls.Text(client["ClientId"u8], "CreateUserPoolClient", "the id of the app client"),
            setting.Client.HasSecret
                ? ProvisioningCalls.Text(client["ClientSecret"u8], "CreateUserPoolClient", "the secret of the app client")
                : null);
    }

    private static async Task<Made> OnceAsync<T>(Dictionary<T, Made> made, T setting, Func<Task<Made>> make)
        where T : notnull
    {
        if (!made.TryGetValue(setting, out var found))
        {
            try
            {
                found = await make();
            }
            catch (CannotProvideException refused) when (!refused.IsThrottled)
            {
                found = new("", null) { Refused = refused.Message };
            }

            made[setting] = found;
        }

        return found.Refused is { } why ? throw new CannotProvideException(why) : found;
    }

    private sealed record Made(string Id, string? Secret)
    {
        public string? Refused { get; init; }
    }
}
