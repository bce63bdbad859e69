using Conformance.Contract.Catalog;
using Conformance.Contract.Responses;
using Conformance.Contract.Wire;

namespace Conformance.Recording.Bundles;

/// <summary>A form of a challenge that an answer of a recording has.</summary>
/// <param name="Form">The form, as the catalog has it.</param>
/// <param name="Step">The answer.</param>
/// <param name="Differences">Where it differs from the catalog, a phrase each.</param>
internal sealed record SeenForm(ChallengeForm Form, RecordedStep Step, IReadOnlyList<string> Differences)
{
    /// <summary>The differences, and what is remarkable besides.</summary>
    public IReadOnlyList<string> Notes => [.. Differences, .. FormDifferences.Remarks(Step)];

    /// <summary>The forms in the steps of a recording.</summary>
    public static IReadOnlyList<SeenForm> In(IEnumerable<RecordedStep> steps)
    {
        List<SeenForm> seen = [];
        foreach (var scenario in steps.GroupBy(step => step.Captured.Scenario, StringComparer.Ordinal))
        {
            ChallengeForm? before = null;
            foreach (var step in scenario)
            {
                before = step.Recorded.Operation == WireNames.AdminInitiateAuth ? null : before;
                before = Find(step, before);
                if (before is not null)
                {
                    seen.Add(new(before, step, [.. FormDifferences.Of(before, step)]));
                }
            }
        }

        return seen;
    }

    /// <summary>The form of an answer; null for one that is no challenge of the catalog.</summary>
    /// <param name="step">The answer.</param>
    /// <param name="before">The form that was answered before; null at the start.</param>
    private static ChallengeForm? Find(RecordedStep step, ChallengeForm? before)
    {
        var payload = step.Exchange.Payload;
        if (payload.IsFault || !payload.HasChallenge || payload.Challenge is not { Kind: JsonKind.String } name)
        {
            return null;
        }

        // Which of the two custom flows it is makes no difference to a form.
        var flow = Leads.FlowsOf(step.Recorded.AuthFlow) is [var word, ..] ? word : "";
        var after = before?.Id ?? flow;
        var hasChoice = step.Exchange.Response.Root[WireNames.AvailableChallenges].HasValue;
        return ChallengeCatalog.Forms.Where(form => form.Challenge == name.Text)
            .OrderByDescending(form => Leads.After(flow, after).Any(lead => lead.Form == form.Id))
            .ThenByDescending(form => (form.Available == Presence.Always) == hasChoice)
            .FirstOrDefault();
    }
}
