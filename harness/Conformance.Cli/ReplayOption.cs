using System.CommandLine;
using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Replay;
using Conformance.WireMockNet;

namespace Conformance.Cli;

/// <summary><c>--replay</c>: which server plays the service.</summary>
internal sealed class ReplayOption
{
    private const string Embedded = "embedded";
    private const string WireMock = "wiremock";
    private const string WireMockNet = "wiremock-net";
    private const string Running = $"{WireMock}=";

    public ReplayOption() => Option.Validators.Add(result =>
    {
        var server = result.GetValueOrDefault<string>()!;
        if (server is not (Embedded or WireMock or WireMockNet) && RunningAt(server) is null)
        {
            result.AddError(
                $"--replay '{Excerpt.Word(server)}' is none of {Embedded}, {WireMock}, {WireMockNet} and {Running}http://127.0.0.1:8080"
                + NearestWord.Hint(server, [Embedded, WireMock, WireMockNet], "; the nearest is ", ""));
        }
    });

    public Option<string> Option { get; } = new("--replay")
    {
        CompletionSources = { Embedded, WireMock, WireMockNet },
        Description = "embedded, wiremock, wiremock=URL of one that runs, or wiremock-net",
        DefaultValueFactory = _ => Embedded,
        HelpName = "SERVER",
    };

    /// <summary>The servers that can express a case.</summary>
    public static IEnumerable<string> Expressing(Case one) =>
    [
        Embedded,
        .. WireMockReplayServer.WhyNot(one) is null ? (string[])[WireMock] : [],
        .. WireMockNetReplayServer.WhyNot(one) is null ? (string[])[WireMockNet] : [],
    ];

    /// <summary>What the command that repeats a case has of it.</summary>
    public IEnumerable<string> Repeated(ParseResult parse) =>
        parse.GetRequiredValue(Option) is var server && server == Embedded ? [] : ["--replay", server];

    /// <summary>The cases that the server can express; those that it cannot are counted, with what it lacks for them.</summary>
    public async Task<IReadOnlyList<Case>> ExpressibleAsync(ParseResult parse, IReadOnlyList<Case> selected)
    {
        var (name, whyNot) = parse.GetRequiredValue(Option) switch
        {
            Embedded => ("", _ => null),
            WireMockNet => ("WireMock.Net", WireMockNetReplayServer.WhyNot),
            _ => ("WireMock", (Func<Case, string?>)WireMockReplayServer.WhyNot),
        };
        var lacks = selected.ToLookup(whyNot, StringComparer.Ordinal);
        var beyond = lacks.Where(lack => lack.Key is not null).OrderByDescending(lack => lack.Count()).ToList();
        if (beyond.Count == 0)
        {
            return selected;
        }

        await parse.InvocationConfiguration.Error.WriteLineAsync(
            $"{beyond.Sum(lack => lack.Count())} of {Wording.Count(selected.Count, "case")} left out, since {name} cannot express them:");
        foreach (var lack in beyond)
        {
            await parse.InvocationConfiguration.Error.WriteLineAsync($"  {lack.Count(),5}  {lack.Key}");
        }

        return [.. lacks[null]];
    }

    /// <summary>Starts it, or connects to it.</summary>
    /// <exception cref="ReplayFaultException">It cannot be started or reached.</exception>
    public async Task<IReplayServer> StartAsync(ParseResult parse, Workplace workplace, CancellationToken cancellationToken) =>
        parse.GetRequiredValue(Option) switch
        {
            Embedded => await EmbeddedReplayServer.StartAsync(0, TimeProvider.System, cancellationToken),
            WireMock => await WireMockReplayServer.StartAsync(
                Directory.Exists(workplace.WireMock)
                    ? workplace.WireMock
                    : throw new UsageException(
                        $"{Option.Name} {WireMock} starts the WireMock that is installed in a clone, and there is no {workplace.WireMock}; "
                        + $"name one that runs: {Option.Name} {Running}http://127.0.0.1:8080"),
                TimeProvider.System,
                cancellationToken),
            WireMockNet => await WireMockNetReplayServer.StartAsync(TimeProvider.System, cancellationToken),
            var running => await WireMockReplayServer.ConnectAsync(RunningAt(running)!, TimeProvider.System, cancellationToken),
        };

    private static Uri? RunningAt(string server) =>
        server.StartsWith(Running, StringComparison.Ordinal)
            && Uri.TryCreate(server[Running.Length..], UriKind.Absolute, out var url)
            && url.Scheme == "http"
            ? url
            : null;
}
