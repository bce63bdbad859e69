namespace Conformance.Contract.Catalog;

/// <summary>How binding a rule is.</summary>
public enum Level
{
    /// <summary>Documented, seen by two who say when, or named so by the design: a violation fails the case.</summary>
    Must,

    /// <summary>Seen once, inferred, or demanded by no source: a violation is a warning.</summary>
    Should,

    /// <summary>Told, never counted.</summary>
    May,
}
