using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;

namespace Conformance.Judging.Secrets;

/// <summary>No secret stands where it does not belong.</summary>
internal static class SecretsStay
{
    /// <summary>A rule for each kind of place but the log.</summary>
    public static RuleCheck<Disclosures>[] Rules { get; } =
    [
        Of(SecretStatements.ErrorHasNoSecret, disclosed => disclosed.Errors),
        Of(SecretStatements.SecretStaysInItsMember, disclosed => disclosed.Surfaced),
        Of(SecretStatements.SecretIsSentInItsMember, disclosed => disclosed.Sent),
    ];

    private static RuleCheck<Disclosures> Of(Rule rule, Func<Disclosures, IReadOnlyList<DisclosedText>> texts) =>
        new(rule, (disclosed, findings) => disclosed.Report(texts(disclosed), findings));
}
