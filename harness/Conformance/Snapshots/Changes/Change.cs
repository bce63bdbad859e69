using Conformance.Contract.Catalog;

namespace Conformance.Snapshots.Changes;

/// <summary>One thing that changed.</summary>
/// <param name="Kind">What kind of change it is.</param>
/// <param name="Pair">What stood there and what does.</param>
internal sealed record Change(ChangeKind Kind, Pair Pair)
{
    /// <summary>The rule for services that it breaks; null for none.</summary>
    public Rule? Rule { get; } = BrokenRules.Of(Pair);

    /// <summary>How much it matters: what breaks a must is breaking.</summary>
    public Weight Weight => Rule?.Level == Level.Must ? Weight.Breaking : Kind.Weight;
}

/// <summary>One difference that tells nothing.</summary>
/// <param name="Scenario">Where.</param>
/// <param name="Path">The JSON path.</param>
/// <param name="Words">What it is.</param>
internal sealed record Noise(string Scenario, string Path, string Words);
