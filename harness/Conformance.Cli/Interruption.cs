using System.Runtime.InteropServices;

namespace Conformance.Cli;

/// <summary>Ctrl-C and SIGTERM: both end the run in order, and the exit code says which it was. A second one ends it at once.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration[] registrations;

    public Interruption()
    {
        registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, context => Take(context, Cli.ExitCode.Interrupted)),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => Take(context, Cli.ExitCode.Terminated)),
        ];
    }

    public CancellationToken Token => source.Token;

    /// <summary>The exit code that the signal asks for; null when there was none.</summary>
    public int? ExitCode { get; private set; }

    public void Dispose()
    {
        foreach (var registration in registrations)
        {
            registration.Dispose();
        }

        source.Dispose();
    }

    private void Take(PosixSignalContext context, int code)
    {
        if (ExitCode is null)
        {
            ExitCode = code;
            context.Cancel = true;
            source.Cancel();
        }
    }
}
