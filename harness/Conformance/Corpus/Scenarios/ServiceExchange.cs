using Conformance.Contract.Wire;

namespace Conformance.Corpus.Scenarios;

/// <summary>One request to a service with what it answered, byte for byte and with all its secrets.</summary>
/// <param name="Operation">The operation that was asked for.</param>
/// <param name="Request">The request as it was sent.</param>
/// <param name="Response">What was answered.</param>
public sealed record ServiceExchange(string Operation, ReceivedRequest Request, Response Response);
