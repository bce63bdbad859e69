using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;

namespace Conformance.Reports.Saved;

/// <summary>A response that was judged without a client, or left out.</summary>
/// <param name="Name">The file, and the mapping in it where it has several.</param>
/// <param name="Repeat">The command that judges its file again.</param>
internal sealed record JudgedResponse(string Name, string Repeat)
{
    /// <summary>What was judged; null where that is nothing.</summary>
    public Exchange? Exchange { get; init; }

    /// <summary>Why no rule judges it; null where it is not left out.</summary>
    public string? LeftOut { get; init; }

    /// <summary>What was found.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>How often each rule was checked; one that did not apply is absent.</summary>
    public IReadOnlyDictionary<Rule, int> Checks { get; init; } = new Dictionary<Rule, int>();

    public Verdict Verdict => LeftOut is not null ? Verdict.NotApplicable
        : Has(Level.Must) ? Verdict.Fail
        : Has(Level.Should) ? Verdict.Warn
        : Verdict.Pass;

    /// <summary>True where it is counted as failed.</summary>
    public bool IsFailed(bool isStrict) => Verdict == Verdict.Fail || (isStrict && Verdict == Verdict.Warn);

    /// <summary>What was found in it.</summary>
    public FoundIn ToFound(bool isStrict) => new(Name, Verdict, Findings, Reason: null, IsFailed(isStrict));

    private bool Has(Level level) => Findings.Any(finding => finding.Rule.Level == level);
}
