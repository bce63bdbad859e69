using System.Numerics;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Conformance.Contract.Catalog;
using Conformance.Contract.Proofs;
using Conformance.Contract.Proofs.Srp;
using Conformance.Contract.Wire;
using Conformance.Corpus.Dialogues;
using Conformance.Corpus.Scenarios;
using static Conformance.Contract.Wire.WireNames;

namespace Conformance.Running.Services;

/// <summary>Writes the right request for a step, as a client that keeps the contract sends it.</summary>
/// <param name="walk">What is known of the sign-in.</param>
/// <param name="supplies">What the caller of the run gives.</param>
/// <param name="time">Gives TIMESTAMP and the codes of authenticators.</param>
internal sealed class RequestBody(Walk walk, Supplies supplies, TimeProvider time)
{
    private const int SecretExponentLength = 128;
    private const string GuessedCode = "000000";

    private Account Account => walk.Account;

    /// <summary>The operation of a step and the body that is right for it.</summary>
    /// <exception cref="UnanswerableException">What the service sent cannot be answered.</exception>
    public async Task<(string Operation, JsonObject Body)> WriteAsync(Step step, CancellationToken cancellationToken) =>
        (StepOperations.Of(step), await BodyAsync(step, cancellationToken));

    private async Task<JsonObject> BodyAsync(Step step, CancellationToken cancellationToken) => step.Kind switch
    {
        StepKind.Start => Start(step),
        StepKind.Answer => await AnswerAsync(step, cancellationToken),
        StepKind.AssociateToken => new() { [WireNames.Session] = walk.Session },
        StepKind.VerifyToken => new() { [WireNames.Session] = walk.Session, [UserCode] = Code() },
        _ => SideRequests.Of(step, walk),
    };

    private JsonObject Start(Step step)
    {
        var parameters = new JsonObject();
        if (step.Flow is ChallengeCatalog.Refresh or ChallengeCatalog.RefreshAlias)
        {
            parameters[RefreshTokenParameter] = walk.RefreshToken ?? "eyJjdHkiOiJKV1QifQ.none.none.none.none";
            AddSecretHash(step, parameters, Account.Username);
        }
        else
        {
            parameters[WireNames.Username] = Account.Typed;
            AddSecretHash(step, parameters, Account.Typed);
        }

        switch (step.Flow)
        {
            case ChallengeCatalog.AdminPassword or ChallengeCatalog.AdminNoSrp:
                parameters[Password] = Account.Password;
                break;
            case ChallengeCatalog.UserSrp:
                parameters[SrpA] = NewSrpA();
                break;
            case ChallengeCatalog.Custom when step.TellsPassword:
                parameters["CHALLENGE_NAME"] = SrpA;
                parameters[SrpA] = NewSrpA();
                break;
            case ChallengeCatalog.UserAuth when step.Choice is { } choice:
                parameters[PreferredChallenge] = choice;
                AddFirstFactor(parameters, step.TellsPassword ? choice : "");
                break;
        }

        if (step.NamesDevice)
        {
            parameters[DeviceKeyParameter] = walk.DeviceKey;
        }

        return new()
        {
            [UserPoolId] = Account.UserPoolId,
            [ClientId] = Account.ClientId,
            [AuthFlow] = step.Flow,
            [AuthParameters] = parameters,
        };
    }

    private async Task<JsonObject> AnswerAsync(Step step, CancellationToken cancellationToken)
    {
        var responses = new JsonObject { [WireNames.Username] = walk.Name };
        AddSecretHash(step, responses, walk.Name);
        switch (walk.Challenge)
        {
            case "SMS_MFA" or "SMS_OTP" or "EMAIL_OTP" when step.GuessesCode:
                responses[$"{walk.Challenge}_CODE"] = GuessedCode;
                break;
            case "SMS_MFA" or "SMS_OTP" or "EMAIL_OTP":
                responses[$"{walk.Challenge}_CODE"] = await supplies.CodeAsync(walk, cancellationToken);
                break;
            case "SOFTWARE_TOKEN_MFA":
                responses["SOFTWARE_TOKEN_MFA_CODE"] = step.GuessesCode && walk.TotpSecret is null ? GuessedCode : Code();
                break;
            case "NEW_PASSWORD_REQUIRED" when Account is { IsGiven: true, GivenNewPassword: null }:
                throw new UnanswerableException("it changes the password of a user that the run did not make: give --new-password");
            case "NEW_PASSWORD_REQUIRED":
                responses[NewPassword] = Account.NewPassword;
                AddRequiredAttributes(responses);
                break;
            case "SELECT_MFA_TYPE":
                responses[Answer] = step.Choice;
                break;
            case "SELECT_CHALLENGE":
                responses[Answer] = step.Choice;
                AddFirstFactor(responses, step.Choice ?? "");
                break;
            case "PASSWORD" or "PASSWORD_SRP":
                AddFirstFactor(responses, walk.Challenge);
                break;
            case ChallengeCatalog.AdminNoSrp:
                responses[Password] = Account.Password;
                break;
            case "PASSWORD_VERIFIER":
                AddProof(responses, PoolAccount(walk.UserId));
                if (step.NamesDevice)
                {
                    responses[DeviceKeyParameter] = walk.DeviceKey;
                }

                break;
            case "DEVICE_SRP_AUTH":
                responses[DeviceKeyParameter] = walk.DeviceKey;
                responses[SrpA] = NewSrpA();
                break;
            case "DEVICE_PASSWORD_VERIFIER":
                responses[DeviceKeyParameter] = walk.DeviceKey;
                AddProof(responses, SideRequests.DeviceAccount(walk));
                break;
            case "WEB_AUTHN" when Account.Passkey is { } passkey:
                responses[Credential] = Assertion(passkey);
                break;
            case "WEB_AUTHN":
                throw new UnanswerableException("the key of the passkey is its owner's");
            case "CUSTOM_CHALLENGE":
                responses[Answer] = supplies.CustomAnswer ?? throw new UnanswerableException(supplies.WhyMissing(Supply.CustomAnswer)!);
                break;
        }

        var body = new JsonObject
        {
            [UserPoolId] = Account.UserPoolId,
            [ClientId] = Account.ClientId,
            [ChallengeName] = walk.Challenge,
            [ChallengeResponses] = responses,
        };
        if (walk.Session is { } session)
        {
            body[WireNames.Session] = session;
        }

        return body;
    }

