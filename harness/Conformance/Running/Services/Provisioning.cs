using System.Text;
using System.Text.Json.Nodes;
using Conformance.Contract;
using Conformance.Corpus.Dialogues;
using Conformance.Corpus.Scenarios;
using Conformance.Subjects.Services;
using Conformance.Wire;
using JsonValue = Conformance.Wire.JsonValue;

namespace Conformance.Running.Services;

/// <summary>Makes what scenarios need through the service's own API, under a prefix of the run, and removes all of it.</summary>
/// <param name="caller">Asks the service.</param>
/// <param name="prefix">What the names of pools begin with.</param>
/// <param name="triggerArn">The Lambda behind custom challenges; null for none.</param>
/// <param name="time">Gives the codes of authenticators.</param>
internal sealed class Provisioning(ServiceCaller caller, string prefix, string? triggerArn, TimeProvider time)
{
    private readonly Dictionary<PoolSetting, Made> pools = [];
    private readonly Dictionary<(PoolSetting, ClientSetting), Made> clients = [];
    private readonly List<string> poolIds = [];
    private int users;

    /// <summary>Makes the user of a scenario, with its pool and app client where they are not there yet.</summary>
    /// <exception cref="CannotProvideException">The service does not make it.</exception>
    /// <exception cref="ServiceSilentException">No HTTP response came.</exception>
    public async Task<Account> MakeAsync(Setting setting, CancellationToken cancellationToken)
    {
        var pool = await OnceAsync(pools, setting.Pool, () => MakePoolAsync(setting.Pool, cancellationToken));
        var client = await OnceAsync(clients, (setting.Pool, setting.Client), () => MakeClientAsync(pool.Id, setting, cancellationToken));
        var number = ++users;
        var email = $"conformance-{number}@example.com";
        var name = setting.Pool.Kind == PoolKind.Email ? email : $"conformance-user-{number}";
        var account = new Account
        {
            UserPoolId = pool.Id,
            ClientId = client.Id,
            ClientSecret = client.Secret,
            Username = name,
            Typed = setting.TypesAlias ? email : name,
            Password = $"Harness-{prefix}-Aa1!",
        };
        return setting.State switch
        {
            UserState.Absent => account,
            UserState.Unconfirmed => await SignUpAsync(account, email, cancellationToken),
            _ => await CreateUserAsync(account, email, setting, cancellationToken),
        };
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
                await AskAsync("DeleteUserPool", new() { [WireNames.UserPoolId] = id }, cancellationToken);
            }
            catch (Exception failed) when (failed is CannotProvideException or ServiceSilentException or OperationCanceledException)
            {
                left.Add($"the user pool {id} is left behind: {failed.Message}");
            }
        }

        poolIds.Clear();
        return left;
    }

    private async Task<Made> MakePoolAsync(PoolSetting pool, CancellationToken cancellationToken)
    {
        var request = new JsonObject
        {
            ["PoolName"] = $"{prefix}-{pools.Count + 1}",
            ["MfaConfiguration"] = "OFF",
            ["Policies"] = new JsonObject { ["PasswordPolicy"] = new JsonObject { ["MinimumLength"] = 8 } },
        };
        if (pool.Kind != PoolKind.Plain)
        {
            request[pool.Kind == PoolKind.Alias ? "AliasAttributes" : "UsernameAttributes"] = new JsonArray("email");
        }

        if (pool.RemembersDevices)
        {
            request["DeviceConfiguration"] = new JsonObject { ["ChallengeRequiredOnNewDevice"] = true, ["DeviceOnlyRememberedOnUserPrompt"] = true };
        }

        if (pool.OffersChoice)
        {
            request["UserPoolTier"] = "ESSENTIALS";
            request["Policies"]!["SignInPolicy"] = new JsonObject { ["AllowedFirstAuthFactors"] = new JsonArray("PASSWORD", "EMAIL_OTP", "SMS_OTP", "WEB_AUTHN") };
        }

        if (pool.HasTriggers)
        {
            var arn = triggerArn ?? throw new CannotProvideException("custom challenges need a Lambda of the pool: give --trigger-arn, or a pool that has one by --pool");
            request["LambdaConfig"] = new JsonObject { ["DefineAuthChallenge"] = arn, ["CreateAuthChallenge"] = arn, ["VerifyAuthChallengeResponse"] = arn };
        }

        if (pool.SendsSms)
        {
            request["SmsConfiguration"] = new JsonObject { ["SnsCallerArn"] = "arn:aws:iam::000000000000:role/conformance", ["ExternalId"] = prefix };
        }

        // A pool whose id is never read would be left behind, so that this call is not given up.
        cancellationToken.ThrowIfCancellationRequested();
        var id = Text((await AskAsync("CreateUserPool", request, CancellationToken.None))["UserPool"u8]["Id"u8], "CreateUserPool", "UserPool.Id");
        poolIds.Add(id);
        if (pool.Mfa != MfaMode.Off)
        {
            var mfa = new JsonObject
            {
                [WireNames.UserPoolId] = id,
                ["MfaConfiguration"] = pool.Mfa == MfaMode.On ? "ON" : "OPTIONAL",
                ["SoftwareTokenMfaConfiguration"] = new JsonObject { ["Enabled"] = true },
            };
            if (pool.SendsSms)
            {
                mfa["SmsMfaConfiguration"] = new JsonObject { ["SmsConfiguration"] = request["SmsConfiguration"]!.DeepClone() };
            }

            await AskAsync("SetUserPoolMfaConfig", mfa, cancellationToken);
        }

        return new(id, null);
    }

    private async Task<Made> MakeClientAsync(string poolId, Setting setting, CancellationToken cancellationToken)
    {
        string[] flows =
        [
            .. setting.Client.AllowsPassword ? (string[])["ALLOW_ADMIN_USER_PASSWORD_AUTH"] : [],
            "ALLOW_USER_SRP_AUTH",
            "ALLOW_CUSTOM_AUTH",
            "ALLOW_REFRESH_TOKEN_AUTH",
            .. setting.Pool.OffersChoice ? (string[])["ALLOW_USER_AUTH"] : [],
        ];
        var root = await AskAsync(
            "CreateUserPoolClient",
            new()
            {
                [WireNames.UserPoolId] = poolId,
                ["ClientName"] = $"{prefix}-{clients.Count + 1}",
                ["GenerateSecret"] = setting.Client.HasSecret,
                ["ExplicitAuthFlows"] = new JsonArray([.. flows.Select(flow => (JsonNode)flow)]),
                ["PreventUserExistenceErrors"] = setting.Client.HidesUsers ? "ENABLED" : "LEGACY",
            },
            cancellationToken);
        var client = root["UserPoolClient"u8];
        return new(Text(client["ClientId"u8], "CreateUserPoolClient", "ClientId"), setting.Client.HasSecret ? Text(client["ClientSecret"u8], "CreateUserPoolClient", "ClientSecret") : null);
    }

    private async Task<Account> SignUpAsync(Account account, string email, CancellationToken cancellationToken)
    {
        var request = new JsonObject { [WireNames.ClientId] = account.ClientId, ["Username"] = account.Username, [nameof(account.Password)] = account.Password, ["UserAttributes"] = Attributes(email) };
        if (account.ClientSecret is { } secret)
        {
            request["SecretHash"] = Proofs.SecretHash.Compute(account.Username, account.ClientId, secret);
        }

        var root = await AskAsync("SignUp", request, cancellationToken, Signing.None);
        return account.Username == email && root["UserSub"u8] is { Kind: JsonKind.String } sub ? account with { Username = sub.Text } : account;
    }

    private async Task<Account> CreateUserAsync(Account account, string email, Setting setting, CancellationToken cancellationToken)
    {
        var created = await AskAsync(
            "AdminCreateUser",
            new()
            {
                [WireNames.UserPoolId] = account.UserPoolId,
                ["Username"] = account.Username,
                ["TemporaryPassword"] = account.Password,
                ["MessageAction"] = "SUPPRESS",
                ["UserAttributes"] = Attributes(email, isVerified: true),
            },
            cancellationToken);
        account = account with { Username = Text(created["User"u8]["Username"u8], "AdminCreateUser", "User.Username") };
        if (setting.State == UserState.ForceChangePassword)
        {
            return account;
        }

        await AdminAsync("AdminSetUserPassword", account, new() { [nameof(account.Password)] = account.Password, ["Permanent"] = true }, cancellationToken);
        if (setting.Factors.HasFlag(Factors.Totp))
        {
            account = await SetUpTotpAsync(account, cancellationToken);
        }

        if (setting.Factors != Factors.None)
        {
            await AdminAsync("AdminSetUserMFAPreference", account, Preference(setting.Factors), cancellationToken);
        }

        if (setting.State == UserState.ResetRequired)
        {
            await AdminAsync("AdminResetUserPassword", account, [], cancellationToken);
        }

        if (setting.State == UserState.Disabled)
        {
            await AdminAsync("AdminDisableUser", account, [], cancellationToken);
        }

        return account;
    }

    /// <summary>An authenticator is the user's own to set up: signs in for an access token first.</summary>
    private async Task<Account> SetUpTotpAsync(Account account, CancellationToken cancellationToken)
    {
        var walk = new Walk(account, stranger: null);
        var (operation, start) = await new RequestBody(walk, new(), time).WriteAsync(new(StepKind.Start, Dues.Tokens), cancellationToken);
        await AskAsync(operation, start, cancellationToken, walk: walk);
        if (walk.AccessToken is not { } token)
        {
            throw new CannotProvideException($"an authenticator is set up with an access token, and AdminInitiateAuth answered the user that has none yet with {walk.Challenge ?? "no tokens"}");
        }

        var secret = Text((await AskAsync(WireNames.AssociateSoftwareToken, new() { [WireNames.AccessToken] = token }, cancellationToken, Signing.None))["SecretCode"u8], WireNames.AssociateSoftwareToken, "SecretCode");
        try
        {
            await AskAsync(
                WireNames.VerifySoftwareToken,
                new() { [WireNames.AccessToken] = token, [WireNames.UserCode] = Totp.Code(secret, time.GetUtcNow()) },
                cancellationToken,
                Signing.None);
        }
        catch (FormatException broken)
        {
            throw new CannotProvideException($"AssociateSoftwareToken answered a SecretCode of which no code can be computed: {broken.Message}");
        }

        return account with { TotpSecret = secret };
    }

    private Task<JsonValue> AdminAsync(string operation, Account account, JsonObject request, CancellationToken cancellationToken)
    {
        request[WireNames.UserPoolId] = account.UserPoolId;
        request["Username"] = account.Username;
        return AskAsync(operation, request, cancellationToken);
    }

    private async Task<JsonValue> AskAsync(string operation, JsonObject request, CancellationToken cancellationToken, Signing signing = Signing.Right, Walk? walk = null)
    {
        var exchange = await caller.CallAsync(operation, Encoding.UTF8.GetBytes(request.ToJsonString()), signing, cancellationToken);
        walk?.Take(exchange);
        var response = exchange.Response;
        return response.Payload.IsFault || response.Status >= 300
            ? throw new CannotProvideException($"{operation} is answered with status {Wording.Number(response.Status)}{(response.Root[WireNames.ErrorType] is { Kind: JsonKind.String } type ? $", {Wording.Name(type)}" : "")}")
            : response.Root;
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
            catch (CannotProvideException refused)
            {
                found = new("", null) { Refused = refused.Message };
            }

            made[setting] = found;
        }

        return found.Refused is { } why ? throw new CannotProvideException(why) : found;
    }

    private static JsonArray Attributes(string email, bool isVerified = false) =>
    [
        Attribute("email", email),
        .. isVerified ? (JsonNode[])[Attribute("email_verified", "true"), Attribute("phone_number", "+15555550142"), Attribute("phone_number_verified", "true")] : [],
    ];

    private static JsonObject Attribute(string name, string value) => new() { ["Name"] = name, ["Value"] = value };

    private static JsonObject Preference(Factors factors)
    {
        var preference = new JsonObject();
        if (factors.HasFlag(Factors.Sms))
        {
            preference["SMSMfaSettings"] = new JsonObject { ["Enabled"] = true };
        }

        if (factors.HasFlag(Factors.Totp))
        {
            preference["SoftwareTokenMfaSettings"] = new JsonObject { ["Enabled"] = true };
        }

        return preference;
    }

    private static string Text(in JsonValue value, string operation, string member) =>
        value.Kind == JsonKind.String ? value.Text : throw new CannotProvideException($"{operation} is answered without {member}");

    private sealed record Made(string Id, string? Secret)
    {
        public string? Refused { get; init; }
    }
}
