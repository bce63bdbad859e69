using Conformance.Wire;

namespace Conformance.Contract.Rules.Steps.Outcomes;

internal static class NewSecretArrives
{
    public static RuleCheck<StepSeen> Rule { get; } = new(
        new(
            "SUR-STP-018",
            "The secret of a new authenticator is shown as it was sent.",
            Level.Must,
            Citation.ApiReference("AssociateSoftwareToken, SecretCode"))
        { Since = "0.2" },
        Check);

    private static bool Check(StepSeen seen, Findings findings)
    {
        var shown = seen.Answer?.TotpSecret;
        var sent = seen.Sent[WireNames.SecretCode];
        if (!seen.IsChallenged || (sent.Kind != JsonKind.String && shown is null))
        {
            return false;
        }

        // A wrong code later on may bring the secret again; one that nobody ever sent is made up.
        var isRight = sent.Kind == JsonKind.String
            ? shown is not null && sent.IsText(shown)
            : seen.SecretCodesSoFar.Any(code => code.IsText(shown!));
        if (!isRight)
        {
            findings.Add(
                $"{seen.Place} totpSecret",
                sent.Kind == JsonKind.String ? Wording.Length(sent) : "absent",
                shown is null ? Seen.Absent : Seen.AnotherText);
        }

        return true;
    }
}
