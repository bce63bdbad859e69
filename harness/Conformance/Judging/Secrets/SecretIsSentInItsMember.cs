using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;

namespace Conformance.Judging.Secrets;

internal static class SecretIsSentInItsMember
{
    public static RuleCheck<Disclosures> Rule { get; } = new(
        SecretStatements.SecretIsSentInItsMember,
        (disclosed, findings) => disclosed.Report(disclosed.Sent, findings));
}
