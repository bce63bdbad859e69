namespace Conformance.Running.Services;

/// <summary>A service does not make what a scenario needs; the message says what was asked and answered.</summary>
internal sealed class CannotProvideException(string message) : Exception(message)
{
    /// <summary>True when it was asked too often, and may make it another time.</summary>
    public bool IsThrottled { get; init; }

    /// <summary>The bare type of the error that was answered; empty where there was none.</summary>
    public string ErrorType { get; init; } = "";

    /// <summary>True where the status says that nothing was made; behind one of the service's own faults something may be there.</summary>
    public bool IsCallersFault { get; init; }
}
