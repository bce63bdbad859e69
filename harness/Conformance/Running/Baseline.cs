using System.Globalization;
using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Judging;
using Conformance.Subjects;

namespace Conformance.Running;

/// <summary>The known deviations of one client, and what it declared when they were written down.</summary>
public sealed record Baseline
{
    /// <summary>The client it belongs to.</summary>
    public required string Client { get; init; }

    /// <summary>The version of the corpus that it was written with; null in a file in the old format.</summary>
    public string? Corpus { get; init; }

    /// <summary>By what the client is judged; null where the file does not say.</summary>
    public RequirementSet? Requirements { get; init; }

    /// <summary>The operations, flows, challenges, capabilities, surfaces and members that the client declared.</summary>
    public IReadOnlyList<string> Declares { get; init; } = [];

    /// <summary>The ids of the cases that did not apply.</summary>
    public IReadOnlyList<string> NotApplicable { get; init; } = [];

    /// <summary>How many checks were not made because a word is not declared, by word; null where the file has no counts.</summary>
    internal IReadOnlyDictionary<string, int>? NotDeclared { get; init; }

    /// <summary>True where a part of a run is compared: that no case which a pattern matches breaks its rule shows in no part.</summary>
    internal bool IsOfPart { get; init; }

    /// <summary>Where it was read, as a path; null for one that was not read from a disk.</summary>
    internal string? File { get; init; }

    /// <summary>The lines in which its lists begin, and in which they name something.</summary>
    internal BaselineLines Lines { get; init; } = BaselineLines.None;

    /// <summary>What is known of other versions of the client, each with the text that a version of it matches.</summary>
    internal IReadOnlyList<(string Versions, Baseline Known)> Others { get; init; } = [];

    /// <summary>What is known of a version of the client: what stands under it, or else what stands at the top.</summary>
    internal Baseline For(string version)
    {
        var (versions, known) = Others.FirstOrDefault(other => CasePattern.Matches(other.Versions, version));
        return versions is null
            ? this
            : known with { Client = Client, Corpus = Corpus, Requirements = Requirements, IsOfPart = IsOfPart, File = File };
    }

    /// <summary>The same with something else known of a version.</summary>
    internal Baseline With(string version, Baseline known) => Others.Any(other => CasePattern.Matches(other.Versions, version))
        ? this with
        {
            Corpus = known.Corpus,
            Others =
            [
                .. Others.Select(other => CasePattern.Matches(other.Versions, version) ? (other.Versions, known) : other),
            ],
        }
        : known with { Others = Others };

    /// <summary>The deviations.</summary>
    public IReadOnlyList<BaselineEntry> Entries { get; init; } = [];

