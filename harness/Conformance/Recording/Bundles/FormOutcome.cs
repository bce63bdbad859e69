namespace Conformance.Recording.Bundles;

/// <summary>What became of a form that was asked for.</summary>
/// <param name="Asked">The form.</param>
/// <param name="Seen">The answers that have it.</param>
/// <param name="Why">Why none has; null where one has.</param>
internal sealed record FormOutcome(AskedForm Asked, IReadOnlyList<SeenForm> Seen, string? Why)
{
    /// <summary>The outcomes of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="steps">What was recorded.</param>
    /// <param name="reason">Why a scenario was not played to its end, by its id; null where nothing was told.</param>
    public static IReadOnlyList<FormOutcome> Of(FormPlan plan, IReadOnlyList<RecordedStep> steps, Func<string, string?> reason)
    {
        var seen = SeenForm.In(steps);
        return
        [
            .. plan.Forms.Select(asked =>
            {
                IReadOnlyList<SeenForm> own = [.. seen.Where(one => one.Form.Id == asked.Form.Id)];
                return new FormOutcome(asked, own, own.Count > 0 ? null : WhyNot(plan, asked, steps, reason));
            }),
        ];
    }

    private static string WhyNot(
        FormPlan plan, AskedForm asked, IReadOnlyList<RecordedStep> steps, Func<string, string?> reason)
    {
        if (plan.Skipped.FirstOrDefault(one => one.Form == asked).Why is { } skipped)
        {
            return $"not asked for, since it {skipped}";
        }

        var scenario = asked.Scenario!;
        string[] answers = [.. steps.Where(step => step.Captured.Scenario == scenario.Id).Select(step => step.Words)];
        var told = reason(scenario.Id);
        return answers.Length > 0
            ? $"{scenario.Id} was answered with {string.Join(", then ", answers)}{(told is null ? "" : $"; {told}")}"
            : $"{scenario.Id} was not played: {told ?? "the run ended before"}";
    }
}
