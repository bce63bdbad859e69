using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Dues;

internal static class RotationIsTheClients
{
    public static RuleCheck<StepAnswered> Rule { get; } = new(DueStatements.RotationIsTheClients, Check);

    private static bool Check(StepAnswered step, Findings findings)
    {
        if (step.Due.BringsRefreshToken is not { } isDue || !step.HasTokens)
        {
            return false;
        }

        var token = step.Response!.Root[WireNames.AuthenticationResult][WireNames.RefreshToken];
        var isSame = token.Kind == JsonKind.String && token.Text == step.SentRefreshToken;
        if (isDue ? token.Kind != JsonKind.String || isSame : token.HasValue)
        {
            findings.Add(
                "$.AuthenticationResult.RefreshToken",
                isDue ? "another one than was sent" : "absent",
                isSame ? Seen.Same : Wording.Kind(token));
        }

        return true;
    }
}
