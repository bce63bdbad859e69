namespace Conformance.Contract.Catalog;

/// <summary>How a case ended for one subject; every selected case gets exactly one.</summary>
public enum Verdict
{
    /// <summary>Every applicable rule holds.</summary>
    Pass,

    /// <summary>A rule of level must is broken.</summary>
    Fail,

    /// <summary>Only rules of level should are broken.</summary>
    Warn,

    /// <summary>The subject does not have what the case is about.</summary>
    NotApplicable,

    /// <summary>The driver failed before the client could be judged.</summary>
    HarnessFault,
}
