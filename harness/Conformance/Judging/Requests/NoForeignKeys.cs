using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Requests;

internal static class NoForeignKeys
{
    // Session has a rule of its own.
    private static readonly string[] Everywhere =
        [WireNames.Username, WireNames.SecretHash, WireNames.DeviceKeyParameter, WireNames.Session];

    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.NoForeignKeys, Check);

    private static bool Check(PlayedRequest sent, Findings findings)
    {
        if (!sent.IsAnswer || AnswerKeys.In(sent.Heard.Challenge!) is not { } keys || IsOpen(sent.Heard.Challenge!))
        {
            return false;
        }

        // What stands there in place of a required key is told where that is missing.
        var misplaced = keys.Select(key => AnswerKeys.InPlaceOf(key, sent)).OfType<string>().ToList();
        foreach (var entry in sent.Parameters.Children)
        {
            var name = entry.Name;
            if (!Everywhere.Contains(name, StringComparer.OrdinalIgnoreCase)
                && !keys.Contains(name, StringComparer.Ordinal)
                && !misplaced.Contains(name, StringComparer.Ordinal)
                && !IsTolerated(name, sent))
            {
                var owner =
                    ChallengeCatalog.Forms.FirstOrDefault(form => form.AnswerKeys.Contains(name, StringComparer.Ordinal))?.Challenge;
                findings.Add(
                    sent.AtParameter(name),
                    "absent",
                    owner is null
                        ? Seen.There.As("there, and no challenge has it")
                        : Seen.OfAnotherChallenge.As($"there, and it belongs to {owner}"));
            }
        }

        return !sent.Parameters.Children.IsEmpty;
    }

    private static bool IsOpen(string challenge) => ChallengeCatalog.Forms.All(form => form.Challenge != challenge || form.IsOpen);

    // The service was seen to take a stray code at MFA_SETUP, and clients set up e-mail with EMAIL. Attributes have rules of their own.
    private static bool IsTolerated(string name, PlayedRequest sent) => sent.Heard.Challenge switch
    {
        "MFA_SETUP" => name is "SOFTWARE_TOKEN_MFA_CODE" or "EMAIL",
        "SELECT_CHALLENGE" => name is WireNames.Password or WireNames.SrpA or WireNames.Credential,
        "NEW_PASSWORD_REQUIRED" =>
            name.StartsWith(WireNames.UserAttributes, StringComparison.Ordinal) || (sent.Given?.Attributes?.ContainsKey(name) ?? false),
        _ => false,
    };
}
