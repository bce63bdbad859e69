namespace Conformance.Contract;

/// <summary>How binding a rule is.</summary>
public enum Level
{
    /// <summary>Documented or observed: a violation fails the case.</summary>
    Must,

    /// <summary>Inferred, or demanded by no source: a violation is a warning.</summary>
    Should,

    /// <summary>Told, never counted.</summary>
    May,
}
