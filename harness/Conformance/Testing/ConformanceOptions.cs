namespace Conformance.Testing;

/// <summary>How a sign-in wrapper is judged under a test framework.</summary>
public sealed record ConformanceOptions
{
    /// <summary>The path of a file with its known deviations, in the form of <c>baseline.schema.json</c>; null for none.</summary>
    public string? Baseline { get; init; }

    /// <summary>
    /// The version of the corpus by whose cases, rules and levels it is judged, for instance <c>0.3</c>. Null for that of the baseline,
    /// else the newest.
    /// </summary>
    public string? Requirements { get; init; }

    /// <summary>Whether warnings are failures.</summary>
    public bool IsStrict { get; init; }

    /// <summary>
    /// Whether each case is played by every way into a sign-in that the declared flows have. False for one of them: the others are skipped
    /// as not selected.
    /// </summary>
    public bool EveryFlow { get; init; }

    /// <summary>How long a step may take. One that may be retried has the seconds that are declared.</summary>
    public TimeSpan CaseLimit { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The command that repeats the test of a case, by the id of the case: failures end with it. Null where there is none, since each
    /// framework selects tests in its own way.
    /// </summary>
    public Func<string, string>? Repeat { get; init; }
}
