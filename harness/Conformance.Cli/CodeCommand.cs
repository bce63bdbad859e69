using System.Diagnostics;
using Conformance.Running.Services;

namespace Conformance.Cli;

/// <summary>The user's own command that prints a code that was delivered.</summary>
/// <param name="command">The command, run by the shell.</param>
internal sealed class CodeCommand(string command)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>Runs it and takes its first line.</summary>
    /// <exception cref="UnanswerableException">It fails, is late or prints nothing.</exception>
    public async Task<string> RunAsync(string medium, string destination, string username, CancellationToken cancellationToken)
    {
        var start = OperatingSystem.IsWindows()
            ? new ProcessStartInfo("cmd", ["/c", command])
            : new ProcessStartInfo("/bin/sh", ["-c", command]);
        start.RedirectStandardOutput = true;
        start.Environment["CODE_MEDIUM"] = medium;
        start.Environment["CODE_DESTINATION"] = destination;
        start.Environment["CODE_USERNAME"] = username;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        using var process = Process.Start(start)!;
        try
        {
            var printed = await process.StandardOutput.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            var code = printed.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
            return process.ExitCode != 0 ? throw new UnanswerableException($"--code-command ended with {process.ExitCode}")
                : code ?? throw new UnanswerableException("--code-command printed no code");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            process.Kill(entireProcessTree: true);
            throw new UnanswerableException($"--code-command did not end within {Limit.TotalSeconds:0} seconds");
        }
    }
}
