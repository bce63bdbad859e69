namespace Conformance.Contract.Catalog;

/// <summary>How sure a claim about the service is.</summary>
public enum Basis
{
    /// <summary>Read in documentation or in the service model.</summary>
    Documented,

    /// <summary>Seen in a real payload.</summary>
    Observed,

    /// <summary>Measured against the service by a third party that describes the outcome in words.</summary>
    Measured,

    /// <summary>Read in the source of a client or an emulator.</summary>
    Source,

    /// <summary>Inferred; never more than a should.</summary>
    Inferred,
}
