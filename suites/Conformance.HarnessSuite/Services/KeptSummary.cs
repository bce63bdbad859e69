using System.Text;
using Conformance.Reports.Saved;
using Conformance.Reports.Summaries;

namespace Conformance.HarnessSuite.Services;

/// <summary>What is kept of the run of a service in this clone.</summary>
internal static class KeptSummary
{
    /// <summary>How the summary of a report differs from the one that is kept, but for its day; null when it does not.</summary>
    public static string? WhyOther(string service, string report)
    {
        var file = Repository.PathOf("fixtures", "services", service, "summary.json");
        var kept = SummaryFormat.Read(File.ReadAllBytes(file), file);
        var now = Summarizing.Of(SavedFormat.Read(File.ReadAllBytes(report), report)) with { Date = kept.Date };
        var (old, made) = (Lines(kept), Lines(now));
        return old.SequenceEqual(made, StringComparer.Ordinal) ? null
            : $"`report summary` makes another one of this run: {string.Join("; ", made.Except(old, StringComparer.Ordinal).Take(5))}";
    }

    private static string[] Lines(RunSummary summary) => Encoding.UTF8.GetString(SummaryFormat.Write(summary)).Split('\n');
}
