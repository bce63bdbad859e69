using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Subjects;

namespace Conformance.Judging.Requests;

/// <summary>The keys that the answer to the challenge that waits cannot do without, besides USERNAME and SECRET_HASH.</summary>
internal static class AnswerKeys
{
    /// <summary>Those of the catalog, and what SELECT_CHALLENGE needs at once for what is chosen; none for what is no answer.</summary>
    public static IReadOnlyList<string> Of(PlayedRequest sent) => sent.IsAnswer
        ? [.. In(sent.Heard.Challenge!), .. sent.Heard.Challenge == "SELECT_CHALLENGE" ? Inline(sent.Parameters[WireNames.Answer]) : []]
        : [];

    /// <summary>Those of the catalog.</summary>
    public static IEnumerable<string> In(string challenge) =>
        ChallengeCatalog.Forms.Where(form => form.Challenge == challenge)
            .SelectMany(form => form.AnswerKeys)
            .Distinct(StringComparer.Ordinal);

    /// <summary>
    /// The key under which what a human gave stands in place of a required one that is not there; null where it stands nowhere.
    /// </summary>
    public static string? InPlaceOf(string key, PlayedRequest sent)
    {
        if (sent.Parameters[key].HasValue || Given(key, sent.Given) is not { } given)
        {
            return null;
        }

        string[] own = [.. In(sent.Heard.Challenge!), WireNames.Username];
        foreach (var entry in sent.Parameters.Children)
        {
            if (entry.IsText(given) && !own.Contains(entry.Name, StringComparer.Ordinal))
            {
                return entry.Name;
            }
        }

        return null;
    }

    private static string? Given(string key, HumanAnswer? given) => key switch
    {
        WireNames.Answer => given?.Answer ?? given?.Choice,
        WireNames.NewPassword => given?.NewPassword,
        WireNames.Credential => given?.Credential,
        _ when key.EndsWith("_CODE", StringComparison.Ordinal) => given?.Code,
        _ => null,
    };

    // A passkey signs what comes with WEB_AUTHN, so its CREDENTIAL can wait for that.
    private static string[] Inline(in JsonValue choice) => choice.Text switch
    {
        "PASSWORD" => [WireNames.Password],
        "PASSWORD_SRP" => [WireNames.SrpA],
        _ => [],
    };
}
