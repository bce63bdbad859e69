using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Requests;

internal static class RefreshHashIsOverActualUsername
{
    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.RefreshHashIsOverActualUsername, Check);

    private static bool Check(PlayedRequest sent, Findings findings)
    {
        if (!sent.Script.HasSecret || !sent.IsRefresh)
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
