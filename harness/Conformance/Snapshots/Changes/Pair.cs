using Conformance.Contract.Wire;

namespace Conformance.Snapshots.Changes;

/// <summary>What stood at a place and what stands there now.</summary>
/// <param name="Place">The place.</param>
/// <param name="Old">What stood there; absent when nothing did.</param>
/// <param name="New">What stands there.</param>
internal sealed record Pair(Place Place, JsonValue Old, JsonValue New)
{
    private const int LongestShown = 100;

    /// <summary>True when texts that were the same are not, or the reverse.</summary>
    public bool IsEqualityBroken { get; init; }

    /// <summary>The member of another case that stands there instead of the old one; absent when there is none.</summary>
    public JsonValue OtherCase { get; init; }

    /// <summary>The placeholder that stood there; null for a text that is shown as it is.</summary>
    public Placeholder? OldPlaceholder => ReadPlaceholder(Old);

    /// <summary>The placeholder that stands there.</summary>
    public Placeholder? NewPlaceholder => ReadPlaceholder(New);

    /// <summary>True for two texts.</summary>
    public bool AreTexts => Old.Kind == JsonKind.String && New.Kind == JsonKind.String;

    /// <summary>True when it was there and is no longer, or is null.</summary>
    public bool IsGone => Old.HasValue && !New.HasValue;

    /// <summary>True when it was not there, or was null.</summary>
    public bool IsNew => !Old.HasValue && New.HasValue;

    /// <summary>True for what a service answered; what a client handed out is its own, and no other client has to take it.</summary>
    public bool IsOfService =>
        IsAnswer(Place.NewStep) || IsAnswer(Old) || IsAnswer(New) || IsAnswer(FirstStep(Old)) || IsAnswer(FirstStep(New));

    /// <summary>What stood there, in a line.</summary>
    public string OldWords => Place.Spot == Spot.Outcome ? StepOutcomes.Words(Place.Before) : Words(Old);

    /// <summary>What stands there, in a line.</summary>
    public string NewWords =>
        Place.Spot == Spot.Outcome
            ? StepOutcomes.Words(Place.After)
            : OtherCase.HasValue
            ? $"{OtherCase.Name}: {Words(OtherCase)}"
            : Words(New);

    /// <summary>A value in a line.</summary>
    public static string Words(JsonValue value)
    {
        if (value.Kind == JsonKind.Absent)
        {
            return "(absent)";
        }

        var line = string.Join(' ', System.Text.Encoding.UTF8.GetString(value.Raw).Split('\n').Select(part => part.Trim()));
        return line.Length <= LongestShown ? line : line[..LongestShown] + "…";
    }

    private static bool IsAnswer(JsonValue step) => step[StepNames.Body].Kind != JsonKind.Absent;

    private static JsonValue FirstStep(JsonValue scenario) =>
        scenario[StepNames.Steps].Children.ToList() is [var first, ..] ? first : default;

    private static Placeholder? ReadPlaceholder(JsonValue value) => value.Kind == JsonKind.String ? Placeholder.Read(value.Text) : null;
}
