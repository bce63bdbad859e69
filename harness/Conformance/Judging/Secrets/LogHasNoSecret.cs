using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;

namespace Conformance.Judging.Secrets;

internal static class LogHasNoSecret
{
    public static RuleCheck<Disclosures> Rule { get; } = new(SecretStatements.LogHasNoSecret, Check);

    private static bool Check(Disclosures disclosed, Findings findings)
    {
        foreach (var name in disclosed.Log?.Names ?? [])
        {
            findings.Add("log", $"no {name}", Seen.Secret(name));
        }

        return disclosed.Log is not null;
    }
}
