namespace Conformance.Testing;

/// <summary>A wrapper fails a case. The message tells what was sent, expected and seen, and how to see it again.</summary>
public sealed class ConformanceException : Exception
{
    /// <summary>A failure of which nothing is told.</summary>
    public ConformanceException()
    {
    }

    /// <summary>A failure.</summary>
    /// <param name="message">The failure in full.</param>
    public ConformanceException(string message)
        : base(message)
    {
    }

    /// <summary>A failure that comes from another.</summary>
    /// <param name="message">The failure in full.</param>
    /// <param name="innerException">What it comes from.</param>
    public ConformanceException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
