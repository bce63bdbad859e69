using Conformance.Contract.Catalog;

namespace Conformance.Snapshots.Changes;

/// <summary>One thing that changed.</summary>
/// <param name="Kind">What kind of change it is.</param>
/// <param name="Pair">What stood there and what does.</param>
internal sealed record Change(ChangeKind Kind, Pair Pair)
{
    /// <summary>The must for services that it breaks; null for none.</summary>
    public Rule? Rule { get; } = BrokenRules.Of(Pair);

    /// <summary>How much it matters: what breaks a must is breaking.</summary>
    public Weight Weight => Rule is null ? Kind.Weight : Weight.Breaking;
}
