using System.Globalization;
using System.Text.Json;

namespace Conformance.Reports.Page;

/// <summary>A trace as a person reads it: each request, each answer, what was handed out, and the end of the log.</summary>
internal static class WireText
{
    private static readonly (string Member, string Title)[] Requests =
        [("requests", "request"), ("strays", "request that belongs to no case"), ("lookups", "look-up of keys")];

    /// <summary>The texts of a trace, each to be cut by itself.</summary>
    public static IReadOnlyList<string> Of(JsonElement trace) =>
    [
        .. Requests.SelectMany(kind => Items(trace, kind.Member).Select((request, at) => Request(request, kind.Title, at + 1))),
        .. Items(trace, "answers").Select((answer, at) => Answer(answer, at + 1)),
        .. ((string[])["surface", "error", "steps"]).SelectMany(
            member => trace.TryGetProperty(member, out var told) ? (string[])[$"{member}: {told}"] : []),
        .. Items(trace, "log") is { Length: > 0 } log ? (string[])[$"log\n{string.Join('\n', log)}"] : [],
    ];

    private static JsonElement[] Items(JsonElement trace, string member) =>
        trace.TryGetProperty(member, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray()] : [];

    private static string Request(JsonElement request, string title, int number) => string.Join('\n', [
        $"{title} {number.ToString(CultureInfo.InvariantCulture)}: {Text(request, "method")} {Text(request, "path")}",
        .. Items(request, "headers").Select(header => header.ToString()),
        "",
        Body(request),
    ]);

    private static string Answer(JsonElement answer, int number) => string.Join('\n', [
        $"answer {number.ToString(CultureInfo.InvariantCulture)}: {Text(answer, "status")}"
            + $"{(Text(answer, "fault") is "none" or "" ? "" : $", {Text(answer, "fault")}")}"
            + $"{(Text(answer, "delayMs") is "0" or "" ? "" : $", after {Text(answer, "delayMs")} ms")}",
        .. Items(answer, "headers").Select(header => header.ToString()),
        "",
        Body(answer),
    ]);

    private static string Body(JsonElement message) =>
        message.TryGetProperty("bodyLatin1", out var bytes) ? $"{bytes} (each byte a character)" : Text(message, "body");

    private static string Text(JsonElement message, string member) =>
        message.TryGetProperty(member, out var text) ? text.ToString() : "";
}
