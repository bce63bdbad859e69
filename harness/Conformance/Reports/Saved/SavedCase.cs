using System.Text.Json.Serialization;
using Conformance.Corpus;

namespace Conformance.Reports.Saved;

/// <summary>How one case ended for one client.</summary>
internal sealed record SavedCase
{
    public required string Id { get; init; }

    public string? Since { get; init; }

    public required string Operation { get; init; }

    public string? Class { get; init; }

    public required string Group { get; init; }

    public string? Origin { get; init; }

    /// <summary>What it rests on; null like its origin and its class for a response that is no case of the corpus.</summary>
    public string? Basis { get; init; }

    /// <summary>What is sent; of a scenario, what is due; of a response, what it answers.</summary>
    public required string Stimulus { get; init; }

    public required string Verdict { get; init; }

    public SavedTwice? Unstable { get; init; }

    public string? Baselined { get; init; }

    public string? Reason { get; init; }

    public required string Surfaced { get; init; }

    public string? Smallest { get; init; }

    public int? Requests { get; init; }

    public required long ElapsedMs { get; init; }

    public required IReadOnlyDictionary<string, int> Checks { get; init; }

    public required IReadOnlyList<SavedFinding> Findings { get; init; }

    /// <summary>The command that repeats it alone.</summary>
    public required string Repeat { get; init; }

    /// <summary>True for one that is told in a line: it passed, without a word to say.</summary>
    [JsonIgnore]
    public bool IsPlain => Verdict == CaseFile.Spell(Contract.Catalog.Verdict.Pass);

    /// <summary>True for one that does not apply.</summary>
    [JsonIgnore]
    public bool IsNotApplicable => Verdict == CaseFile.Spell(Contract.Catalog.Verdict.NotApplicable);

    /// <summary>The word under which a reader looks for it: the verdict, or that it is unstable or known.</summary>
    [JsonIgnore]
    public string Word => this switch
    {
        { Baselined: not null } => "known",
        { Unstable: not null } => "unstable",
        _ when Verdict == CaseFile.Spell(Contract.Catalog.Verdict.HarnessFault) => "fault",
        _ when IsNotApplicable => "skip",
        _ => Verdict,
    };

    /// <summary>In which of the three counts it is.</summary>
    public Standing StandingIn(bool isStrict) => this switch
    {
        { IsNotApplicable: true } => Standing.Skipped,
        { IsPlain: true } => Standing.Passed,
        _ when Verdict == CaseFile.Spell(Contract.Catalog.Verdict.Warn) && !isStrict => Standing.Passed,
        { Baselined: not null } => Standing.Skipped,
        _ => Standing.Failed,
    };
}

/// <summary>Both outcomes of a case that was played once more.</summary>
internal sealed record SavedTwice(string First, string Second);

/// <summary>One violation.</summary>
internal sealed record SavedFinding
{
    public required string Rule { get; init; }

    public required string Level { get; init; }

    public required string Since { get; init; }

    public required string Path { get; init; }

    public required string Expected { get; init; }

    public required string Actual { get; init; }

    public required string Seen { get; init; }
}
