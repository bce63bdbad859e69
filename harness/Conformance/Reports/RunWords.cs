using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Running;

namespace Conformance.Reports;

/// <summary>What a person reads of a run, the same on a terminal and in a log.</summary>
internal sealed class RunWords(RunFacts facts, RepeatCommand repeat)
{
    public string Header(RunStarted start) => Printable.Of(
        $"cognito-conformance {facts.Harness}, corpus {facts.Corpus}, "
        + (start.Replay.Length == 0 ? "" : $"replay {start.Replay}, ")
        + Wording.Count(start.Cases, start.Replay.Length == 0 ? "scenario" : "case")
        + (facts.Seed is { } seed ? $", seed {seed}" : "")
        + (facts.Generate is { } generate ? $", {generate} of them generated" : "")
        + (facts.Shard is { } shard ? $", shard {shard}" : ""));

    /// <summary>What is judged.</summary>
    public static string Client(ReportedClient client) => Printable.Of(client.Description is { } told
        ? told.IsService
            ? $"service {client.Title}{(told.Version.Length == 0 ? "" : $" {told.Version}")} at {told.Runtime}, "
                + $"{Wording.Count(client.Cases, "scenario")}{Set(client)}"
            : $"client {client.Title} {Excerpt.Word(told.Version)} ({Excerpt.Word(told.Language)} {Excerpt.Word(told.Runtime)}, "
                + $"{Excerpt.Word(told.Platform)}), profile {told.Profile}, {Wording.Count(client.Cases, "case")}{Set(client)}"
        : $"client {client.Title}: its driver could not be greeted");

    /// <summary>How a client that was judged came out.</summary>
    public static string Row(ReportedClient client, bool isStrict)
    {
        var counts = Standings.Count(client.Results, isStrict);
        return Printable.Of($"{client.Title}: {counts.Passed} passed, {counts.Failed} failed, {counts.Skipped} skipped");
    }

    /// <summary>The heading of the cases of a client.</summary>
    public static string CasesOf(ReportedClient client) => Printable.Of($"{client.Unit}s of {client.Title}");

    /// <summary>
    /// A line for each case that did not pass; those that do not apply share one for each reason, and so do those of a client that could
    /// not be greeted.
    /// </summary>
    public static IEnumerable<CaseLine> Cases(ReportedClient client)
    {
        foreach (var notice in client.Description?.Notices ?? [])
        {
            yield return new("warn", Printable.Of(notice));
        }

        foreach (var result in client.Results.Where(result => result.Verdict is not Verdict.Pass && !SharesLine(result)))
        {
            var why = result.Reason
                ?? string.Join(", ", result.Findings.Select(finding => finding.Rule.Id).Distinct(StringComparer.Ordinal));
            var unstable = result is { Verdict: Verdict.Warn, Replayed: { } second } ? $", unstable: {FailureBlock.Twice(second)}" : "";
            yield return new(
                Word(result), Printable.Of($"{result.Case.Id}: {why}{unstable}{(result.Baselined is { } known ? $" ({known})" : "")}"));
        }

        foreach (var same in client.Results.Where(SharesLine).GroupBy(result => (Word(result), result.Reason)))
        {
            var which = same.Count() == 1 ? same.First().Case.Id : Wording.Count(same.Count(), "case");
            yield return new(same.Key.Item1, Printable.Of($"{which}: {same.Key.Reason}"));
        }

        if (client.NotSelected > 0)
        {
            var known = client.KnownNotSelected > 0 ? $"; of them the baseline lists {client.KnownNotSelected}" : "";
            var (other, option) = client.Description is { IsWrapper: false }
                ? ("in another body", "--every-body")
                : ("by another way in", "--every-flow");
            yield return new(
                "skip",
                Printable.Of(
                    $"not selected: {Wording.Count(client.NotSelected, "case")} {other} than the one that is played{known}; {option} plays "
                    + "them"));
        }

        if (client.Retired > 0)
        {
            yield return new(
                "skip",
                Printable.Of(
                    $"retired: {Wording.Count(client.Retired, "case")} of requirements {client.Requirements} "
                    + $"{(client.Retired == 1 ? "is" : "are")} in the corpus no more"));
        }

        foreach (var (word, count) in client.NotDeclared)
        {
            yield return new("skip", Printable.Of($"not declared: {word}: {Declarations.Tell(count)}"));
        }

        if (client.NotOverlapped > 0)
        {
            yield return new(
                "skip",
                Printable.Of(
                    $"not overlapped: {Wording.Count(client.NotOverlapped, "answer")} went in turn, since the other sign-in did not come "
                    + "in time"));
        }

        foreach (var unused in client.Unused)
        {
            yield return new("warn", Printable.Of($"not exercised: {unused.Word}: {unused.Reason}"));
        }

        bool SharesLine(CaseResult result) => result.Verdict == Verdict.NotApplicable || client.Description is null;
    }

