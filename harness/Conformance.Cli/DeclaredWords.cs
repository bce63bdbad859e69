using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Subjects;

namespace Conformance.Cli;

/// <summary>What each word that a driver can declare switches on, in a sentence.</summary>
internal static class DeclaredWords
{
    private static readonly Dictionary<string, string> Meanings = new(StringComparer.Ordinal)
    {
        [WireNames.AdminInitiateAuth] = "starts a sign-in or a refresh",
        [WireNames.AdminRespondToAuthChallenge] = "answers a challenge",
        [WireNames.InitiateAuth] = "starts a sign-in or a refresh without AWS credentials",
        [WireNames.RespondToAuthChallenge] = "answers a challenge without AWS credentials",
        [WireNames.GetTokensFromRefreshToken] = "refreshes where the pool gives a new refresh token each time",

        ["password"] = "signs in with the password alone",
        ["srp"] = "signs in with SRP, whose proofs are computed along",
        ["custom"] = "signs in with the pool's own challenges",
        ["customSrp"] = "signs in with the pool's own challenges behind SRP",
        ["choice"] = "chooses the way in, of those that the pool offers",

        ["state"] = "what the client itself holds is asked for after each step",
        ["refresh"] = "new tokens for the refresh token",
        ["signOut"] = "nothing is held after signing out",
        ["device"] = "devices are remembered, and confirmed on the way",
        ["memory"] = "attempts that share what a client keeps",
        ["resume"] = "a challenge that a fresh object answers",
        ["retry"] = "a step is tried again after a wrong answer",
        ["verify"] = "tokens that must not pass are handed out too",
        ["shared"] = "one client object serves all attempts",
        ["reuse"] = "one client object makes several calls",
        ["totpSetup"] = "an authenticator is set up on the way",
        ["clientMetadata"] = "ClientMetadata of a step reaches the service",
        ["contextData"] = "ContextData of a step reaches the service",
        ["signUpSession"] = "the first sign-in after a sign-up, by its Session",
        ["clientSecret"] = "app clients with a secret: SECRET_HASH is judged",
        ["clock"] = "the TIMESTAMP of chosen days is judged",
        [ProtocolWords.DistinguishesNull] = "null and absent are told apart",
        [ProtocolWords.ZeroIsAbsent] = "\"\" and 0 count as absent",
        ["requestId"] = "the request id arrives",
        [WireNames.ReasonCode] = "the reasonCode of an error arrives",
        [ProtocolWords.MaxAttempts] = "two users sign in at the same time, step by step in turn",
        [ProtocolWords.Concurrent] = "two users sign in in the same moment",
    };

    private static readonly Dictionary<string, string> Members = new(StringComparer.Ordinal)
    {
        ["AuthenticationResult"] = "the tokens as one structure",
        ["AvailableChallenges"] = "the challenges that may be chosen",
        ["ChallengeName"] = "the name of the challenge, known or not",
        ["ChallengeParameters"] = "the parameters of the challenge, each by its name",
        ["Session"] = "the Session that the answer has to carry",
        ["AuthenticationResult.AccessToken"] = "the access token as sent",
        ["AuthenticationResult.ExpiresIn"] = "the seconds until the access token expires",
        ["AuthenticationResult.IdToken"] = "the id token as sent",
        ["AuthenticationResult.NewDeviceMetadata"] = "the device that may be remembered",
        ["AuthenticationResult.RefreshToken"] = "the refresh token as sent",
        ["AuthenticationResult.TokenType"] = "the type of the tokens",
        ["AuthenticationResult.NewDeviceMetadata.DeviceGroupKey"] = "the group of the device",
        ["AuthenticationResult.NewDeviceMetadata.DeviceKey"] = "the key of the device",
    };

    /// <summary>What a declared word switches on; null for one that this harness does not know.</summary>
    public static string? Meaning(string word) =>
        Meanings.GetValueOrDefault(word)
        ?? Members.GetValueOrDefault(
            word[(ProtocolWords.Members.Contains(word, StringComparer.Ordinal) ? word.IndexOf('.', StringComparison.Ordinal) + 1 : 0)..])
        ?? (PathOf(word) is { } path ? Members[path] : null)
        ?? OfChallenge(word)
        ?? (ProtocolWords.ModelOperations.Contains(word, StringComparer.Ordinal) ? "known to the model; no case is about it" : null);

    private static string? PathOf(string surface) =>
        SurfacedMember.OfChallenge.Concat(SurfacedMember.OfTokens).FirstOrDefault(member => member.Place == surface)?.Path;

    private static string? OfChallenge(string word)
    {
        var forms = ChallengeCatalog.Forms.Where(form => form.Challenge == word).ToArray();
        if (forms.Length == 0)
        {
            return null;
        }

        string[] keys = [.. forms.SelectMany(form => form.AnswerKeys).Distinct(StringComparer.Ordinal)];
        return forms[0].Asks.TrimEnd('.') + (keys.Length == 0 ? "" : $"; answered with {string.Join(", ", keys)}");
    }
}
