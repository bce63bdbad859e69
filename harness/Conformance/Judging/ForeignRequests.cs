using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Replay;

namespace Conformance.Judging;

/// <summary>Requests that carry no value of the case in which they were sent.</summary>
internal static class ForeignRequests
{
    private const int MostNamed = 5;

    /// <summary>Adds them to the findings, with what they ask for.</summary>
    public static void Report(IReadOnlyList<ReceivedRequest> strays, Findings findings)
    {
        if (strays.Count == 0)
        {
            return;
        }

        var asked = strays.Take(MostNamed)
            .Select(stray => RequestOperation.Of(stray) is { } operation ? Excerpt.Word(operation) : stray.Method);
        findings.Add(
            "requests",
            "each with a value of the case",
            Seen.ForeignRequest.As($"{Wording.Number(strays.Count)} without one: {string.Join(", ", asked)}"));
    }
}
