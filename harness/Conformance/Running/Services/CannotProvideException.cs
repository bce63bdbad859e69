namespace Conformance.Running.Services;

/// <summary>A service does not make what a scenario needs; the message says what was asked and answered.</summary>
internal sealed class CannotProvideException(string message) : Exception(message)
{
    /// <summary>True when it was asked too often, and may make it another time.</summary>
    public bool IsThrottled { get; init; }
}
