using System.Globalization;
using Conformance.Contract;
using Conformance.Corpus;
using Conformance.Subjects;

namespace Conformance.Running;

/// <summary>The known deviations of one client, and what it declared when they were written down.</summary>
public sealed record Baseline
{
    /// <summary>The client it belongs to.</summary>
    public required string Client { get; init; }

    /// <summary>The operations, flows, challenges, capabilities, surfaces and members that the client declared.</summary>
    public IReadOnlyList<string> Declares { get; init; } = [];

    /// <summary>The ids of the cases that did not apply.</summary>
    public IReadOnlyList<string> NotApplicable { get; init; } = [];

    /// <summary>The deviations.</summary>
    public IReadOnlyList<BaselineEntry> Entries { get; init; } = [];

    /// <summary>All that a client declares, as a baseline pins it.</summary>
    public static IReadOnlyList<string> DeclaredBy(ClientDescription client) =>
    [
        .. client.Operations.Select(operation => $"operation {operation}")
            .Concat(client.Capabilities.Select(capability => $"capability {capability}"))
            .Concat(client.Flows.Select(flow => $"flow {flow}"))
            .Concat(client.Surfaces.Select(surface => $"surface {surface}"))
            .Concat((client.Challenges ?? []).Select(challenge => $"challenge {challenge}"))
            .Concat(client.Members.SelectMany(operation => operation.Value.Select(member => $"member {operation.Key}.{member}")))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Marks a result as expected when entries cover each of its findings.</summary>
    /// <remarks>A generated case has no lasting id: it is expected when an entry covers a corpus case of its payload class and member.</remarks>
    public CaseResult Apply(CaseResult result, ClientDescription client, IReadOnlyList<Case> corpus)
    {
        var level = result.Verdict switch { Verdict.Fail => Level.Must, Verdict.Warn => Level.Should, _ => Level.May };
        if (level == Level.May)
        {
            return result;
        }

        string[] ids = result.Case.Origin == Origin.Generated
            ? [.. corpus.Where(one => one.Class == result.Case.Class && one.About == result.Case.About).Select(one => one.Id)]
            : [result.Case.Id];
        var reasons = new List<string>();
        foreach (var finding in result.Findings.Where(finding => finding.Rule.Level == level))
        {
            if (Entries.FirstOrDefault(entry => ids.Any(id => entry.Covers(id, finding.Rule.Id, client.Version))) is not { } entry)
            {
                return result;
            }

            reasons.Add(entry.Reason);
        }

        return result with { Baselined = string.Join("; ", reasons.Distinct(StringComparer.Ordinal)) };
    }

    /// <summary>What is out of date, a sentence each. Only what was selected is compared.</summary>
    public IReadOnlyList<string> Stale(IReadOnlyCollection<CaseResult> results, ClientDescription client, IReadOnlyList<Case> corpus, DateOnly today)
    {
        List<string> stale = [];
        foreach (var entry in Entries)
        {
            if (WhyStale(entry, results, client, corpus, today) is { } why)
            {
                stale.Add($"{Client}: baseline entry {entry.Case} {entry.Rule}: {why}");
            }
        }

        foreach (var missing in Declares.Except(DeclaredBy(client), StringComparer.Ordinal))
        {
            stale.Add($"{Client}: the client no longer declares {missing}");
        }

        foreach (var result in results.Where(result => result.Case.Origin != Origin.Generated && result.Verdict != Verdict.HarnessFault))
        {
            var isListed = NotApplicable.Contains(result.Case.Id, StringComparer.Ordinal);
            if (isListed != (result.Verdict == Verdict.NotApplicable))
            {
                stale.Add($"{Client}: case {result.Case.Id} is {(isListed ? "listed as not applicable and applies" : $"not applicable and not listed as such ({result.Reason})")}");
            }
        }

        foreach (var unknown in NotApplicable.Where(id => corpus.All(one => one.Id != id)))
        {
            stale.Add($"{Client}: the case {unknown}, listed as not applicable, is not in the corpus");
        }

        return stale;
    }

    private static string? WhyStale(BaselineEntry entry, IReadOnlyCollection<CaseResult> results, ClientDescription client, IReadOnlyList<Case> corpus, DateOnly today)
    {
        if (corpus.All(one => !CasePattern.Matches(entry.Case, one.Id)))
        {
            return "matches no case of the corpus";
        }

        if (results.All(result => !CasePattern.Matches(entry.Case, result.Case.Id)))
        {
            return null;
        }

        if (string.IsNullOrWhiteSpace(entry.Reason))
        {
            return "has no reason; write down why the deviation is known";
        }

        if (entry.Until is { } until && until < today)
        {
            return $"was believed until {until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
        }

        if (!entry.CoversVersion(client.Version))
        {
            return $"is for version {entry.Versions}; the client is {client.Version}";
        }

        var kept = results.FirstOrDefault(result => result.Case.Origin != Origin.Generated && CasePattern.Matches(entry.Case, result.Case.Id)
            && result.Verdict is Verdict.Pass or Verdict.Warn or Verdict.Fail
            && result.Findings.All(finding => finding.Rule.Id != entry.Rule));
        return kept is null ? null : $"the rule holds in {kept.Case.Id}; take the entry out";
    }
}

/// <summary>One known deviation.</summary>
/// <param name="Case">A case id or a pattern of ids.</param>
/// <param name="Rule">The rule that is broken.</param>
/// <param name="Versions">The client version, with <c>*</c> for any text.</param>
/// <param name="Reason">Why it is known and not mended.</param>
/// <param name="Until">The last day on which it is believed; null for no end.</param>
public sealed record BaselineEntry(string Case, string Rule, string Versions, string Reason, DateOnly? Until)
{
    // A service does not tell its version, and who runs it need not.
    internal bool CoversVersion(string version) => version.Length == 0 || CasePattern.Matches(Versions, version);

    internal bool Covers(string caseId, string rule, string version) =>
        Rule == rule && CoversVersion(version) && CasePattern.Matches(Case, caseId);
}
