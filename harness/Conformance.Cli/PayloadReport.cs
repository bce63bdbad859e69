using Conformance.Contract.Catalog;
using Conformance.Contract.Responses;
using Conformance.Corpus;
using Conformance.Corpus.Recordings;

namespace Conformance.Cli;

/// <summary>What <c>payload</c> tells of each response, and how it ends.</summary>
internal sealed class PayloadReport(TextWriter output, TextWriter error, bool listsAll, bool isStrict, RequirementSet requirements)
{
    /// <summary>How many findings of a body are listed.</summary>
    public const int Most = 50;

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
                output.WriteLine($"skip  {response.Name}  {reason}");
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
        output.WriteLine(
            $"{(isBroken ? "fail" : isWarned ? "warn" : "pass")}  {response.Name}  {applied} of {ResponseRules.All.Length} rules "
            + "apply");

        // The worst first, so that none of them is among those that are left out.
        foreach (var finding in findings.All.OrderBy(finding => finding.Rule.Level).Take(listsAll ? int.MaxValue : Most))
        {
            output.WriteLine($"  {finding.Rule.Id} ({CaseFile.Spell(finding.Rule.Level)})  {finding.Rule.Statement}");
            output.WriteLine($"    {finding.Path}: expected {finding.Expected}, found {finding.Actual}");
        }

        if (!listsAll && findings.All.Count > Most)
        {
            output.WriteLine($"  and {findings.All.Count - Most} more; --all lists them");
        }

        if (response.Exchange!.Operation is null
            && findings.All.Any(finding => finding.Rule == Contract.Responses.NeverNeither.Rule.Rule))
        {
            output.WriteLine("  If another operation answered this, --operation says which, and it is left out.");
        }
    }
}
