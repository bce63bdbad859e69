using System.Text.Json.Nodes;
using Conformance.Contract.Wire;
using Conformance.Corpus.Scenarios;
using Conformance.Subjects.Services;
using JsonValue = Conformance.Contract.Wire.JsonValue;

namespace Conformance.Running.Services;

/// <summary>Makes users and brings them into their state.</summary>
/// <param name="calls">Asks the service.</param>
/// <param name="terms">How they are made.</param>
/// <param name="time">Gives the codes of authenticators.</param>
internal sealed class UserProvisioning(ProvisioningCalls calls, ProvisioningTerms terms, TimeProvider time)
{
    private readonly Enrolment enrolment = new(calls, time);

    /// <summary>Makes a user.</summary>
    /// <param name="account">The user as it is to be.</param>
    /// <param name="email">Its e-mail address.</param>
    /// <param name="setting">Its state.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <returns>The user as it is, with the name that the service gave it.</returns>
    /// <exception cref="CannotProvideException">The service does not make it.</exception>
    /// <exception cref="ServiceSilentException">No HTTP response came.</exception>
    public async Task<Account> MakeAsync(Account account, string email, Setting setting, CancellationToken cancellationToken) =>
        setting.State switch
        {
            UserState.Absent => account,
            UserState.TemporaryPasswordExpired => throw new CannotProvideException(
                $"a temporary password takes a day to expire: give --user NAME:{GivenStates.Of(setting)}"),
            UserState.Unconfirmed => await SignUpAsync(account, email, cancellationToken),
            _ => await CreateUserAsync(account, email, setting, cancellationToken),
        };

    private async Task<Account> SignUpAsync(Account account, string email, CancellationToken cancellationToken)
    {
        var request = new JsonObject
        {
            [WireNames.ClientId] = account.ClientId,
            ["Username"] = account.Username,
            [nameof(account.Password)] = account.Password,
            ["UserAttributes"] = Attributes(email),
        };
        if (account.ClientSecret is { } secret)
        {
            request["SecretHash"] = Contract.Proofs.SecretHash.Compute(account.Username, account.ClientId, secret);
        }

        terms.Ledger?.Making(ResourceKinds.User, account.Username, account.UserPoolId);
        var root = await calls.AskAsync("SignUp", request, cancellationToken, Signing.None);
        return account.Username == email && root["UserSub"u8] is { Kind: JsonKind.String } sub
            ? account with { Username = sub.Text }
            : account;
    }

    private async Task<Account> CreateUserAsync(Account account, string email, Setting setting, CancellationToken cancellationToken)
    {
        terms.Ledger?.Making(ResourceKinds.User, account.Username, account.UserPoolId);
        var created = await calls.AskAsync(
            "AdminCreateUser",
            new()
            {
                [WireNames.UserPoolId] = account.UserPoolId,
                ["Username"] = account.Username,
                ["TemporaryPassword"] = account.Password,
                ["MessageAction"] = "SUPPRESS",
                ["UserAttributes"] = Attributes(email, terms.Contact.PhoneNumber, setting.IsVerified),
            },
            cancellationToken);
        account = account with
        {
            Username = ProvisioningCalls.Text(created["User"u8]["Username"u8], "AdminCreateUser", "the name of the user"),
        };
        if (setting.State == UserState.ForceChangePassword)
        {
            return account;
        }

        await AdminAsync(
            "AdminSetUserPassword",
            account,
            new() { [nameof(account.Password)] = account.Password, ["Permanent"] = true },
            cancellationToken);
        if (setting.Factors.HasFlag(Factors.Totp) || setting.HasPasskey)
        {
            account = await enrolment.EnrolAsync(account, setting, cancellationToken);
        }

        if (setting.Factors != Factors.None)
        {
            await AdminAsync("AdminSetUserMFAPreference", account, Preference(setting), cancellationToken);
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

    private Task<JsonValue> AdminAsync(string operation, Account account, JsonObject request, CancellationToken cancellationToken)
    {
        request[WireNames.UserPoolId] = account.UserPoolId;
        request["Username"] = account.Username;
        return calls.AskAsync(operation, request, cancellationToken);
    }

    private static JsonArray Attributes(string email, string? phone = null, bool isVerified = false) =>
    [
        Attribute("email", email),
        .. phone is not null
            ? (JsonNode[])[
                Attribute("email_verified", isVerified ? "true" : "false"),
                Attribute("phone_number", phone),
                Attribute("phone_number_verified", "true")]
            : [],
    ];

    private static JsonObject Attribute(string name, string value) => new() { ["Name"] = name, ["Value"] = value };

    private static JsonObject Preference(Setting setting)
    {
        var preference = new JsonObject();
        foreach (var (factor, member) in ((Factors, string)[])
            [(Factors.Sms, "SMSMfaSettings"), (Factors.Email, "EmailMfaSettings"), (Factors.Totp, "SoftwareTokenMfaSettings")])
        {
            if (setting.Factors.HasFlag(factor))
            {
                var settings = new JsonObject { ["Enabled"] = true };
                if (setting.Preferred == factor)
                {
                    settings["PreferredMfa"] = true;
                }

                preference[member] = settings;
            }
        }

        if (setting.HasPasskey)
        {
            preference["WebAuthnMfaSettings"] = new JsonObject { ["Enabled"] = true };
        }

        return preference;
    }
}