    /// <summary>The causes of the failures that were not expected, the first of each client in full, then those of the warnings.</summary>
    public IEnumerable<CauseBlock> Blocks(ReportedRun run, RunOutcome outcome, int width)
    {
        foreach (var client in run.Clients)
        {
            var causes = FoundCauses.Of(client.Results, outcome.IsStrict);
            foreach (var cause in causes.Failed.Take(CauseBlock.Most))
            {
                yield return CauseBlock.Of(cause, client, repeat.Again(client.Name, cause.Cases[0]), width);
            }

            // A service's stand in a line each above all else.
            foreach (var (left, what) in client.IsService ? []
                : ((IReadOnlyList<FoundCause>, string)[])[
                    ([.. causes.Failed.Skip(CauseBlock.Most)], "more causes of failures"), (causes.Warned, FoundCauses.OfWarned)])
            {
                if (left.Count > 0)
                {
                    yield return new(Printable.Of($"{client.Title}: {what}"), [.. CauseBlock.Table(left, client.Unit, width)]);
                }
            }
        }
    }

    /// <summary>What the report of each service begins with.</summary>
    public static IEnumerable<string> Figures(ReportedRun run, RunOutcome outcome, int width) =>
        run.Clients.SelectMany(client => ServiceFigures.Lines(client, outcome.IsStrict, width));

    /// <summary>What stands between the tables and the failures.</summary>
    public static IEnumerable<string> Sent(ReportedRun run, int width) =>
    [
        .. run.Clients.SelectMany(client => ReachTable.Lines(client, width)),
        .. run.Clients.SelectMany(client => Hints(client, width)),
        .. NameTable.Of(run).Lines,
        .. run.Clients.Select(client => client.Corners).OfType<CornersAwaited>().Select(told => Printable.Of(
            $"SRP corners of A, {run.Find(told.Client).Title}, {Wording.Count(told.SignIns, "sign-in")}: met {List(told.Met)}; not met "
            + $"{List(told.NotMet)}")),
    ];

    /// <summary>What a client may have declared that it does not have, as far as that made a case fail that nobody expected to.</summary>
    private static IEnumerable<string> Hints(ReportedClient client, int width) =>
        from member in client.Description is null ? [] : client.AbsentThroughout
        where client.Results.Any(result => result.Baselined is null && member.Spoils(result))
        from line in TextFlow.Hang(Printable.Of($"hint for {client.Title}: "), member.Tell(client.Description!), width)
        select line;

    /// <summary>What stands between the failures and the last line.</summary>
    public static IEnumerable<string> Closing(ReportedRun run, RunOutcome outcome)
    {
        if (BasisCounts.Line(run.Clients) is { } basis)
        {
            yield return basis;
        }

        if (outcome.BrokenOff is { } early)
        {
            yield return Printable.Of(early.Sentence);
        }

        foreach (var stale in outcome.Stale)
        {
            yield return Printable.Of($"baseline out of date: {stale}");
        }

        foreach (var notice in outcome.Notices)
        {
            yield return Printable.Of(notice);
        }

        foreach (var missing in outcome.Undeclared)
        {
            yield return Printable.Of($"required: {missing}");
        }

        if (outcome.Void is { } why)
        {
            yield return Printable.Of($"void: {why}");
        }

        yield return $"warnings: {outcome.Warned + outcome.Unused.Count}"
            + (outcome.IsStrict && outcome.Warned + outcome.Unused.Count > 0 ? ", failures unless baselined (--strict)" : "");
        yield return $"skipped: {outcome.NotApplicable} not applicable, {outcome.Baselined} baselined";
    }

    private static string Set(ReportedClient client) =>
        client.Requirements == RequirementSet.Newest.Name ? "" : $", requirements {client.Requirements}";

    private static string Word(CaseResult result) => result switch
    {
        { Baselined: not null } => "known",
        { Verdict: Verdict.HarnessFault } => "fault",
        { Verdict: Verdict.Warn } => "warn",
        { Verdict: Verdict.NotApplicable } => "skip",
        _ => "fail",
    };

    private static string List(IReadOnlyList<string> texts) => texts.Count == 0 ? "none" : string.Join(", ", texts);
}

/// <summary>One case that did not pass.</summary>
/// <param name="Word">fail, fault, warn, known or skip.</param>
/// <param name="Text">Which and why.</param>
internal readonly record struct CaseLine(string Word, string Text)
{
    public const int WordWidth = 5;

    /// <inheritdoc/>
    public override string ToString() => $"  {Word,-WordWidth}  {Text}";
}