    /// <summary>All that a client declares, as a baseline pins it.</summary>
    public static IReadOnlyList<string> DeclaredBy(ClientDescription client) =>
    [
        .. client.Operations.Select(operation => $"operation {operation}")
            .Concat(client.Capabilities.Select(capability => $"capability {capability}"))
            .Concat(client.Flows.Select(flow => $"flow {flow}"))
            .Concat(client.Surfaces.Select(surface => $"surface {surface}"))
            .Concat(
                client.ChallengeSurfaces.SelectMany(
                    challenge => challenge.Value.Select(surface => $"surface {surface} of {challenge.Key}")))
            .Concat((client.Challenges ?? []).Select(challenge => $"challenge {challenge}"))
            .Concat(client.Members.SelectMany(operation => operation.Value.Select(member => $"member {operation.Key}.{member}")))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>What a run says of it though nothing is out of date.</summary>
    public IReadOnlyList<string> Notices =>
    [
        .. Entries.Count(entry => entry.IsOfOldForm) is > 0 and var old
            ? [
                $"{Excerpt.Word(Client)}: {Wording.Count(old, "baseline entry names", "baseline entries name")} no place and no seen, so "
                + "any failure of the rule is known: "
                + $"`baseline update {Excerpt.Word(Client)}`, or --update-baseline for a service, writes them down by cause",
            ]
            : (string[])[],
        .. Entries.SelectMany(entry => entry.Cases).Concat(NotApplicable).Distinct(StringComparer.Ordinal).ToArray() is var listed
            && listed.Count(RetiredCases.All.ContainsKey) is > 0 and var retired
            ? [
                $"{Excerpt.Word(Client)}: the baseline names {Wording.Count(retired, "case")} that the corpus has no more, "
                + $"{listed.First(RetiredCases.All.ContainsKey)} for one; `baseline update {Excerpt.Word(Client)}` removes them",
            ]
            : (string[])[],
    ];

    /// <summary>Marks a result as expected when entries cover the cause of each of its findings.</summary>
    /// <remarks>
    /// A generated case has no lasting id: it is expected when an entry of the same cause covers any case of the corpus, since a cause is
    /// what a reader fixes. An old entry, which names none, has to cover a case of its payload class and member.
    /// </remarks>
    public CaseResult Apply(CaseResult result, ClientDescription client, IReadOnlyList<Case> corpus)
    {
        var level = result.Verdict switch { Verdict.Fail => Level.Must, Verdict.Warn => Level.Should, _ => Level.May };
        if (level == Level.May)
        {
            return result;
        }

        var reasons = new List<string>();
        foreach (var finding in result.Findings.Where(finding => finding.Rule.Level == level))
        {
            if (Entries.FirstOrDefault(entry => Covers(entry, result.Case, Cause.Of(finding), client.Version, corpus)) is not { } entry)
            {
                return result;
            }

            reasons.Add(entry.Reason);
        }

        return result with { Baselined = string.Join("; ", reasons.Distinct(StringComparer.Ordinal)) };
    }

    /// <summary>The cases in which an entry's cause is no longer seen, though they are listed for it.</summary>
    internal IEnumerable<(BaselineEntry Entry, Case Case)> Fixed(IReadOnlyCollection<CaseResult> results, string version) =>
        from entry in Entries
        where entry.CoversVersion(version)
        from pattern in entry.Cases.Where(IsCompared)
        let judged = Judged(pattern, results)
        where !judged.Any(entry.IsSeenIn)
        from result in judged
        select (entry, result.Case);

    /// <summary>What of it is about a set: an entry for a rule that is not in the set is neither broken nor fixed.</summary>
    internal Baseline In(RequirementSet set) => set.IsNewest ? this : this with
    {
        Others = [.. Others.Select(other => (other.Versions, other.Known.In(set)))],
        Entries = [.. Entries.Where(entry => Rulebook.All.FirstOrDefault(rule => rule.Id == entry.Rule) is not { } rule || set.Has(rule))],
    };

    /// <summary>What is out of date, a sentence each. Only what was selected is compared.</summary>
    /// <param name="results">How the cases ended.</param>
    /// <param name="client">What the client declares.</param>
    /// <param name="corpus">All cases.</param>
    /// <param name="today">The day on which it is believed.</param>
    /// <param name="again">How <see cref="Fixed"/> cases ended that were played once more; none to believe the first play.</param>
    public IReadOnlyList<string> Stale(
        IReadOnlyCollection<CaseResult> results,
        ClientDescription client,
        IReadOnlyList<Case> corpus,
        DateOnly today,
        IReadOnlyList<CaseResult>? again = null) =>
        [.. FindStale(results, client, corpus, today, again).Select(stale => stale.Sentence)];

    /// <summary>What <see cref="Stale"/> says, each with the line of the file that it is about.</summary>
    internal IReadOnlyList<StaleSentence> FindStale(
        IReadOnlyCollection<CaseResult> results,
        ClientDescription client,
        IReadOnlyList<Case> corpus,
        DateOnly today,
        IReadOnlyList<CaseResult>? again = null)
    {
        List<StaleSentence> stale = [];
        foreach (var entry in Entries)
        {
            if (WhyStale(entry, results, again ?? [], client, corpus, today) is { } why)
            {
                Add(entry.Line, $"baseline entry {entry}: {why}");
            }
        }

        foreach (var missing in Declares.Except(DeclaredBy(client), StringComparer.Ordinal))
        {
            Add(Lines.Of(BaselineFile.DeclaresMember, missing), $"the client no longer declares {Excerpt.Word(missing)}");
        }

        foreach (var why in NotDeclaredPin.Stale(NotDeclared, results.Where(result => !IsNewer(result.Case))))
        {
            Add(Lines.Of(NotDeclaredPin.Member), why);
        }

        foreach (var result in results.Where(result => result.Case.Origin != Origin.Generated && result.Verdict != Verdict.HarnessFault))
        {
            var isListed = NotApplicable.Contains(result.Case.Id, StringComparer.Ordinal);
            // Which ways in are played may change with what is declared, which is pinned itself.
            var isApart = IsNewer(result.Case) || (!isListed && result.Case.Way.Length > 0);
            if (isListed != (result.Verdict == Verdict.NotApplicable) && !isApart)
            {
                Add(
                    Lines.Of(BaselineFile.NotApplicableMember, result.Case.Id),
                    $"case {result.Case.Id} is "
                    + (isListed
                        ? "listed as not applicable and applies"
                        : $"not applicable and not listed as such ({result.Reason})"));
            }
        }

        foreach (var unknown in NotApplicable.Where(id => !RetiredCases.All.ContainsKey(id) && corpus.All(one => one.Id != id)))
        {
            Add(
                Lines.Of(BaselineFile.NotApplicableMember, unknown),
                $"the case {Excerpt.Word(unknown)}, listed as not applicable, is not in the corpus");
        }

        return stale;

        void Add(int line, string sentence) => stale.Add(new($"{Excerpt.Word(Client)}: {sentence}", line));
    }

    private static bool Covers(BaselineEntry entry, Case one, Cause cause, string version, IReadOnlyList<Case> corpus) =>
        entry.CoversVersion(version)
        && (entry.IsFor(cause) || (one.Origin == Origin.Generated && entry.IsForAnyForm(cause)))
        && KinOf(one, entry, corpus).Any(entry.Names);

    private static IEnumerable<string> KinOf(Case one, BaselineEntry entry, IReadOnlyList<Case> corpus) =>
        one.Origin != Origin.Generated ? [one.Id]
        : corpus.Where(other => !entry.IsOfOldForm || (other.Class == one.Class && other.About == one.About)).Select(other => other.Id);

    // What came into the corpus after the file was written cannot be in it.
    private bool IsNewer(Case one) =>
        Version.TryParse(Corpus, out var written) && Version.TryParse(one.Since, out var since) && since > written;

    private bool IsCompared(string pattern) => !IsOfPart || !CasePattern.IsPattern(pattern);

    private string? WhyStale(
        BaselineEntry entry,
        IReadOnlyCollection<CaseResult> results,
        IReadOnlyList<CaseResult> again,
        ClientDescription client,
        IReadOnlyList<Case> corpus,
        DateOnly today)
    {
        if (entry.Cases.FirstOrDefault(pattern =>
            !RetiredCases.Named(pattern).Any() && corpus.All(one => !CasePattern.Matches(pattern, one.Id))) is { } unmatched)
        {
            return entry.Cases.Count == 1 ? "matches no case of the corpus" : $"{Excerpt.Word(unmatched)} matches no case of the corpus";
        }

        if (Rulebook.All.All(rule => rule.Id != entry.Rule))
        {
            return $"there is no rule {Excerpt.Word(entry.Rule)}"
                + NearestWord.Hint(entry.Rule, Rulebook.All.Select(rule => rule.Id), ": did you mean \"", "\"?");
        }

        if (entry.Seen is { } word && !Seen.Words.Contains(word))
        {
            return $"\"{Excerpt.Word(word)}\" is no word for what is seen{NearestWord.Hint(word, Seen.Words, ": did you mean \"", "\"?")}";
        }

