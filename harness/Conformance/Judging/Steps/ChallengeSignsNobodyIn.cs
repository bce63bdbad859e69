using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Corpus;

namespace Conformance.Judging.Steps;

internal static class ChallengeSignsNobodyIn
{
    public static RuleCheck<StepSeen> Rule { get; } = new(StepStatements.ChallengeSignsNobodyIn, Check);

    private static bool Check(StepSeen seen, Findings findings) =>
        seen.ForbidSignIn(findings, seen.Class == PayloadClass.Challenge
            || (seen.Class is PayloadClass.Lacking or PayloadClass.UnknownMember or PayloadClass.Lenient && seen.Challenge is not null));
}
