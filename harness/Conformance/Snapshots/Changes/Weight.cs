namespace Conformance.Snapshots.Changes;

/// <summary>How much a change matters to those who use the service.</summary>
internal enum Weight
{
    /// <summary>Differs each time and tells nothing.</summary>
    Noise,

    /// <summary>What nobody can compare, since of at least one of the two values a recording keeps nothing.</summary>
    Incomparable,

    /// <summary>What a client that keeps the contract does not mind.</summary>
    Compatible,

    /// <summary>What the contract allows and some clients do not take.</summary>
    Risky,

    /// <summary>What a client that keeps the contract may rely on is no longer so.</summary>
    Breaking,
}
