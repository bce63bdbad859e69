using System.Text;
using Conformance.Contract.Wire;
using Conformance.Corpus;

namespace Conformance.Replay;

/// <summary>What a request gets that none of the armed answers is for, in the form of an AWS error.</summary>
internal static class Refusals
{
    public static Answer NoCase { get; } =
        Error(400, "ResourceNotFoundException", "No armed case has this ClientId, Session or access key.");

    public static Answer NotTheCall { get; } =
        Error(400, "UnknownOperationException", "The request is not a POST to / with the operation of its case in X-Amz-Target.");

    public static Answer TooLong { get; } =
        Error(413, "RequestTooLargeException", "The body is longer than 1 MiB.");

    public static Answer Unreadable { get; } =
        Error(400, "SerializationException", "The request is not HTTP/1.1.");

    private static Answer Error(int status, string type, string message) => new(
        status,
        [new(WireNames.ContentType, WireNames.AmzJson)],
        Encoding.UTF8.GetBytes($$"""{"__type":"{{type}}","message":"{{message}}"}"""));
}
