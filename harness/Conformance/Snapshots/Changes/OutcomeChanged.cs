using Conformance.Contract.Wire;

namespace Conformance.Snapshots.Changes;

internal static class OutcomeChanged
{
    public static ChangeKind Kind { get; } = new(
        "outcome",
        "ends otherwise",
        "a step ends otherwise: tokens became a challenge, a challenge an error, or the reverse",
        Weight.Breaking,
        pair => pair.Place.Spot == Spot.Outcome,
        pair => pair.Place.After switch
        {
            StepOutcome.Tokens => [$"tokens.sign-in.{CaseIds.Operation(pair.Place)}.with-empty-parameters"],
            StepOutcome.Challenge => CaseIds.Challenge(pair.Place.NewStep, pair.Place, "full"),
            StepOutcome.Error => [$"error.{pair.Place.NewErrorType}.{CaseIds.Operation(pair.Place)}"],
            StepOutcome.Unreadable => [$"undecodable.{Unreadable(pair.Place.NewStep[StepNames.Body])}"],
            _ => [],
        });

    private static string Unreadable(JsonValue body) => body.Kind switch
    {
        JsonKind.Array => "array",
        JsonKind.Null => "null",
        JsonKind.String when Placeholder.Read(body.Text) is { } replaced =>
            replaced.Facets.Contains("html", StringComparison.Ordinal) ? "html"
            : replaced.Facets.Contains("broken", StringComparison.Ordinal) ? "cut"
            : "text",
        JsonKind.String when body.Text.StartsWith("(empty", StringComparison.Ordinal) => "empty",
        JsonKind.String when body.Text.StartsWith("(HTML", StringComparison.Ordinal) => "html",
        JsonKind.String when body.Text.StartsWith("(broken", StringComparison.Ordinal) => "cut",
        _ => "text",
    };
}
