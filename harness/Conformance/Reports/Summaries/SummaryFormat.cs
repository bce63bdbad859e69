using System.Text.Json;
using Conformance.Reports.Saved;

namespace Conformance.Reports.Summaries;

/// <summary>The text of a summary.</summary>
internal static class SummaryFormat
{
    /// <summary>The text in UTF-8.</summary>
    public static byte[] Write(RunSummary summary) => KeptJson.Write(summary);

    /// <summary>Reads the text.</summary>
    /// <param name="text">The text in UTF-8.</param>
    /// <param name="name">How messages call it.</param>
    /// <exception cref="InvalidDataException">It is no summary, or one of another version; the message says what was seen.</exception>
    public static RunSummary Read(ReadOnlySpan<byte> text, string name)
    {
        text = KeptJson.WithoutMark(text);
        try
        {
            return KeptJson.Read<Versioned>(text)?.SummaryVersion switch
            {
                RunSummary.Version => Checked(KeptJson.Read<RunSummary>(text)!, KeptJson.NullIn(text)),
                null => throw Wrong("there is no summaryVersion"),
                var version => throw Wrong($"it has the summaryVersion {version}, and this tool reads {RunSummary.Version}"),
            };
        }
        catch (JsonException broken)
        {
            throw Wrong(KeptJson.Explain(broken), broken);
        }

        RunSummary Checked(RunSummary summary, string? nothing) =>
            nothing is not null ? throw Wrong(nothing)
            : summary.Subjects.Count == 0 ? throw Wrong("it has neither a client nor a service")
            : summary;

        InvalidDataException Wrong(string what, Exception? inner = null) =>
            new($"{name} is no summary: {what}; a summary is what `report summary FILE` makes of a report", inner);
    }

    private sealed record Versioned
    {
        public int? SummaryVersion { get; init; }
    }
}
