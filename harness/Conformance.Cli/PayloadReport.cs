using Conformance.Contract.Catalog;
using Conformance.Contract.Responses;
using Conformance.Corpus;
using Conformance.Corpus.Recordings;
using Conformance.Reports;

namespace Conformance.Cli;

/// <summary>What <c>payload</c> tells of each response, and how it ends.</summary>
internal sealed class PayloadReport(TextWriter output, TextWriter error, bool listsAll, bool isStrict, RequirementSet requirements)
{
    /// <summary>How many findings of a body are listed.</summary>
    public const int Most = 50;

    private const int Width = 80;

    // Told last, when it is known what most of them come from.
    private readonly List<string> lines = [];
    private readonly List<Sighting> sightings = [];
    private int passed;
    private int failed;
    private int skipped;
    private int unreadable;

    public void Judge(IEnumerable<SavedResponse> responses)
    {
        foreach (var response in responses)
        {
            if (response.Unreadable is { } wrong)
            {
                CannotRead($"{response.Name} {wrong}");
            }
            else if (response.LeftOut is { } reason)
            {
                skipped++;
                lines.Add($"skip  {response.Name}  {reason}");
            }
            else
            {
                Judge(response);
            }
        }
    }

    public void CannotRead(string sentence)
    {
        unreadable++;
        error.WriteLine(sentence);
    }

    /// <summary>Writes the last lines.</summary>
    /// <returns>The exit code.</returns>
    public int End()
    {
        WriteCauses();
        Write(lines);
        if (unreadable > 0)
        {
            output.WriteLine($"not read: {unreadable}");
        }
        else if (passed + failed == 0)
        {
            error.WriteLine("nothing was judged");
        }

        output.WriteLine($"{passed} passed, {failed} failed, {skipped} skipped");
        return unreadable > 0 ? ExitCode.Usage
            : passed + failed == 0 ? ExitCode.Void
            : failed > 0 ? ExitCode.ContractViolated
            : ExitCode.AsExpected;
    }

    private void Judge(SavedResponse response)
    {
        var findings = new Findings(requirements);
        var applied = findings.Run(ResponseRules.All, response.Exchange!);
        var isBroken = findings.All.Any(finding => finding.Rule.Level == Level.Must || (isStrict && finding.Rule.Level == Level.Should));
        var isWarned = findings.All.Any(finding => finding.Rule.Level == Level.Should);
        _ = isBroken ? failed++ : passed++;
        lines.Add(
            $"{(isBroken ? "fail" : isWarned ? "warn" : "pass")}  {response.Name}  {applied} of "
            + $"{Wording.Count(ResponseRules.All.Length, "rule")} apply");

        sightings.AddRange(
            findings.All.Where(finding => finding.Rule.Level != Level.May).Select(
                finding => new Sighting(response.Name, Verdict.Fail, finding)));

        // The worst first, so that none of them is among those that are left out.
        foreach (var finding in findings.All.OrderBy(finding => finding.Rule.Level).Take(listsAll ? int.MaxValue : Most))
        {
            lines.Add($"  {finding.Rule.Id} ({CaseFile.Spell(finding.Rule.Level)})  {finding.Rule.Statement}");
            lines.Add($"    {finding.Path}: expected {finding.Expected}, found {finding.Actual}");
        }

        if (!listsAll && findings.All.Count > Most)
        {
            lines.Add($"  and {findings.All.Count - Most} more; --all lists them");
        }

        if (response.Exchange!.Operation is null
            && findings.All.Any(finding => finding.Rule == Contract.Responses.NeverNeither.Rule.Rule))
        {
            lines.Add("  If another operation answered this, --operation says which, and it is left out.");
        }
    }
    /// <summary>What several responses have in common, which one alone shows by its list.</summary>
    private void WriteCauses()
    {
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
