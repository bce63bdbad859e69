using Conformance.Wire;

namespace Conformance.Contract.Rules.Requests.Hashes;

internal static class RefreshHashIsOverActualUsername
{
    public static RuleCheck<SentRequest> Rule { get; } = new(
        new(
            "REQ-HSH-003",
            "SECRET_HASH of a refresh is over the actual username; ClientSecret of GetTokensFromRefreshToken is the client secret.",
            Level.Should,
            Citation.Measured("issues of several SDKs: SECRET_HASH of a refresh over the alias was answered with an error"))
        { Since = "0.2", History = [new("0.3", Level.Must)] },
        Check);

    private static bool Check(SentRequest sent, Findings findings)
    {
        if (sent.SignIn is null || !sent.Script!.HasSecret || !sent.IsRefresh)
        {
            return false;
        }

        if (sent.Operation == WireNames.GetTokensFromRefreshToken)
        {
            var secret = sent.Body[WireNames.ClientSecret];
            if (secret.Kind == JsonKind.String && !secret.IsText(sent.SignIn.Dialogue.ClientSecret))
            {
                findings.Add(
                    sent.At(WireNames.ClientSecret), "the client secret", TextWording.Unlike(secret, sent.SignIn.Dialogue.ClientSecret));
            }

            return secret.Kind == JsonKind.String;
        }

        var hash = sent.Parameters[WireNames.SecretHash];
        if (hash.Kind == JsonKind.String
            && HashNames.Explain(
                hash.Text, (Seen.OverActualUsername.As("the actual username"), sent.Script.Person.Username), sent) is { } why)
        {
            findings.Add(sent.AtParameter(WireNames.SecretHash), "the hash of the actual username", why);
        }

        return hash.Kind == JsonKind.String;
    }
}
