using Conformance.Corpus;
using Conformance.Corpus.Scenarios;
using Conformance.Recording;
using Conformance.Recording.Substitution;

namespace Conformance.Snapshots;

/// <summary>
/// The scenarios of a service that is looked at now. They go through the scrubber as a recording of it does, so that both have one form.
/// </summary>
/// <param name="wishes">What is shown as it was answered, and what not.</param>
internal sealed class LiveScenarios(ScrubWishes wishes)
{
    // What is drawn from it is never shown.
    private const string Recording = "live";

    private readonly Substitutes substitutes = new(Recording, wishes);
    private readonly List<SeenScenario> seen = [];

    /// <summary>What was seen, in the order of the names.</summary>
    public IReadOnlyList<SeenScenario> Seen => [.. seen.OrderBy(one => one.Name, StringComparer.Ordinal)];

    /// <summary>
    /// Takes what was played. A scenario in which nothing was answered that is judged has no snapshot, as it has no recording.
    /// </summary>
    public void Add(RecordedScenario scenario, IReadOnlyList<ServiceExchange> exchanges)
    {
        var steps = ScrubbedStep.Of(
            scenario, exchanges, substitutes, number => CaseValues.RequestId($"{Recording}.{scenario.Id}.{number}"));
        if (steps.Count > 0)
        {
            seen.Add(ServiceForm.Of(
                scenario.Id,
                [
                    .. steps.Select(step => new SeenAnswer(step.Operation, step.Answer.ToReadableResponse())
                    {
                        Flow = step.Flow,
                        Replaced = step.Substituted.ToHashSet(StringComparer.Ordinal),
                    }),
                ],
                ToldText.Of(Name(scenario.Username), Name(scenario.Typed))));
        }

        string Name(string name) => substitutes.Of(Substitutes.UsernameRole, name, TextKind.Name);
    }
}
