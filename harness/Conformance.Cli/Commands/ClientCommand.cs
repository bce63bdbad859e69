using System.CommandLine;
using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus.Files;
using Conformance.Running;

namespace Conformance.Cli.Commands;

/// <summary><c>client</c>: the main job.</summary>
internal static class ClientCommand
{
    public static Command Create(IReadOnlyList<string> driver, Interruption interruption)
    {
        var options = new RunOptions(interruption);
        var baseline = new Option<string?>("--baseline")
        {
            Description = "The known deviations, instead of those beside the driver",
            HelpName = "FILE",
        };
        var names = new Argument<string[]>("NAME")
        {
            Description = "Clients with a manifest (default: every one that is installed); or give a command behind --",
            Arity = ArgumentArity.ZeroOrMore,
            CompletionSources = { context => ClientShelf.Complete(context.ParseResult) },
            HelpName = "NAME",
        };
        var command = new Command("client", "Judges clients: client, client NAME…, client -- CMD") { names, baseline };
        options.AddTo(command);
        command.SetAction(async (parse, cancellationToken) =>
        {
            var workplace = Workplace.Find(parse);

            // Meanwhile: whether a client is installed is told by a program that takes its time. What is wrong is told where it is needed.
            _ = Task.Run(() => workplace.Corpus, CancellationToken.None);
            var shelf = new ClientShelf(workplace, TimeProvider.System, options.Variables(parse));
            var named = parse.GetValue(names) ?? [];
            if (driver.Count > 0 && named.Length > 0)
            {
                throw new UsageException($"give either names ({Excerpt.Word(string.Join(" ", named))}) or a command behind --, not both");
            }

            if (options.FailedBefore(parse) is { } failed)
            {
                named = failed.Choose(named, driver.Count > 0 ? shelf.OfCommand(driver).Manifest.Name : null);
                if (named.Length == 0 && driver.Count == 0)
                {
                    return await options.RunAsync(
                        parse,
                        workplace,
                        [],
                        new Dictionary<string, Baseline>(StringComparer.Ordinal),
                        new Dictionary<string, RequirementSet>(StringComparer.Ordinal),
                        new([], []),
                        cancellationToken);
                }
            }

            IReadOnlyList<(Subjects.ClientManifest Manifest, Subjects.SubprocessClient Client)> chosen;
            IReadOnlyList<string> absent = [];
            try
            {
                if (driver.Count > 0)
                {
                    chosen = [shelf.OfCommand(driver)];
                }
                else if (named.Length > 0)
                {
                    chosen = await shelf.NamedAsync(named, parse.CommandResult.Command.Name, cancellationToken);
                }
                else
                {
                    (chosen, absent) = await shelf.PresentAsync(cancellationToken);
                }
            }
            catch (Exception stopped) when (
                stopped is OperationCanceledException or UsageException && cancellationToken.IsCancellationRequested)
            {
                // Ctrl-C ends what looks for the clients too, and they seem to be absent. The reports are still to say what it was.
                chosen = [];
            }

            if (chosen.Count == 0 && !cancellationToken.IsCancellationRequested)
            {
                throw new UsageException($"no client is installed. {string.Join(" ", absent)}");
            }

            foreach (var sentence in absent)
            {
                await parse.InvocationConfiguration.Error.WriteLineAsync(sentence);
            }

            var tail = new RepeatTail(driver, parse.GetValue(baseline) is { } given ? ["--baseline", given] : []);
            var baselines = Baselines(chosen.Select(one => one.Manifest), parse.GetValue(baseline));
            return await options.RunAsync(
                parse,
                workplace,
                [.. chosen.Select(one => one.Client)],
                baselines,
                Requirements(chosen.Select(one => one.Manifest), baselines),
                tail,
                cancellationToken);
        });
        return command;
    }

    /// <summary>By what clients are judged whose manifest or baseline says it.</summary>
    private static Dictionary<string, RequirementSet> Requirements(
        IEnumerable<Subjects.ClientManifest> chosen, Dictionary<string, Baseline> baselines) =>
        (from manifest in chosen
         let set = manifest.Requirements ?? baselines.GetValueOrDefault(manifest.Name)?.Requirements
         where set is not null
         select (manifest.Name, set)).ToDictionary(one => one.Name, one => one.set, StringComparer.Ordinal);

    private static Dictionary<string, Baseline> Baselines(IEnumerable<Subjects.ClientManifest> chosen, string? given)
    {
        var baselines = new Dictionary<string, Baseline>(StringComparer.Ordinal);
        foreach (var manifest in chosen)
        {
            if ((given is null ? ClientShelf.BaselineOf(manifest) : SavedFile.At(given)) is not { } file)
            {
                continue;
            }

            var baseline = BaselineFile.Read(file);
            baselines[manifest.Name] = baseline.Client == manifest.Name
                ? baseline
                : throw new UsageException($"{file.Place} is the baseline of {Excerpt.Word(baseline.Client)}, not of {manifest.Name}");
        }

        return baselines;
    }
}
