namespace Conformance.Contract.Rules.Steps.Refusals;

internal static class FalseTokensSignNobodyIn
{
    public static RuleCheck<StepSeen> Rule { get; } = new(
        new(
            "SUR-NSI-010",
            "Where the client declares that it verifies tokens, one whose signature, key, algorithm, issuer, app client, use or time is "
            + "not the due one signs nobody in.",
            Level.Must,
            Citation.DeveloperGuide(
                "verifying JSON web tokens: signature and kid, exp, aud or client_id, iss, token_use").ByRow("paths.md, section 4"))
        { Since = "0.5" },
        Check);

    private static bool Check(StepSeen seen, Findings findings) => seen.ForbidSignIn(findings, seen.IsFalse);
}
