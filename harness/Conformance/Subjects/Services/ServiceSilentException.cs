namespace Conformance.Subjects.Services;

/// <summary>No HTTP response came. The message names the address and says why.</summary>
public sealed class ServiceSilentException(string message, Exception cause) : Exception(message, cause)
{
    /// <summary>True when it was waited for as long as the run waits: what was asked may be on its way still.</summary>
    internal bool IsLate { get; init; }
}
