using Conformance.Corpus;

namespace Conformance.Contract.Rules.Steps.Refusals;

internal static class NoTokenSignsNobodyIn
{
    public static RuleCheck<StepSeen> Rule { get; } = new(
        new(
            "SUR-NSI-005",
            "An answer of odd types, or one that lacks members, signs nobody in where no AccessToken is in it.",
            Level.Must,
            Citation.ServiceModel("AuthenticationResultType, AccessToken"))
        { Since = "0.2" },
        Check);

    private static bool Check(StepSeen seen, Findings findings) =>
        seen.ForbidSignIn(findings, !seen.HasToken
            && (
                seen.Class == PayloadClass.WrongType
                    || (
                        seen.Class is PayloadClass.Lacking or PayloadClass.UnknownMember or PayloadClass.Lenient
                            && seen.Challenge is null)));
}
