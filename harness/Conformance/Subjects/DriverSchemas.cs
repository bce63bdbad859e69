using System.Globalization;
using Conformance.Subjects.Schemas;

namespace Conformance.Subjects;

/// <summary>
/// The schemas of the driver protocol's messages, of each version; they are the protocol, and both sides are held to them.
/// </summary>
internal sealed class DriverSchemas
{
    private readonly Dictionary<(int Protocol, string Operation), JsonSchema> requests = [];
    private readonly Dictionary<(int Protocol, string Operation), JsonSchema> answers = [];

    private DriverSchemas(string folder)
    {
        foreach (var protocol in ProtocolMessages.Versions)
        {
            // The newest has the plain names; those of a version that was replaced end with its number.
            var version = protocol == ProtocolMessages.Newest ? "" : string.Create(CultureInfo.InvariantCulture, $"-{protocol}");
            var request = JsonSchema.Load(Path.Combine(folder, $"driver-request{version}.schema.json"));
            var answer = JsonSchema.Load(Path.Combine(folder, $"driver-answer{version}.schema.json"));
            foreach (var operation in (string[])[
                ProtocolMessages.HelloOperation, ProtocolMessages.CallOperation, .. AttemptQuestion.OperationsOf(protocol),
            ])
            {
                requests[(protocol, operation)] = request.Definition(operation);
                answers[(protocol, operation)] = answer.Definition(AnswerTo(operation));
            }
        }
    }

    /// <summary>The form of a request to a driver that speaks this version.</summary>
    public JsonSchema Request(string operation, int protocol) => requests[(protocol, operation)];

    /// <summary>The form of the answer to a request, which follows the request and not what the answer looks like.</summary>
    public JsonSchema Answer(string operation, int protocol) => answers[(protocol, operation)];

    /// <summary>Reads them from the folder of schemas.</summary>
    /// <exception cref="InvalidDataException">One cannot be read, or is not of the subset that is understood.</exception>
    public static DriverSchemas Load(string folder) => new(folder);

    private static string AnswerTo(string operation) => operation switch
    {
        AttemptQuestion.SignInOperation
            or AttemptQuestion.AnswerOperation
            or AttemptQuestion.RefreshOperation
            or AttemptQuestion.ResumeOperation =>
            "outcome",
        AttemptQuestion.SignOutOperation => "state",
        _ => operation,
    };
}
