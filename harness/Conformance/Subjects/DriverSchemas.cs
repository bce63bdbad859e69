using Conformance.Schemas;

namespace Conformance.Subjects;

/// <summary>The schemas of the driver protocol's messages; they are the protocol, and both sides are held to them.</summary>
internal sealed class DriverSchemas
{
    private readonly Dictionary<string, JsonSchema> requests;
    private readonly Dictionary<string, JsonSchema> answers;

    private DriverSchemas(JsonSchema request, JsonSchema answer)
    {
        string[] operations = [ProtocolMessages.HelloOperation, ProtocolMessages.CallOperation, .. AttemptQuestion.Operations];
        requests = operations.ToDictionary(operation => operation, request.Definition, StringComparer.Ordinal);
        answers = operations.ToDictionary(operation => operation, operation => answer.Definition(AnswerTo(operation)), StringComparer.Ordinal);
    }

    /// <summary>The form of a request.</summary>
    public JsonSchema Request(string operation) => requests[operation];

    /// <summary>The form of the answer to a request, which follows the request and not what the answer looks like.</summary>
    public JsonSchema Answer(string operation) => answers[operation];

    /// <summary>Reads both from the folder of schemas.</summary>
    /// <exception cref="InvalidDataException">One cannot be read, or is not of the subset that is understood.</exception>
    public static DriverSchemas Load(string folder) => new(
        JsonSchema.Load(Path.Combine(folder, "driver-request.schema.json")),
        JsonSchema.Load(Path.Combine(folder, "driver-answer.schema.json")));

    private static string AnswerTo(string operation) => operation switch
    {
        AttemptQuestion.SignInOperation or AttemptQuestion.AnswerOperation or AttemptQuestion.RefreshOperation => "outcome",
        AttemptQuestion.SignOutOperation => "state",
        _ => operation,
    };
}
