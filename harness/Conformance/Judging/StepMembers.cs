using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Replay;

namespace Conformance.Judging;

/// <summary>The members that a client handed out in a step, beside those that were sent.</summary>
/// <param name="Step">The step.</param>
internal sealed record StepMembers(StepSeen Step)
{
    private Comparison? comparison;

    /// <summary>True when tokens or a challenge were handed out whose members are judged one by one.</summary>
    public bool AreJudged =>
        Sent.Class is PayloadClass.Tokens or PayloadClass.Challenge or PayloadClass.UnknownMember or PayloadClass.Lacking
        && ((Step.IsSignedIn && Sent.HasToken) || (Step.IsChallenged && Sent.Challenge is not null));

    /// <summary>What was sent beside the tokens or the challenge that were handed out.</summary>
    public Comparison Comparison => comparison ??= Step.IsChallenged
        ? Comparison.OfChallenge(Sent.Root, Step.Answer!.Challenge, Terms)
        : Compare(Step.Answer?.Tokens ?? default);

    /// <summary>True when the answer can bring a new refresh token.</summary>
    public bool CanRotate =>
        Sent.Played is { } last && RequestOperation.Of(last.Request) == WireNames.GetTokensFromRefreshToken;

    private SentAnswer Sent => Step.Sent;

    private Terms Terms => Terms.OfOutcome(Step.Client, Sent.Class, Sent.Challenge) with
    {
        Kept = Step.IsRefresh ? Step.RefreshTokenBefore : default,
        CanRotate = CanRotate,
    };

    /// <summary>What was sent in the step beside the tokens that the client hands out, or holds later.</summary>
    public Comparison Compare(JsonValue tokens) => Comparison.OfTokens(Sent.Root, tokens, Terms);

    /// <summary>Adds those of the members that differ to the findings; answers whether any of them was compared.</summary>
    public bool ReportJudged(Findings findings, Func<Compared, bool> isMine) =>
        AreJudged && Report(findings, one => one is { Match: not Match.Invented, IsKept: false } && isMine(one));

    /// <summary>Adds those that are asked for and differ to the findings; answers whether any of them was compared.</summary>
    public bool Report(Findings findings, Func<Compared, bool> isAskedFor) => Comparison.Report(findings, isAskedFor, $"{Step.Place} ");
}
