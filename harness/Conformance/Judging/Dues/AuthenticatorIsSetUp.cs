using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Dues;

internal static class AuthenticatorIsSetUp
{
    public static RuleCheck<StepAnswered> Rule { get; } = new(DueStatements.AuthenticatorIsSetUp, Check);

    private static bool Check(StepAnswered step, Findings findings)
    {
        if (step.Response is not { } response || step.IsError || step.Due.Kind is not (DueKind.SecretCode or DueKind.Verified))
        {
            return false;
        }

        var root = response.Root;
        if (step.Due.Kind == DueKind.SecretCode
            && !(root[WireNames.SecretCode] is { Kind: JsonKind.String } secret && IsBase32(secret.Text)))
        {
            findings.Add("$.SecretCode", "base32", Wording.Kind(root[WireNames.SecretCode]));
        }

        if (step.Due.Kind == DueKind.Verified && !root[WireNames.Status].IsText("SUCCESS"))
        {
            findings.Add("$.Status", "\"SUCCESS\"", Wording.Name(root[WireNames.Status], Seen.AnotherText));
        }

        return true;
    }

    private static bool IsBase32(string text) =>
        text.TrimEnd('=') is { Length: > 0 } letters && letters.All(letter => letter is (>= 'A' and <= 'Z') or (>= '2' and <= '7'));
}
