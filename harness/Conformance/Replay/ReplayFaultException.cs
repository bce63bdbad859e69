namespace Conformance.Replay;

/// <summary>A replay server that cannot be started or reached, or cannot do what a case asks of it.</summary>
public sealed class ReplayFaultException : Exception
{
    /// <summary>A fault without words.</summary>
    public ReplayFaultException()
    {
    }

    /// <summary>A fault.</summary>
    /// <param name="message">What was seen, and what to do about it.</param>
    public ReplayFaultException(string message)
        : base(message)
    {
    }

    /// <summary>A fault with its cause.</summary>
    /// <param name="message">What was seen, and what to do about it.</param>
    /// <param name="innerException">The cause.</param>
    public ReplayFaultException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The command that installs what is missing, when that is the fault.</summary>
    public string? InstallCommand { get; init; }
}