        if (!results.Any(result => result.Case.Origin != Origin.Generated && entry.Names(result.Case.Id)))
        {
            return null;
        }

        if (string.IsNullOrWhiteSpace(entry.Reason))
        {
            return "has no reason; say why the deviation is known";
        }

        if (entry.Until is { } until && until < today)
        {
            return $"was believed until {until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
        }

        if (!entry.CoversVersion(client.Version))
        {
            return $"is for version {Excerpt.Word(entry.Versions)}; the client is {Excerpt.Word(client.Version)}";
        }

        return entry.Cases.Where(IsCompared).Select(pattern => WhyMended(entry, pattern, results, again))
            .FirstOrDefault(why => why is not null);
    }

    // Generated cases have no lasting id.
    private static CaseResult[] Judged(string pattern, IEnumerable<CaseResult> results) =>
        [
            .. results.Where(
                result => result.Case.Origin != Origin.Generated && result.IsJudged && CasePattern.Matches(pattern, result.Case.Id)),
        ];

    // Of a pattern one case that fails is enough: cases that come later may pass.
    private static string? WhyMended(
        BaselineEntry entry, string pattern, IReadOnlyCollection<CaseResult> results, IReadOnlyList<CaseResult> again)
    {
        var judged = Judged(pattern, results);
        var cameBack = again.Any(result => CasePattern.Matches(pattern, result.Case.Id) && !entry.IsGoneFrom(result));
        return judged.Length == 0 || cameBack || judged.Any(entry.IsSeenIn) ? null
            : CasePattern.IsPattern(pattern) ? $"no case that {Excerpt.Word(pattern)} matches breaks the rule in this way; remove it"
            : judged[0].Findings.Any(
                finding => finding.Rule.Id == entry.Rule) ? $"the rule is broken in another way in {pattern}; remove it"
            : $"the rule holds in {pattern}; remove it";
    }
}
