using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Steps;

internal static class NewSecretArrives
{
    public static RuleCheck<StepSeen> Rule { get; } = new(StepStatements.NewSecretArrives, Check);

    private static bool Check(StepSeen seen, Findings findings)
    {
        var shown = seen.Answer?.TotpSecret;
        var sent = seen.Sent.Root[WireNames.SecretCode];
        if (!seen.IsChallenged || (sent.Kind != JsonKind.String && shown is null))
        {
            return false;
        }

        // A wrong code later on may bring the secret again; one that nobody ever sent is made up.
        var isRight = sent.Kind == JsonKind.String
            ? shown is not null && sent.IsText(shown)
            : WasEverSent(seen, shown!);
        if (!isRight)
        {
            findings.Add(
                $"{seen.Place} totpSecret",
                sent.Kind == JsonKind.String ? Wording.Length(sent) : "absent",
                shown is null ? Seen.Absent : Seen.AnotherText);
        }

        return true;
    }

    private static bool WasEverSent(StepSeen seen, string secret) =>
        seen.SignIn.Steps.Take(seen.Index + 1).SelectMany(step => step.Played).Any(
            one => one.Response.Root[WireNames.SecretCode].IsText(secret));
}
