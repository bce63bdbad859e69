using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Corpus;

namespace Conformance.Judging.Steps;

/// <summary>What not every client can read is handed out whole, or as an error.</summary>
internal static class WholeOrError
{
    /// <summary>Tokens beside a challenge: the challenge is handed out whole, as somebody who is challenged has no tokens.</summary>
    public static RuleCheck<StepSeen> Both { get; } = new(
        StepStatements.BothArriveAsTheChallengeOrError,
        (seen, findings) => seen.Sent.Class == PayloadClass.Both
            && (seen.IsChallenged ? seen.Members.Report(findings, _ => true) : seen.Error is not null));

    /// <summary>Bodies that some readers take, and faults on the way.</summary>
    public static RuleCheck<StepSeen>[] Others { get; } =
    [
        Of(StepStatements.LenientBodyArrivesOrError, PayloadClass.Lenient),
        Of(StepStatements.TransportFaultEndsInErrorOrGoodAnswer, PayloadClass.Transport),
    ];

    private static RuleCheck<StepSeen> Of(Rule rule, PayloadClass sent) =>
        new(rule, (seen, findings) => seen.Sent.Class == sent && Check(seen, findings));

    private static bool Check(StepSeen seen, Findings findings)
    {
        var sent = seen.Sent;
        if (seen.IsChallenged && (sent.Challenge is null || !sent.IsWhole))
        {
            findings.Add(
                $"{seen.Place} outcome",
                sent is { HasToken: true, IsWhole: true } ? "signed in, or an error" : "an error",
                StepWording.Outcome(seen.Answer));
            return true;
        }

        return sent.IsWhole && (seen.IsChallenged || (seen.IsSignedIn && sent.HasToken))
            ? seen.Members.Report(findings, _ => true)
            : seen.Error is not null;
    }
}
