using Conformance.Corpus;

namespace Conformance.Subjects;

/// <summary>Operates one instance of a client.</summary>
public interface IClientDriver : IAsyncDisposable
{
    /// <summary>What the driver said of its client.</summary>
    ClientDescription Client { get; }

    /// <summary>
    /// The end of what the client wrote to its log, secrets included if it wrote them. It is complete once the driver is disposed.
    /// </summary>
    string LogTail => Log?.Text ?? string.Empty;

    /// <summary>What the client writes to its log; null for one that writes none.</summary>
    internal LogTail? Log => null;

    /// <summary>How the driver broke the protocol behind an answer; complete once it is disposed, and null where it did not.</summary>
    internal DriverFaultException? LateFault => null;

    /// <summary>Lets a fresh client make the call of a case.</summary>
    /// <param name="armed">The case, which the driver learns nothing of but the call.</param>
    /// <param name="endpoint">Where the client is to send its requests.</param>
    /// <param name="cancellationToken">Gives the call up; the driver is then of no more use.</param>
    /// <exception cref="DriverFaultException">The driver died, or broke the protocol.</exception>
    Task<DriverAnswer> CallAsync(ArmedCase armed, Uri endpoint, CancellationToken cancellationToken);
}

/// <summary>Operates a client of profile <c>wrapper</c>, which signs in step by step.</summary>
internal interface ISignInDriver : IClientDriver
{
    /// <summary>Lets the client take a step of an attempt, or say what it holds.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="cancellationToken">Gives the step up; the driver is then of no more use.</param>
    /// <exception cref="DriverFaultException">The driver died, or broke the protocol.</exception>
    Task<AttemptAnswer> AskAsync(AttemptQuestion question, CancellationToken cancellationToken);
}

/// <summary>Makes drivers of one client, each of them fresh.</summary>
public interface IClientFactory
{
    /// <summary>The name under which the client is selected and reported.</summary>
    string Name { get; }

    /// <summary>How reports call it where that differs from the name.</summary>
    string? Label { get; }

    /// <summary>Starts a driver and greets it.</summary>
    /// <exception cref="DriverFaultException">It cannot be started, or does not answer the greeting as the protocol says.</exception>
    Task<IClientDriver> StartAsync(CancellationToken cancellationToken);
}

/// <summary>A driver that did not keep to the protocol.</summary>
public sealed class DriverFaultException : Exception
{
    /// <summary>A fault without words.</summary>
    public DriverFaultException()
    {
    }

    /// <summary>A fault.</summary>
    /// <param name="message">What was seen, and what the protocol asks for.</param>
    public DriverFaultException(string message)
        : base(message)
    {
    }

    /// <summary>A fault with its cause.</summary>
    /// <param name="message">What was seen, and what the protocol asks for.</param>
    /// <param name="innerException">The cause.</param>
    public DriverFaultException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>True when the driver ended or fell silent, false when it was there and broke the protocol.</summary>
    /// <remarks>A death after the service answered the client is the client's failure; everything else is the harness's fault.</remarks>
    public bool Died { get; init; }

    /// <summary>
    /// True when the driver was ended because another call on it was given up: this call says nothing and is to be made again.
    /// </summary>
    public bool Bystander { get; init; }

    /// <summary>
    /// What helps to find the cause and differs from run to run, as the numbers of requests do; reports that are compared leave it out.
    /// </summary>
    public string? Detail { get; init; }

    /// <summary>True when the driver lives and handed out nothing in time.</summary>
    internal bool IsSilence { get; private init; }

    /// <summary>A driver that handed out nothing in time.</summary>
    /// <param name="limit">The time; null where it depends on what was silent before.</param>
    internal static DriverFaultException Silent(TimeSpan? limit) => new(
        limit is { TotalSeconds: var seconds }
            ? $"no outcome within {seconds.ToString(System.Globalization.CultureInfo.InvariantCulture)} s"
            : "no outcome in the time of a call")
    {
        Died = true,
        IsSilence = true,
    };
}
