using System.Globalization;
using System.Text.Json;

namespace Conformance.Benchmarks.Measures;

/// <summary>A run of the tool, by its report.</summary>
/// <param name="Time">From the start of its process to its end.</param>
/// <param name="Cases">How many cases it judged.</param>
/// <param name="Slowest">How long the slowest of them took.</param>
internal sealed record JudgedRun(TimeSpan Time, int Cases, TimeSpan Slowest)
{
    public static JudgedRun Read(string report, TimeSpan time)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(report));
        long[] elapsed =
        [
            .. json.RootElement.GetProperty("clients").EnumerateArray()
                .SelectMany(client => client.GetProperty("cases").EnumerateArray())
                .Where(one => one.GetProperty("verdict").GetString() != "not-applicable")
                .Select(one => one.GetProperty("elapsedMs").GetInt64()),
        ];
        return new(time, elapsed.Length, TimeSpan.FromMilliseconds(elapsed.Max()));
    }

    public Row ToRow(string what, TimeSpan limit) => new(
        $"{what}: {Cases} cases",
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Time.TotalSeconds:0.0} s, {Cases / Time.TotalSeconds:0} cases a second; the slowest case {Slowest.TotalSeconds:0.0} s"),
        $"under {limit.TotalSeconds} s",
        Time < limit);
}
