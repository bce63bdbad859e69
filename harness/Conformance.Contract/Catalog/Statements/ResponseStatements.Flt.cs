using Conformance.Contract.Wire;

namespace Conformance.Contract.Catalog.Statements;

/// <summary>The rules of what a service answers.</summary>
internal static partial class ResponseStatements
{
    public static Rule TypePresent { get; } = Rule.Must(
        "RSP-FLT-001", "0.1",
        "An error has its type in __type.",
        Citation.Protocol("error serialization, __type").And(Citation.Recordings("errors of AdminInitiateAuth")));

    public static Rule TypeIsBare { get; } = Rule.Should(
        "RSP-FLT-002", "0.1",
        "The type of an error is the bare shape name, without namespace or colon.",
        Citation.Recordings("errors of AdminInitiateAuth")) with
    {
        History = [new("0.3", Level.Must)],
    };

    public static Rule TypeIsDocumented { get; } = Rule.Should(
        "RSP-FLT-003", "0.1",
        "The type of an error is one that is documented for the operation or common to all.",
        Citation.ApiReference("AdminInitiateAuth, Errors; AdminRespondToAuthChallenge, Errors; Common Errors"));

    public static Rule MessagePresent { get; } = Rule.Should(
        "RSP-FLT-004", "0.1",
        "An error, unless it comes from the front end, has its text in message, in lower case.",
        Citation.Recordings("errors of AdminInitiateAuth"));

    public static Rule HeaderNamesType { get; } = Rule.Should(
        "RSP-FLT-005", "0.1",
        $"{WireNames.ErrorTypeHeader} names the type that __type names, with or without a colon after it.",
        Citation.Recordings("headers of errors"));

    public static Rule StatusOfError { get; } = Rule.Must(
        "RSP-FLT-006", "0.1",
        "An error has the status that the API reference or the newest model gives for its type.",
        Citation.ApiReference("AdminInitiateAuth, Errors"));
}
