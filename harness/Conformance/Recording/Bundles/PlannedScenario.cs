using Conformance.Corpus.Scenarios;

namespace Conformance.Recording.Bundles;

/// <summary>What a scenario will make, call and send, as far as each answer is the one that is due.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Makes">The resources, each with its name.</param>
/// <param name="Calls">The operations in their order.</param>
/// <param name="Messages">The messages that the service will send.</param>
internal sealed record PlannedScenario(
    Scenario Scenario, IReadOnlyList<PlannedResource> Makes, IReadOnlyList<string> Calls, IReadOnlyList<string> Messages);

/// <summary>Something that a run makes in the account.</summary>
/// <param name="Kind">What it is, in words.</param>
/// <param name="Name">Its name.</param>
internal sealed record PlannedResource(string Kind, string Name);
