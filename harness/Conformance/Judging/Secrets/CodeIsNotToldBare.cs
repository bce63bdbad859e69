using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Corpus.Secrets;

namespace Conformance.Judging.Secrets;

/// <summary>A few digits stand in a text by chance; those of two codes in two plays of a case do not.</summary>
internal static class CodeIsNotToldBare
{
    public static RuleCheck<Disclosures> Rule { get; } = new(SecretStatements.CodeIsNotToldBare, Check);

    private static bool Check(Disclosures disclosed, Findings findings)
    {
        foreach (var place in disclosed.BareBefore is { } before ? disclosed.BareCodes.Intersect(before, StringComparer.Ordinal) : [])
        {
            findings.Add(
                place, $"no {CaseSecrets.CodeName}", Seen.Secret(CaseSecrets.CodeName).As($"the {CaseSecrets.CodeName}, in both plays"));
        }

        return disclosed.BareBefore is not null;
    }
}
