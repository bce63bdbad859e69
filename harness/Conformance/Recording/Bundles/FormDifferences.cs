using Conformance.Contract.Catalog;
using Conformance.Contract.Responses;
using Conformance.Contract.Wire;
using Conformance.Judging;

namespace Conformance.Recording.Bundles;

/// <summary>Where an answer differs from its form in the catalog.</summary>
internal static class FormDifferences
{
    /// <summary>The differences, a phrase each.</summary>
    public static IEnumerable<string> Of(ChallengeForm form, RecordedStep step)
    {
        var root = step.Exchange.Response.Root;
        var parameters = step.Exchange.Payload.Parameters;
        if (!form.From.Contains(step.Recorded.Operation, StringComparer.Ordinal))
        {
            yield return $"it comes from {step.Recorded.Operation}";
        }

        if (parameters.Kind == JsonKind.Object && !form.IsOpen)
        {
            foreach (var parameter in parameters.Children)
            {
                if (!form.Parameters.Any(listed => listed.Name == parameter.Name))
                {
                    yield return $"the parameter {Wording.Name(parameter.Name)} is not listed";
                }
            }
        }

        foreach (var listed in form.Parameters)
        {
            if (listed.Presence == Presence.Always && !parameters[listed.Name].HasValue)
            {
                yield return $"the parameter {listed.Name} is not there";
            }
        }

        foreach (var (member, presence) in ((string, Presence)[])
            [(WireNames.Session, form.Session), (WireNames.AvailableChallenges, form.Available)])
        {
            if (presence == Presence.Always && !root[member].HasValue)
            {
                yield return $"{member} is not there";
            }
            else if (presence == Presence.Never && root[member].HasValue)
            {
                yield return $"{member} is there";
            }
        }

        foreach (var rule in Broken(step, isMust: true))
        {
            yield return $"{rule} is broken";
        }
    }

    /// <summary>What is told and is no difference, since nothing binds to such a rule: one says that nobody has seen a form.</summary>
    public static IEnumerable<string> Remarks(RecordedStep step) =>
        Broken(step, isMust: false).Select(rule => $"{rule}, which is no must, is broken");

    private static IEnumerable<string> Broken(RecordedStep step, bool isMust) =>
        step.Recorded.Defects.Where(id => Rulebook.All.Any(rule => rule.Id == id && rule.Level == Level.Must == isMust));
}
