namespace Conformance.Corpus;

/// <summary>Where a payload comes from. The four are different evidence and are never mixed up.</summary>
public enum Origin
{
    /// <summary>Recorded from a service.</summary>
    Captured,

    /// <summary>Taken from documentation, with synthetic values.</summary>
    Documented,

    /// <summary>Written by a person.</summary>
    Authored,

    /// <summary>Made by the generator.</summary>
    Generated,
}
