using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;

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

    // A passkey signs what comes with WEB_AUTHN, so its CREDENTIAL can wait for that.
    private static string[] Inline(in JsonValue choice) => choice.Text switch
    {
        "PASSWORD" => [WireNames.Password],
        "PASSWORD_SRP" => [WireNames.SrpA],
        _ => [],
    };
}
