namespace Conformance.Snapshots.Changes;

/// <summary>What is compared at a place.</summary>
internal enum Spot
{
    /// <summary>A scenario as a whole.</summary>
    Scenario,

    /// <summary>A step as a whole.</summary>
    Step,

    /// <summary>The operation of a step.</summary>
    Operation,

    /// <summary>Whether a step ended with tokens, a challenge, an error.</summary>
    Outcome,

    /// <summary>The HTTP status.</summary>
    Status,

    Header,

    /// <summary>A member of the body, or of what a client handed out.</summary>
    Member,

    /// <summary>A value in a list whose order tells nothing.</summary>
    Item,
}
