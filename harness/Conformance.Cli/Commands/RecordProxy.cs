using System.CommandLine;
using System.Globalization;
using System.Net;
using Amazon.Runtime;
using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Recording;
using Conformance.Recording.Proxying;
using Conformance.Subjects.Services;

namespace Conformance.Cli.Commands;

/// <summary><c>record --proxy</c>: what a client and a service say to each other, until Ctrl-C.</summary>
internal static class RecordProxy
{
    // The signature of the client goes on as it is.
    private static readonly ImmutableCredentials Unused = new("unused", "unused", null);

    public static RecordWay Create(ServiceOptions service, ScrubOptions scrub, Option<string> into)
    {
        var proxy = new Option<string>("--proxy")
        {
            Description = "Where clients connect: a port on this machine, or 127.0.0.1:PORT; 0 for a free one",
            HelpName = "LISTEN",
        };
        var to =
            new Option<string>("--to") { Description = "Where the service answers, for instance http://127.0.0.1:9229", HelpName = "URL" };
        var resign = new Option<bool>("--resign")
        {
            Description = "Signs the requests again, with the credentials of the options, of --profile or of the environment",
        };

        return new(proxy, [to, into], [resign, .. scrub.All], async (parse, into, cancellationToken) =>
        {
            var listen = Listen(parse.GetRequiredValue(proxy));
            var address = service.Address(parse, parse.GetRequiredValue(to));
            var (credentials, remark) = parse.GetValue(resign) ? service.Credentials.Find(parse, address) : (Unused, null);
            var signer = parse.GetValue(resign) ? new RequestSigner(address, credentials) : null;
            var output = parse.InvocationConfiguration.Output;
            if (remark is not null)
            {
                await parse.InvocationConfiguration.Error.WriteLineAsync(remark);
            }

            using var recording = ServiceRecording.Open(into, service.Recording(parse, into), scrub.Read(parse));
            using var caller = new ServiceCaller(address, credentials, service.Limit(parse), TimeProvider.System);
            var signIns = new ProxiedSignIns(recording);
            var told = TextWriter.Synchronized(output);
            try
            {
                await using (
                    var running = await RecordingProxy.StartAsync(
                        listen, caller, signer, signIns, told.WriteLine, TimeProvider.System, cancellationToken))
                {
                    await told.WriteLineAsync(
                        $"{running.Endpoint.GetLeftPart(UriPartial.Authority)} passes on to "
                        + $"{address.Url.GetLeftPart(UriPartial.Authority)} and records into {into} until Ctrl-C");

                    // Ctrl-C is how it ends.
                    if (await Task.WhenAny(running.Failed, Task.Delay(Timeout.Infinite, cancellationToken)) == running.Failed)
                    {
                        await running.Failed;
                    }
                }

                signIns.Finish();
            }
            catch (Exception unwritten) when (unwritten is IOException or UnauthorizedAccessException)
            {
                await parse.InvocationConfiguration.Error.WriteLineAsync(
                    $"{unwritten.Message} What was written before, {Wording.Count(recording.Written.Count, "file")}, is whole.");
                return ExitCode.HarnessFault;
            }

            await told.WriteLineAsync(RecordWay.Summary(recording, into));
            return ExitCode.AsExpected;
        });
    }

    private static IPEndPoint Listen(string text)
    {
        var endpoint = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            && port <= IPEndPoint.MaxPort ? new(IPAddress.Loopback, port)
            : text.StartsWith("localhost:", StringComparison.OrdinalIgnoreCase)
                && IPEndPoint.TryParse($"127.0.0.1:{text["localhost:".Length..]}", out var named) ? named
            : text.Contains(':', StringComparison.Ordinal) && IPEndPoint.TryParse(text, out var given) ? given
            : throw new UsageException($"--proxy '{Excerpt.Word(text)}' is not an address to listen on, such as 127.0.0.1:9300 or 9300");
        return IPAddress.IsLoopback(endpoint.Address)
            ? endpoint
            : throw new UsageException(
                $"--proxy {Excerpt.Word(text)} could be reached from other machines, and what travels is secret: listen on 127.0.0.1");
    }
}
