using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Corpus;

namespace Conformance.Judging.Steps;

internal static class NoTokenSignsNobodyIn
{
    public static RuleCheck<StepSeen> Rule { get; } = new(StepStatements.NoTokenSignsNobodyIn, Check);

    private static bool Check(StepSeen seen, Findings findings) =>
        seen.ForbidSignIn(findings, !seen.HasToken
            && (
                seen.Class == PayloadClass.WrongType
                    || (
                        seen.Class is PayloadClass.Lacking or PayloadClass.UnknownMember or PayloadClass.Lenient
                            && seen.Challenge is null)));
}
