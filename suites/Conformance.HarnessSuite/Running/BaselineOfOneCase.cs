using Conformance.Running;

namespace Conformance.HarnessSuite.Running;

/// <summary>A baseline for one case, the twin of that case, and the day it is read on.</summary>
internal static class BaselineOfOneCase
{
    public const string Id = "tokens.refresh.initiate.with-empty-parameters";
    public const string Twin = "tokens.refresh.initiate.without-parameters";

    public static DateOnly Today { get; } = new(2026, 2, 3);

    public static Baseline With(params BaselineEntry[] entries) => new() { Client = "client", Entries = entries };
}
