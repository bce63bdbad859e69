using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;
using Conformance.Replay;

namespace Conformance.Judging.Steps;

internal static class OnlyAVerifiedAuthenticatorIsSetUp
{
    public static RuleCheck<StepSeen> Rule { get; } = new(StepStatements.OnlyAVerifiedAuthenticatorIsSetUp, Check);

    private static bool Check(StepSeen seen, Findings findings)
    {
        var behind = seen.Step.Played.SkipWhile(one => !IsRefused(one)).ToList();
        if (behind.Count == 0)
        {
            return false;
        }

        if (behind.Skip(1).TakeWhile(one => !Is(one, WireNames.VerifySoftwareToken)).FirstOrDefault(IsFollowUp) is { } answer)
        {
            findings.Add($"{seen.Place} requests", "no answer to MFA_SETUP", Seen.Request.As(RequestOperation.Of(answer.Request)!));
        }

        return true;
    }

    private static bool IsRefused(Played one) =>
        Is(one, WireNames.VerifySoftwareToken) && one.Response is { Status: 200, Root: var root } && !root["Status"u8].IsText("SUCCESS"u8);

    private static bool IsFollowUp(Played one) =>
        Is(one, WireNames.AdminRespondToAuthChallenge) || Is(one, WireNames.RespondToAuthChallenge);

    private static bool Is(Played one, string operation) => RequestOperation.Of(one.Request) == operation;
}