    private void AddFirstFactor(JsonObject parameters, string choice)
    {
        if (choice == "PASSWORD")
        {
            parameters[Password] = Account.Password;
        }
        else if (choice == "PASSWORD_SRP")
        {
            parameters[SrpA] = NewSrpA();
        }
    }

    private void AddSecretHash(Step step, JsonObject parameters, string username)
    {
        if ((step.UsesOtherSecret ? walk.OtherSecret : Account.ClientSecret) is { } secret)
        {
            parameters[WireNames.SecretHash] = Contract.Proofs.SecretHash.Compute(username, Account.ClientId, secret);
        }
    }

    private void AddRequiredAttributes(JsonObject responses)
    {
        try
        {
            if (walk.Parameters[RequiredAttributes] is { Kind: JsonKind.String } required
                && JsonNode.Parse(required.Text) is JsonArray names)
            {
                foreach (var name in names.Select(name => name?.ToString()).OfType<string>())
                {
                    responses[name.StartsWith($"{UserAttributes}.", StringComparison.Ordinal) ? name : $"{UserAttributes}.{name}"] =
                        "Harness";
                }
            }
        }
        catch (JsonException broken)
        {
            throw new UnanswerableException($"requiredAttributes is not JSON: {broken.Message}", broken);
        }
    }

    private string NewSrpA()
    {
        walk.Srp = new(new BigInteger(RandomNumberGenerator.GetBytes(SecretExponentLength), isUnsigned: true), SrpVariant.Cognito);
        return walk.Srp.SrpA;
    }

    private void AddProof(JsonObject responses, SrpAccount account)
    {
        var timestamp = Contract.Proofs.Timestamp.Of(time.GetUtcNow());
        try
        {
            var challenge = new SrpChallenge(Parameter(Salt), Parameter(SrpB), Parameter(SecretBlock));
            responses[ClaimSignature] = (walk.Srp ?? throw new FormatException("no SRP_A was sent")).Sign(account, challenge, timestamp);
            responses[ClaimSecretBlock] = challenge.SecretBlock;
            responses[WireNames.Timestamp] = timestamp;
        }
        catch (Exception unusable) when (unusable is FormatException or ArgumentException)
        {
            throw new UnanswerableException($"{walk.Challenge} cannot be proved: {unusable.Message}", unusable);
        }
    }

    private string Assertion(Passkey passkey)
    {
        try
        {
            return passkey.SignIn(JsonNode.Parse(Parameter(CredentialRequestOptions))).ToJsonString();
        }
        catch (Exception unusable) when (unusable is FormatException or JsonException)
        {
            throw new UnanswerableException($"{walk.Challenge} cannot be answered: {unusable.Message}", unusable);
        }
    }

    private string Parameter(string name) =>
        walk.Parameters[name] is { Kind: JsonKind.String } value ? value.Text : throw new FormatException($"there is no {name}");

    private SrpAccount PoolAccount(string userId) => new()
    {
        Pool = Account.UserPoolId[(Account.UserPoolId.IndexOf('_', StringComparison.Ordinal) + 1)..],
        FullPoolId = Account.UserPoolId,
        UserId = userId,
        Password = Account.Password,
    };

    private string Code()
    {
        if (Account.IsGiven && walk.TotpSecret is null)
        {
            throw new UnanswerableException("needs the secret of the user's authenticator: set CONFORMANCE_TOTP_SECRET");
        }

        try
        {
            return Totp.Code(walk.TotpSecret ?? "", time.GetUtcNow());
        }
        catch (FormatException broken)
        {
            throw new UnanswerableException($"no code can be computed: {broken.Message}", broken);
        }
    }
}
