using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;

namespace Conformance.Judging.Secrets;

internal static class ErrorHasNoSecret
{
    public static RuleCheck<Disclosures> Rule { get; } = new(SecretStatements.ErrorHasNoSecret, Check);

    private static bool Check(Disclosures disclosed, Findings findings) => disclosed.Report(disclosed.Errors, findings);
}
