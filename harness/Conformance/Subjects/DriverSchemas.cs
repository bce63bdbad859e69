using System.Globalization;
using Conformance.Corpus.Files;
using Conformance.Subjects.Schemas;

namespace Conformance.Subjects;

/// <summary>
/// The schemas of the driver protocol's messages, of each version; they are the protocol, and both sides are held to them.
/// </summary>
internal sealed class DriverSchemas
{
    private readonly Dictionary<(int Protocol, string Operation), JsonSchema> requests = [];
    private readonly Dictionary<(int Protocol, string Operation), JsonSchema> answers = [];

    private DriverSchemas(IFileTree tree, string folder)
    {
        foreach (var protocol in ProtocolMessages.Versions)
        {
            // The newest has the plain names; those of a version that was replaced end with its number.
            var version = protocol == ProtocolMessages.Newest ? "" : string.Create(CultureInfo.InvariantCulture, $"-{protocol}");
            var request = Schema($"driver-request{version}.schema.json");
            var answer = Schema($"driver-answer{version}.schema.json");
            foreach (var operation in (string[])[
                ProtocolMessages.HelloOperation, ProtocolMessages.CallOperation, .. AttemptQuestion.OperationsOf(protocol),
            ])
            {
                requests[(protocol, operation)] = request.Definition(operation);
                answers[(protocol, operation)] = answer.Definition(AnswerTo(operation));
            }
        }

        JsonSchema Schema(string name) => JsonSchema.Load(tree.Find($"{folder}/{name}")
            ?? throw new InvalidDataException($"The schema {tree.PlaceOf($"{folder}/{name}")} is missing."));
    }

    /// <summary>The form of a request to a driver that speaks this version.</summary>
    public JsonSchema Request(string operation, int protocol) => requests[(protocol, operation)];

    /// <summary>The form of the answer to a request, which follows the request and not what the answer looks like.</summary>
    public JsonSchema Answer(string operation, int protocol) => answers[(protocol, operation)];

    /// <summary>Reads them from the folder of schemas.</summary>
    /// <exception cref="InvalidDataException">One cannot be read, or is not of the subset that is understood.</exception>
    public static DriverSchemas Load(string folder) => Load(new FolderTree(folder), "");

    /// <summary>Reads them from a folder of a tree.</summary>
    /// <exception cref="InvalidDataException">One cannot be read, or is not of the subset that is understood.</exception>
    public static DriverSchemas Load(IFileTree tree, string folder) => new(tree, folder);

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
