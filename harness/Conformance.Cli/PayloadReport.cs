using Conformance.Contract.Catalog;
using Conformance.Contract.Responses;
using Conformance.Corpus;
using Conformance.Corpus.Recordings;
using Conformance.Reports;
using Conformance.Reports.Saved;

namespace Conformance.Cli;

/// <summary>What <c>payload</c> tells of each response, and how it ends.</summary>
internal sealed class PayloadReport(TextWriter output, TextWriter error, bool listsAll, bool isStrict, RequirementSet requirements)
{
    /// <summary>How many findings of a body are listed.</summary>
    public const int Most = 50;

    private const int Width = 80;

    private readonly DateTimeOffset startedAt = TimeProvider.System.GetUtcNow();
    private readonly List<JudgedResponse> judged = [];
    private readonly List<string> unreadable = [];

    /// <summary>Judges responses.</summary>
    /// <param name="responses">The responses of a file.</param>
    /// <param name="repeat">The command that judges them again.</param>
    public void Judge(IEnumerable<SavedResponse> responses, string repeat)
    {
        foreach (var response in responses)
        {
            if (response.Unreadable is { } wrong)
            {
                CannotRead($"{response.Name} {wrong}");
            }
            else if (response.Exchange is { } exchange)
            {
                var findings = new Findings(requirements);
                findings.Run(ResponseRules.All, exchange);
                judged.Add(new(response.Name, repeat) { Exchange = exchange, Findings = findings.All, Checks = findings.Checks });
            }
            else
            {
                judged.Add(new(response.Name, repeat) { LeftOut = response.LeftOut });
            }
        }
    }

    public void CannotRead(string sentence)
    {
        unreadable.Add(sentence);
        error.WriteLine(sentence);
    }

    /// <summary>Writes what was found, the causes first, since they are what most of it comes from.</summary>
    /// <returns>What is saved of it, with the exit code.</returns>
    public SavedRun End()
    {
        WriteCauses();
        Write(judged.SelectMany(Lines));
        var failed = judged.Count(one => one.IsFailed(isStrict));
        var skipped = judged.Count(one => one.LeftOut is not null);
        if (unreadable.Count > 0)
        {
            output.WriteLine($"not read: {unreadable.Count}");
        }
        else if (judged.Count == skipped)
        {
            error.WriteLine("nothing was judged");
        }

        output.WriteLine($"{judged.Count - failed - skipped} passed, {failed} failed, {skipped} skipped");
        return SavingResponses.Of(judged, Ending(failed, skipped), isStrict, requirements);
    }

    private ResponsesEnding Ending(int failed, int skipped) => new(
        startedAt,
        TimeProvider.System.GetUtcNow() - startedAt,
        unreadable.Count > 0 ? $"not read: {string.Join("; ", unreadable)}" : judged.Count == skipped ? "nothing was judged" : null,
        unreadable.Count > 0 ? ExitCode.Usage
            : judged.Count == skipped ? ExitCode.Void
            : failed > 0 ? ExitCode.ContractViolated
            : ExitCode.AsExpected);

    private IEnumerable<string> Lines(JudgedResponse one)
    {
        if (one.LeftOut is { } reason)
        {
            yield return $"skip  {one.Name}  {reason}";
            yield break;
        }

        var word = one.IsFailed(isStrict) ? "fail" : one.Verdict == Verdict.Warn ? "warn" : "pass";
        yield return $"{word}  {one.Name}  {one.Checks.Count} of {Wording.Count(ResponseRules.All.Length, "rule")} apply";

        // The worst first, so that none of them is among those that are left out.
        foreach (var finding in one.Findings.OrderBy(finding => finding.Rule.Level).Take(listsAll ? int.MaxValue : Most))
        {
            yield return $"  {finding.Rule.Id} ({CaseFile.Spell(finding.Rule.Level)})  {finding.Rule.Statement}";
            yield return $"    {finding.Path}: expected {finding.Expected}, found {finding.Actual}";
        }

        if (!listsAll && one.Findings.Count > Most)
        {
            yield return $"  and {one.Findings.Count - Most} more; --all lists them";
        }

        if (one.Exchange!.Operation is null && one.Findings.Any(finding => finding.Rule == NeverNeither.Rule.Rule))
        {
            yield return "  If another operation answered this, --operation says which, and it is left out.";
        }
    }

    /// <summary>What several responses have in common, which one alone shows by its list.</summary>
    private void WriteCauses()
    {
        Sighting[] sightings =
        [
            .. from one in judged
               from finding in one.Findings
               where finding.Rule.Level != Level.May
               select new Sighting(one.Name, Verdict.Fail, finding),
        ];
        if (sightings.DistinctBy(one => one.Case, StringComparer.Ordinal).Count() < 2)
        {
            return;
        }

        var causes = FoundCause.Of(sightings);
        foreach (var block in causes.Take(CauseBlock.Most).Select(cause => CauseBlock.OfResponses(cause, Width)))
        {
            Write([block.Title, .. block.Lines, ""]);
        }

        if (causes.Count > CauseBlock.Most)
        {
            Write(["more causes", .. CauseBlock.Table([.. causes.Skip(CauseBlock.Most)], "response", Width), ""]);
        }
    }

    private void Write(IEnumerable<string> told)
    {
        foreach (var line in told)
        {
            output.WriteLine(line);
        }
    }
}
