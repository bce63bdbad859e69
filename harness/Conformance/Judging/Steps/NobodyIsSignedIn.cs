using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Corpus;

namespace Conformance.Judging.Steps;

/// <summary>What the service answered signs nobody in.</summary>
internal static class NobodyIsSignedIn
{
    /// <summary>A rule for each kind of answer that is no reason to be signed in.</summary>
    public static RuleCheck<StepSeen>[] Rules { get; } =
    [
        After(StepStatements.BothSignNobodyIn, sent => sent.Class == PayloadClass.Both),
        After(StepStatements.NeitherSignsNobodyIn, sent => sent.Class == PayloadClass.Neither),
        After(
            StepStatements.ChallengeSignsNobodyIn,
            sent => sent.Class == PayloadClass.Challenge || (IsTolerable(sent) && sent.Challenge is not null)),
        After(StepStatements.UnknownChallengeSignsNobodyIn, sent => sent.Class == PayloadClass.UnknownChallenge),
        After(
            StepStatements.NoTokenSignsNobodyIn,
            sent => !sent.HasToken && (sent.Class == PayloadClass.WrongType || (IsTolerable(sent) && sent.Challenge is null))),
        After(StepStatements.UndecodableSignsNobodyIn, sent => sent.Class == PayloadClass.NotDecodable),
        After(StepStatements.ErrorSignsNobodyIn, sent => sent.Class == PayloadClass.Error),
        After(StepStatements.OddErrorSignsNobodyIn, sent => sent.Class == PayloadClass.ErrorSpelling),
        After(StepStatements.TransportFaultSignsNobodyIn, sent => sent.Class == PayloadClass.Transport && !sent.IsWhole),
        After(StepStatements.FalseTokensSignNobodyIn, sent => sent.IsFalse),
    ];

    private static bool IsTolerable(SentAnswer sent) =>
        sent.Class is PayloadClass.Lacking or PayloadClass.UnknownMember or PayloadClass.Lenient;

    private static RuleCheck<StepSeen> After(Rule rule, Func<SentAnswer, bool> isReason) => new(rule, (seen, findings) =>
    {
        if (!isReason(seen.Sent) || !seen.IsMove || seen.Answer is null)
        {
            return false;
        }

        if (seen.IsSignedIn)
        {
            findings.Add($"{seen.Place} outcome", "not signed in", Seen.SignedIn);
        }

        return true;
    });
}
