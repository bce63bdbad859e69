using Conformance.Contract.Wire;

namespace Conformance.Snapshots.Changes;

internal static class HeaderChanged
{
    public static ChangeKind Kind { get; } =
        new(
            "header",
            "is another header",
            "a header is another one, or is gone",
            Weight.Risky,
            pair => pair.Place.Spot == Spot.Header,
            Cases);

    private static IEnumerable<string> Cases(Pair pair) => (IsType(pair), pair.New.Kind, pair.New.Text) switch
    {
        (true, JsonKind.Absent, _) => ["lenient.content-type-absent"],
        (true, _, WireNames.AmzJson) => [],
        (true, _, "application/x-amz-json-1.0") => ["lenient.content-type-1.0"],
        (true, _, var type) when type.StartsWith(WireNames.AmzJson, StringComparison.OrdinalIgnoreCase) => ["lenient.charset-label"],
        (true, _, var type) when type.Contains("json", StringComparison.OrdinalIgnoreCase) => ["lenient.content-type-json"],
        (true, _, var type) when type.Contains("html", StringComparison.OrdinalIgnoreCase) => ["lenient.content-type-html"],
        (true, _, _) => ["lenient.content-type-text"],
        (false, JsonKind.Absent, _) => ["error-spelling.body-only"],
        (false, _, var type) when type.Contains('#', StringComparison.Ordinal) => ["error-spelling.header-with-namespace"],
        _ => [],
    };

    private static bool IsType(Pair pair) => pair.Place.Member == WireNames.ContentType;
}
