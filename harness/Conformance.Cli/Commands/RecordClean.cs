using System.CommandLine;
using System.Text;
using Conformance.Contract.Catalog;
using Conformance.Running.Services;

namespace Conformance.Cli.Commands;

/// <summary><c>record --clean</c>: removes what a run that was killed left in an account.</summary>
internal static class RecordClean
{
    public static RecordWay Create(ServiceOptions service)
    {
        var clean = new Option<string>("--clean")
        {
            Description = "Removes what a run of --bundle left: the list beside its bundle, FILE.zip.resources",
            HelpName = "FILE",
        };
        return new(clean, [], [], async (parse, _, cancellationToken) =>
        {
            var path = parse.GetRequiredValue(clean);
            var ledger = SavedLedger.Read(path);
            if (ResourceLedger.IsWritten(path))
            {
                throw new UsageException($"the run that writes {path} is still going: wait for its end, or end it with Ctrl-C");
            }

            var (output, error) = (parse.InvocationConfiguration.Output, parse.InvocationConfiguration.Error);
            var removed = 0;
            IReadOnlyList<string> left = [];
            if (ledger.Left.Count > 0)
            {
                var address = service.Address(parse, ledger.Endpoint) with { Region = ledger.Region };
                using var session = await ServiceSession.OpenAsync(service, parse, address, cancellationToken);
                left = await session.CleanAsync(ledger, (pool, count) =>
                {
                    removed += count;
                    Note(path, pool);
                }, cancellationToken);
            }

            foreach (var sentence in left)
            {
                await error.WriteLineAsync(sentence);
            }

            await output.WriteLineAsync(
                $"{Wording.Count(removed, "user pool")} removed, with all that was in "
                + $"{(removed == 1 ? "it" : "them")}; {Wording.Count(left.Count, "resource")} left");
            cancellationToken.ThrowIfCancellationRequested();
            if (left.Count > 0)
            {
                return ExitCode.HarnessFault;
            }

            File.Delete(path);
            return ExitCode.AsExpected;
        });
    }

    // So that a second try does not ask for it again.
    private static void Note(string path, LeftPool pool)
    {
        using var file = new FileStream(path, FileMode.Append, FileAccess.Write);
        file.Write(Encoding.UTF8.GetBytes(ResourceLedger.GoneLine(pool)));
        file.Flush(flushToDisk: true);
    }
}
