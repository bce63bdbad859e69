using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Responses;

namespace Conformance.Judging.Dues;

internal static class ChallengeCanFollow
{
    public static RuleCheck<StepAnswered> Rule { get; } = new(DueStatements.ChallengeCanFollow, Check);

    // Where one challenge is due, another is RSP-DUE-004's: this is for users of whom nobody knows what they will be asked. One that
    // does not come from the operation, or from nothing, is for other rules of the challenge itself.
    private static bool Check(StepAnswered step, Findings findings)
    {
        if (step.Due.Kind != DueKind.Progress || !step.NamesKnownChallenge || step.HasTokens)
        {
            return false;
        }

        var flows = Leads.FlowsOf(step.AuthFlow);
        string[] before = step.AnsweredChallenge is { } answered
            ? [.. ChallengeCatalog.Forms.Where(form => form.Challenge == answered).Select(form => form.Id)]
            : [.. flows];
        string[] coming = [.. step.Response!.Payload.Forms.ToArray().Where(form => CanCome(form, step.Operation)).Select(form => form.Id)];
        if (before.Length == 0 || flows.Count == 0 || coming.Length == 0)
        {
            return false;
        }

        var can = flows.SelectMany(flow => before.SelectMany(after => Leads.After(flow, after))).Select(lead => lead.Form);
        if (!can.Intersect(coming, StringComparer.Ordinal).Any())
        {
            findings.Add(
                "$.ChallengeName", $"one that can follow {step.AnsweredChallenge ?? $"the start of {step.AuthFlow}"}", step.Seen);
        }

        return true;
    }

    private static bool CanCome(ChallengeForm form, string operation) =>
        form.From.Contains(operation, StringComparer.Ordinal) && Leads.All.Any(lead => lead.Form == form.Id);
}
