using Conformance.Contract.Catalog;
using Conformance.Corpus;

namespace Conformance.Recording.Bundles;

/// <summary>A plan in words, for whoever pays for what it makes.</summary>
internal static class PlanText
{
    /// <summary>Its lines.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="endpoint">The service that is asked.</param>
    /// <param name="region">The region.</param>
    public static IEnumerable<string> Lines(FormPlan plan, string endpoint, string region)
    {
        yield return $"{endpoint}, region {region}: {Wording.Count(plan.Forms.Count, "form")} that nobody observed on AWS";
        foreach (var form in plan.Forms)
        {
            var why = plan.Skipped.FirstOrDefault(one => one.Form == form).Why;
            yield return $"  {form.Form.Id}, {CaseFile.Spell(form.Form.Basis)}: "
                + (why is null ? $"by {form.Scenario!.Id}" : $"not asked for, since it {why}");
        }

        yield return "";
        yield return plan.Resources.Any()
            ? $"it makes {Wording.Count(plan.Resources.Count(), "resource")}, tagged {plan.Prefix}, and removes them at the end:"
            : "it makes nothing";
        foreach (var resource in plan.Resources)
        {
            yield return $"  {resource.Kind} {resource.Name}";
        }

        var messages = plan.Scenarios.SelectMany(one => one.Messages).ToArray();
        yield return "";
        yield return messages.Length == 0
            ? "the service sends no message"
            : $"the service sends {Wording.Count(messages.Length, "message")}:";
        foreach (var message in messages)
        {
            yield return $"  {message}";
        }

        yield return "";
        yield return $"it calls, as far as each answer is the one that is due ({Wording.Count(plan.Calls, "call")}):";
        yield return $"  first: {Joined(plan.First)}";
        foreach (var scenario in plan.Scenarios)
        {
            yield return $"  {scenario.Scenario.Id}: {Joined(scenario.Calls)}";
        }

        if (plan.Removal.Count > 0)
        {
            yield return $"  last: {Joined(plan.Removal)}";
        }
    }

    // The same call several times over is one word of the line.
    private static string Joined(IReadOnlyList<string> calls)
    {
        List<string> words = [];
        for (var at = 0; at < calls.Count;)
        {
            var same = calls.Skip(at).TakeWhile(call => call == calls[at]).Count();
            words.Add(same == 1 ? calls[at] : $"{calls[at]} × {Wording.Number(same)}");
            at += same;
        }

        return string.Join(", ", words);
    }
}
