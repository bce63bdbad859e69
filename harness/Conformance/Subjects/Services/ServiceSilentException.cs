namespace Conformance.Subjects.Services;

/// <summary>No HTTP response came. The message names the address and says why.</summary>
public sealed class ServiceSilentException(string message, Exception cause) : Exception(message, cause);
