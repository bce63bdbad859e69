using System.Text;
using System.Text.Json.Nodes;
using Conformance.Contract.Proofs;
using Conformance.Contract.Wire;
using Conformance.Corpus.Dialogues;
using Conformance.Corpus.Scenarios;
using Conformance.Subjects.Services;

namespace Conformance.Running.Services;

/// <summary>Sets up what is the user's own to set up, behind a first sign-in: an authenticator and a passkey.</summary>
/// <param name="calls">Asks the service.</param>
/// <param name="time">Gives the codes of authenticators.</param>
internal sealed class Enrolment(ProvisioningCalls calls, TimeProvider time)
{
    private const string StartRegistration = "StartWebAuthnRegistration";
    private const string CompleteRegistration = "CompleteWebAuthnRegistration";

    // A pool that asks for a second factor lets nobody in who has none: there the authenticator is set up within the sign-in.
    private static readonly Step[] SetUp = [.. Situation.SetUp, new(StepKind.Answer, Dues.Tokens)];

    /// <summary>Signs in and sets up what the setting wants.</summary>
    /// <returns>The user with what was set up.</returns>
    /// <exception cref="CannotProvideException">The service does not let it.</exception>
    /// <exception cref="ServiceSilentException">No HTTP response came.</exception>
    public async Task<Account> EnrolAsync(Account account, Setting setting, CancellationToken cancellationToken)
    {
        var walk = new Walk(account, stranger: null);
        await AskAsync(walk, new(StepKind.Start, Dues.Tokens), cancellationToken);
        foreach (var step in walk.Challenge == "MFA_SETUP" && setting.Factors.HasFlag(Factors.Totp) ? SetUp : [])
        {
            await AskAsync(walk, step, cancellationToken);
        }

        if (walk.AccessToken is not { } token)
        {
            throw new CannotProvideException(
                "an authenticator or a passkey is set up with an access token, and AdminInitiateAuth answered the user that has none yet "
                + $"with {walk.Challenge ?? "no tokens"}");
        }

        var secret = !setting.Factors.HasFlag(Factors.Totp) ? null : walk.TotpSecret ?? await SetUpTotpAsync(token, cancellationToken);
        return account with
        {
            TotpSecret = secret,
            Passkey = setting.HasPasskey ? await RegisterAsync(token, cancellationToken) : null,
        };
    }

    /// <summary>The operations that it calls where nothing is refused, in their order.</summary>
    public static IEnumerable<string> Calls(Setting setting)
    {
        var hasTotp = setting.Factors.HasFlag(Factors.Totp);
        return !hasTotp && !setting.HasPasskey ? [] :
        [
            WireNames.AdminInitiateAuth,
            .. hasTotp ? (string[])[WireNames.AssociateSoftwareToken, WireNames.VerifySoftwareToken] : [],
            .. hasTotp && setting.Pool.Mfa == MfaMode.On ? (string[])[WireNames.AdminRespondToAuthChallenge] : [],
            .. setting.HasPasskey ? (string[])[StartRegistration, CompleteRegistration] : [],
        ];
    }

    private async Task AskAsync(Walk walk, Step step, CancellationToken cancellationToken)
    {
        try
        {
            var (operation, body) = await new RequestBody(walk, new(), time).WriteAsync(step, cancellationToken);
            var signing = step.Kind is StepKind.AssociateToken or StepKind.VerifyToken ? Signing.None : Signing.Right;
            await calls.AskAsync(operation, body, cancellationToken, signing, walk);
        }
        catch (UnanswerableException broken)
        {
            throw new CannotProvideException(broken.Message);
        }
    }

    private async Task<string> SetUpTotpAsync(string token, CancellationToken cancellationToken)
    {
        var secret = ProvisioningCalls.Text(
            (await calls.AskAsync(
                WireNames.AssociateSoftwareToken,
                new() { [WireNames.AccessToken] = token },
                cancellationToken,
                Signing.None))["SecretCode"u8],
            WireNames.AssociateSoftwareToken,
            "the secret of the authenticator");
        try
        {
            await calls.AskAsync(
                WireNames.VerifySoftwareToken,
                new() { [WireNames.AccessToken] = token, [WireNames.UserCode] = Totp.Code(secret, time.GetUtcNow()) },
                cancellationToken,
                Signing.None);
        }
        catch (FormatException broken)
        {
            throw new CannotProvideException(
                $"AssociateSoftwareToken answered a SecretCode from which no code can be computed: {broken.Message}");
        }

        return secret;
    }

    private async Task<Passkey> RegisterAsync(string token, CancellationToken cancellationToken)
    {
        var passkey = new Passkey();
        var options = (await calls.AskAsync(
            StartRegistration, new() { [WireNames.AccessToken] = token }, cancellationToken, Signing.None))["CredentialCreationOptions"u8];
        JsonObject credential;
        try
        {
            credential = passkey.Register(options.HasValue ? JsonNode.Parse(Encoding.UTF8.GetString(options.Raw)) : null);
        }
        catch (FormatException broken)
        {
            throw new CannotProvideException($"{StartRegistration} answered what no passkey can be registered with: {broken.Message}");
        }

        await calls.AskAsync(
            CompleteRegistration,
            new() { [WireNames.AccessToken] = token, ["Credential"] = credential },
            cancellationToken,
            Signing.None);
        return passkey;
    }
}
