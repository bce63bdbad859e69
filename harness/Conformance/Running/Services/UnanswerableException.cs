namespace Conformance.Running.Services;

/// <summary>What a service sent cannot be answered; the message says why, without a secret.</summary>
internal sealed class UnanswerableException(string message, Exception? cause = null) : Exception(message, cause);
