using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;

namespace Conformance.Judging.Secrets;

internal static class SecretStaysInItsMember
{
    public static RuleCheck<Disclosures> Rule { get; } = new(SecretStatements.SecretStaysInItsMember, Check);

    private static bool Check(Disclosures disclosed, Findings findings) => disclosed.Report(disclosed.Surfaced, findings);
}
