using System.Text;
using Conformance.Contract.Wire;

namespace Conformance.Snapshots;

/// <summary>What was seen of one scenario of a service, or of one case of a client.</summary>
/// <param name="Name">The id of the scenario or case.</param>
/// <param name="Text">Its canonical form.</param>
internal sealed record SeenScenario(string Name, string Text)
{
    private JsonReading? reading;

    /// <summary>
    /// The bodies as they were sent, a step each, where they are at hand: ids and the order of keys are seen there alone.
    /// </summary>
    public IReadOnlyList<JsonReading?> Sent { get; init; } = [];

    /// <summary>The canonical form, read.</summary>
    public JsonValue Root => (reading ??= JsonReading.TryRead(Encoding.UTF8.GetBytes(Text), out _)!).Root;

    /// <summary>True for answers of a service as the first form shows them.</summary>
    public bool IsOfOlderForm =>
        Root[StepNames.Form].Kind == JsonKind.Absent && Steps.Any(step => step[StepNames.Body].Kind != JsonKind.Absent);

    public IReadOnlyList<JsonValue> Steps => Root[StepNames.Steps].Children.ToList();
}

/// <summary>The members of a snapshot that are its own words and not the API's.</summary>
internal static class StepNames
{
    public const string Form = "form";
    public const string Steps = "steps";
    public const string Operation = "operation";
    public const string Flow = "flow";
    public const string Status = "status";
    public const string Headers = "headers";
    public const string Body = "body";
    public const string ByteOrderMark = "byteOrderMark";
    public const string Surface = "surface";
    public const string Error = "error";
    public const string Outcome = "outcome";
}
