using Conformance.Corpus.Scenarios;
using Conformance.Running.Services;

namespace Conformance.Recording.Bundles;

/// <summary>What a run for the forms that nobody observed will do, before it does anything.</summary>
/// <param name="Forms">The chosen forms.</param>
/// <param name="Prefix">What the names of its user pools begin with, and what they are tagged with.</param>
/// <param name="Made">The scenarios that are played with users of the run, in their order.</param>
/// <param name="Given">Those that are played with a user who is there before.</param>
/// <param name="Skipped">The forms that are not asked for, with the reasons.</param>
/// <param name="Removal">The calls that remove all that was made.</param>
/// <param name="First">The calls that look whether the service answers, and who a given user is, before everything else.</param>
internal sealed record FormPlan(
    IReadOnlyList<AskedForm> Forms,
    string Prefix,
    IReadOnlyList<PlannedScenario> Made,
    IReadOnlyList<PlannedScenario> Given,
    IReadOnlyList<(AskedForm Form, string Why)> Skipped,
    IReadOnlyList<string> Removal,
    IReadOnlyList<string> First)
{
    /// <summary>Why a form is not asked for that no scenario leads to.</summary>
    private const string NoWay = "has no scenario that leads to it";

    /// <summary>Every scenario, in the order in which it is played.</summary>
    public IEnumerable<PlannedScenario> Scenarios => Made.Concat(Given);

    /// <summary>Everything that is made.</summary>
    public IEnumerable<PlannedResource> Resources => Scenarios.SelectMany(one => one.Makes);

    /// <summary>How many calls are made, as far as each answer is the one that is due.</summary>
    public int Calls => First.Count + Scenarios.Sum(one => one.Calls.Count) + Removal.Count;

    /// <summary>Plans.</summary>
    /// <param name="forms">The chosen forms.</param>
    /// <param name="prefix">What the names of pools begin with.</param>
    /// <param name="contact">Who gets the messages.</param>
    /// <param name="supplies">What the caller gives.</param>
    /// <param name="first">The calls before everything else.</param>
    public static FormPlan Of(
        IReadOnlyList<AskedForm> forms, string prefix, Contact contact, Supplies supplies, IReadOnlyList<string> first)
    {
        var calls = new PlannedCalls(prefix, contact);
        List<(AskedForm, string)> skipped = [];
        List<AskedForm> asked = [];
        foreach (var form in forms)
        {
            var why = form.Scenario is null ? NoWay
                : form.NeedsPasskey ? supplies.WhyMissing(Supply.Passkey)
                : form.Scenario.Setting.Pool.HasTriggers && supplies.TriggerArn is null ? "needs a Lambda of the pool: give --trigger-arn"
                : null;
            if (why is null)
            {
                asked.Add(form);
            }
            else
            {
                skipped.Add((form, why));
            }
        }

        // As the runner has it: authenticators sign in when all are set up.
        var own = asked.Where(form => !form.NeedsPasskey).Select(form => form.Scenario!).Distinct()
            .OrderBy(scenario => scenario.Setting.Factors.HasFlag(Factors.Totp))
            .ToArray();
        return new(
            forms,
            prefix,
            calls.Of(own),
            [.. asked.Where(form => form.NeedsPasskey).Select(form => form.Scenario!).Distinct().Select(calls.OfGiven)],
            skipped,
            calls.Removal,
            first);
    }
}
