using Conformance.Corpus;

namespace Conformance.Contract.Rules.Secrets;

/// <summary>A few digits stand in a text by chance; those of two codes in two plays of a case do not.</summary>
internal static class CodeIsNotToldBare
{
    public static RuleCheck<Disclosures> Rule { get; } = new(
        new(
            "SEC-COD-001",
            "No one-time code stands in the log, an error, a surfaced member or elsewhere in a request, not even bare: two plays with "
            + "different codes show it.",
            Level.Must,
            Citation.ServiceModel("members marked as sensitive: ChallengeResponses, UserCode"))
        {
            Since = "0.5",
        },
        Check);

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
