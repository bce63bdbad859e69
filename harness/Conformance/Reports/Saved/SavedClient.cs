using System.Text.Json.Serialization;

namespace Conformance.Reports.Saved;

/// <summary>What a report has of one client, or of the service.</summary>
internal sealed record SavedClient
{
    public required string Name { get; init; }

    /// <summary>The name under which it was selected, where that differs.</summary>
    public string? Selected { get; init; }

    public string? Label { get; init; }

    public required string Requirements { get; init; }

    public required bool Greeted { get; init; }

    public string? Version { get; init; }

    public string? Language { get; init; }

    public string? Runtime { get; init; }

    public string? Platform { get; init; }

    public string? Profile { get; init; }

    public IReadOnlyList<string>? Capabilities { get; init; }

    public IReadOnlyList<string>? Declared { get; init; }

    public IReadOnlyList<string>? Notices { get; init; }

    public int? NotSelected { get; init; }

    public int? Retired { get; init; }

    public int? NotOverlapped { get; init; }

    public SavedCoverage? Coverage { get; init; }

    public SavedDivergence? Divergence { get; init; }

    public IReadOnlyList<SavedReach>? Reached { get; init; }

    public required IReadOnlyList<string> Stale { get; init; }

    public required IReadOnlyDictionary<string, int> NotDeclared { get; init; }

    public required IReadOnlyDictionary<string, int> AbsentThroughout { get; init; }

    public required IReadOnlyDictionary<string, string> NotExercised { get; init; }

    public required SavedCounts Summary { get; init; }

    public required IReadOnlyList<SavedCause> Causes { get; init; }

    public required IReadOnlyList<SavedCase> Cases { get; init; }

    /// <summary>In which words it is told.</summary>
    [JsonIgnore]
    public SubjectWords Words => Profile == SavingResponses.Profile ? SubjectWords.OfResponses
        : Coverage is null ? SubjectWords.OfClient
        : SubjectWords.OfService;

    /// <summary>What its cases are called.</summary>
    [JsonIgnore]
    public string Unit => Words.Unit;

    /// <summary>The name for the command line.</summary>
    [JsonIgnore]
    public string Handle => Selected ?? Name;
}

/// <summary>The three counts of the last line.</summary>
internal sealed record SavedCounts(int Passed, int Failed, int Skipped);

/// <summary>How much of a service was reached.</summary>
internal sealed record SavedCoverage(int Answers, int PossibleAnswers, int Scenarios, int PossibleScenarios);

/// <summary>How much of what was judged is wrong.</summary>
internal sealed record SavedDivergence(int Wrong, int Known, int Judged);

/// <summary>Whether tokens or a challenge were reached.</summary>
internal sealed record SavedReach
{
    public required string Name { get; init; }

    public required int Times { get; init; }

    public required IReadOnlyList<string> Broken { get; init; }

    public string? WhyNot { get; init; }
}

/// <summary>What is to be mended.</summary>
internal sealed record SavedCause
{
    public required string Verdict { get; init; }

    public string? Rule { get; init; }

    public string? Level { get; init; }

    public string? Statement { get; init; }

    public string? Place { get; init; }

    public string? Seen { get; init; }

    public string? Expected { get; init; }

    public string? Actual { get; init; }

    public string? Reason { get; init; }

    public required IReadOnlyList<string> Cases { get; init; }

    public required string Repeat { get; init; }

    /// <summary>The cause in a line.</summary>
    [JsonIgnore]
    public string Line => Rule is null ? Reason ?? "no rule tells why" : $"{Rule} at {Place}: {Seen}";
}
