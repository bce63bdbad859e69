using System.Security.Cryptography;
using Conformance.Corpus.Scenarios;

namespace Conformance.Cli;

/// <summary>A user with a registered passkey, whom no run can make: asked for at the terminal where no option names one.</summary>
internal static class PasskeyOwner
{
    private const int UnusedPasswordLength = 24;

    /// <summary>Asks for one.</summary>
    /// <returns>The user; null where a question is skipped, or nobody is there.</returns>
    public static Account? Ask(HumanAtTerminal human)
    {
        if (human.Asks("WEB_AUTHN needs a user with a registered passkey; the id of its user pool (Enter skips it): ") is not { } pool
            || human.Asks("the id of an app client that allows USER_AUTH, without a secret (Enter skips it): ") is not { } client
            || human.Asks("the username (Enter skips it): ") is not { } username)
        {
            return null;
        }

        return new()
        {
            UserPoolId = pool,
            ClientId = client,
            Username = username,
            Typed = username,
            IsNamed = false,
            IsGiven = true,
            EnabledFlows = ["ALLOW_USER_AUTH"],

            // A passkey is asked for before any password.
            Password = RandomNumberGenerator.GetHexString(UnusedPasswordLength),
        };
    }
}
