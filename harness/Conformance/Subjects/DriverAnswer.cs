using Conformance.Contract.Wire;

namespace Conformance.Subjects;

/// <summary>What a client handed to its caller after one call: exactly one of the three is set.</summary>
public sealed record DriverAnswer
{
    /// <summary>The members that it surfaced, in the API's names.</summary>
    public JsonReading? Surface { get; init; }

    /// <summary>The error that it raised.</summary>
    public ClientError? Error { get; init; }

    /// <summary>The id of the request as the client hands it to its caller; null where it hands out none.</summary>
    public string? RequestId { get; init; }

    /// <summary>True when the driver cannot do what was asked.</summary>
    public bool Unsupported { get; init; }
}

/// <summary>An error as the client's caller sees it.</summary>
/// <param name="Type">Its type or code, for instance NotAuthorizedException.</param>
/// <param name="Message">The service's own message where the client has it apart; empty where it has none.</param>
/// <param name="Kind">service, transport, decode, unsupported or other.</param>
public sealed record ClientError(string Type, string Message, string Kind)
{
    /// <summary>What the caller's log would show of it; empty where that is not told.</summary>
    public string Text { get; init; } = "";

    /// <summary>The reasonCode that the service sent with it; null where the client hands out none.</summary>
    public string? ReasonCode { get; init; }
}
