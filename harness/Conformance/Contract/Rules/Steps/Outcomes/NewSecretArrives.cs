using Conformance.Wire;

namespace Conformance.Contract.Rules.Steps.Outcomes;

internal static class NewSecretArrives
{
    public static RuleCheck<StepSeen> Rule { get; } = new(
        new("SUR-STP-018", "The secret of a new authenticator is shown as it was sent.", Level.Must, Citation.ApiReference("AssociateSoftwareToken, SecretCode")) { Since = "0.2" },
        Check);

    private static bool Check(StepSeen seen, Findings findings)
    {
        if (seen.Sent[WireNames.SecretCode] is not { Kind: JsonKind.String } sent || !seen.IsChallenged)
        {
            return false;
        }

        if (seen.Answer!.TotpSecret is not { } shown || !sent.IsText(shown))
        {
            findings.Add($"{seen.Place} totpSecret", Wording.Length(sent), seen.Answer.TotpSecret is null ? "absent" : "another text");
        }

        return true;
    }
}
