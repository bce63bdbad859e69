using System.Text.Json;
using Conformance.Reports.Saved;

namespace Conformance.Reports.Summaries;

/// <summary>The text of a summary.</summary>
internal static class SummaryFormat
{
    /// <summary>The text in UTF-8.</summary>
    public static byte[] Write(RunSummary summary) => [.. JsonSerializer.SerializeToUtf8Bytes(summary, SavedFormat.Options), (byte)'\n'];

    /// <summary>Reads the text.</summary>
    /// <param name="text">The text in UTF-8.</param>
    /// <param name="name">How messages call it.</param>
    /// <exception cref="InvalidDataException">It is no summary, or one of another version; the message says what was seen.</exception>
    public static RunSummary Read(ReadOnlySpan<byte> text, string name)
    {
        try
        {
            return JsonSerializer.Deserialize<Versioned>(text, SavedFormat.Options)?.SummaryVersion switch
            {
                RunSummary.Version => JsonSerializer.Deserialize<RunSummary>(text, SavedFormat.Options)!,
                null => throw Wrong("there is no summaryVersion"),
                var version => throw Wrong($"it has the summaryVersion {version}, and this tool reads {RunSummary.Version}"),
            };
        }
        catch (JsonException broken)
        {
            var what = broken.Path is { Length: > 1 } path ? $"something else stands at {path} than is due there" : "it is not JSON";
            throw Wrong(what, broken);
        }

        InvalidDataException Wrong(string what, Exception? inner = null) =>
            new($"{name} is no summary: {what}; a summary is what `report summary FILE` makes of a report", inner);
    }

    private sealed record Versioned
    {
        public int? SummaryVersion { get; init; }
    }
}
