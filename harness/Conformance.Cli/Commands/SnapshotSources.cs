using System.CommandLine;
using Conformance.Corpus;
using Conformance.Corpus.Scenarios;
using Conformance.Replay;
using Conformance.Reports;
using Conformance.Running;
using Conformance.Snapshots;
using Conformance.Snapshots.Changes;

namespace Conformance.Cli.Commands;

/// <summary>Where snapshots lie and where what is compared with them comes from, shared by the commands that look again.</summary>
internal sealed class SnapshotSources
{
    private readonly Argument<string?> folder = new("FOLDER")
    {
        Description = "The folder of the snapshots (default for a client: fixtures/clients/NAME/snapshots)",
        Arity = ArgumentArity.ZeroOrOne,
    };
    private readonly Option<string?> from = new("--from")
    {
        Description = "Looks at the recordings of a service in this folder, a snapshot for each scenario",
        HelpName = "RECORDINGS",
    };
    private readonly Option<string?> client =
        new("--client") { Description = "Lets this client meet the documented recordings, a snapshot for each case", HelpName = "NAME" };
    private readonly Option<string?> fromService =
        new("--from-service") { Description = "Drives the service there through the scenarios, a snapshot for each", HelpName = "URL" };
    private readonly EnvOption variables = new();
    private readonly ServiceOptions service = new();
    private readonly ScrubOptions scrub = new();

    public SnapshotSources() =>
        service.Pattern.Description =
            "Only the cases of the client, or the scenarios of the service, whose id matches; * stands for any text (may be repeated)";

    private Option<string[]> Pattern => service.Pattern;

    public void AddTo(Command command)
    {
        command.Arguments.Add(folder);
        command.Options.Add(from);
        command.Options.Add(client);
        command.Options.Add(fromService);
        command.Options.Add(variables.Option);
        service.AddTo(command);
        foreach (var option in scrub.All)
        {
            command.Options.Add(option);
        }

        command.Validators.Add(result =>
        {
            var (recordings, name, url) = (result.GetValue(from), result.GetValue(client), result.GetValue(fromService));
            if (((string?[])[recordings, name, url]).Count(given => given is not null) > 1)
            {
                result.AddError("give one of --from RECORDINGS, --from-service URL or --client NAME");
            }
            else if (name is null && url is null && result.GetValue(Pattern) is { Length: > 0 })
            {
                result.AddError(
                    "--case chooses among the cases of a client or the scenarios of a service; give --client NAME or --from-service URL "
                    + "too");
            }
            else if (url is null && scrub.All.FirstOrDefault(option => result.GetResult(option) is not null) is { } ofService)
            {
                result.AddError($"{ofService.Name} is for the answers of a service that is looked at now; give --from-service URL too");
            }
            else if (name is null && result.GetResult(variables.Option) is not null)
            {
                result.AddError("--env passes variables to a driver; give --client NAME too");
            }
            else if (name is null && result.GetValue(folder) is null)
            {
                result.AddError("name the folder of the snapshots");
            }
        });
    }

    /// <summary>True when something is to be looked at; else there are only the files.</summary>
    public bool AreGiven(ParseResult parse) =>
        parse.GetValue(from) is not null || parse.GetValue(client) is not null || parse.GetValue(fromService) is not null;

    public SnapshotFolder Folder(ParseResult parse)
    {
        var path = parse.GetValue(folder) ?? Path.Combine(Workplace.Find(parse).FolderOf(parse.GetRequiredValue(client)!), "snapshots");
        return File.Exists(path) ? throw new UsageException($"{path} is a file; name the folder of the snapshots") : new(path);
    }

    /// <summary>Looks.</summary>
    public async Task<SnapshotsTaken> TakeAsync(ParseResult parse, SnapshotFolder kept, CancellationToken cancellationToken)
    {
        if (parse.GetValue(from) is { } recordings)
        {
            return new(RecordedScenarios.Read(recordings)) { IsWhole = true };
        }

        if (parse.GetValue(fromService) is { } url)
        {
            return await TakeServiceAsync(parse, url, cancellationToken);
        }

        return await TakeClientAsync(parse, kept, cancellationToken);
    }

    private async Task<SnapshotsTaken> TakeClientAsync(ParseResult parse, SnapshotFolder kept, CancellationToken cancellationToken)
    {
        var workplace = Workplace.Find(parse);
        var given = variables.Read(parse);
        var hidden = new HiddenVariables(given);
        var shelf = new ClientShelf(workplace, TimeProvider.System, given);
        var (manifest, subject) = (await shelf.NamedAsync([parse.GetRequiredValue(client)!], null, cancellationToken))[0];
        var patterns = parse.GetValue(Pattern) ?? [];
        var cases = patterns.Length > 0 ? Selection.Matching(workplace.Corpus.Cases, patterns) : SnapshotCases.Of(workplace, kept);
        await using var replay = await EmbeddedReplayServer.StartAsync(0, TimeProvider.System, cancellationToken);
        var surfaced = await LookAsync(cases, ClientForm.All);

        // What a client refuses is kept beside the snapshots of one that has a folder of its own.
        var refusals = parse.GetValue(folder) is null && patterns.Length == 0
            ? await LookAsync(SnapshotCases.OfRefusals(workplace.Corpus), CallEnd.Forms)
            : null;
        return new([
            .. surfaced.Seen.Select(one => new SeenScenario(one.Name, hidden.In(one.Text))),
        ])
        {
            NotApplicable = surfaced.NotApplicable,
            Faults = [.. surfaced.Faults.Concat(refusals?.Faults ?? []).Distinct(StringComparer.Ordinal).Select(hidden.In)],
            IsWhole = patterns.Length == 0,
            Refusals = refusals is null
                ? null
                : new(Path.Combine(manifest.Folder, KnownRefusals.FileName), KnownRefusals.In(refusals.Seen)),
        };

        Task<SurfacedCases> LookAsync(IReadOnlyList<Case> asked, CanonicalForms forms) =>
            SurfacedCases.TakeAsync(subject, asked, forms, workplace.Corpus, replay, TimeProvider.System, cancellationToken);
    }

    private async Task<SnapshotsTaken> TakeServiceAsync(ParseResult parse, string url, CancellationToken cancellationToken)
    {
        var seen = new LiveScenarios(scrub.Read(parse));
        using var session = await ServiceSession.OpenAsync(service, parse, service.Address(parse, url), cancellationToken);
        var watch = new ServiceWatch();
        var plan = session.Plan(parse, service, url) with
        {
            Played = (scenario, account, exchanges) =>
                seen.Add(new(scenario.Id, scenario.Steps[0].Flow, account.Username, account.Typed), exchanges),
        };
        await session.RunAsync(plan, [watch], parse.InvocationConfiguration.Error, cancellationToken);
        return new(seen.Seen)
        {
            NotApplicable = [.. watch.NotPlayed],
            Faults = watch.Silence is { } silence ? [silence] : [],
            IsWhole = plan.Scenarios.Count == ScenarioTables.All.Count,
        };
    }
}

/// <summary>What was looked at.</summary>
/// <param name="Seen">What was seen.</param>
internal sealed record SnapshotsTaken(IReadOnlyList<SeenScenario> Seen)
{
    /// <summary>The cases that cannot be asked of the client.</summary>
    public IReadOnlyList<string> NotApplicable { get; init; } = [];

    /// <summary>What the driver did wrong.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];

    /// <summary>True when it is all that belongs into the folder.</summary>
    public bool IsWhole { get; init; }

    /// <summary>What the client refuses; null where that is not kept.</summary>
    public KeptRefusals? Refusals { get; init; }

    /// <summary>The exit code of a look that is good for nothing; null when it is good.</summary>
    public async Task<int?> TellFaultsAsync(TextWriter error)
    {
        foreach (var fault in Faults)
        {
            await error.WriteLineAsync(fault);
        }

        if (Faults.Count > 0)
        {
            await error.WriteLineAsync("the snapshots are unchanged, since not all of them could be asked");
            return ExitCode.HarnessFault;
        }

        if (Seen.Count == 0)
        {
            await error.WriteLineAsync("nothing was seen: no case is applicable");
            return ExitCode.Void;
        }

        return null;
    }
}

/// <summary>The cases that a client's snapshots are of.</summary>
internal static class SnapshotCases
{
    /// <summary>The documented recordings, and whatever has a snapshot besides.</summary>
    public static IReadOnlyList<Case> Of(Workplace workplace, SnapshotFolder kept)
    {
        var names = RecordedScenarios.Read(workplace.DocumentedRecordings())
            .Select(one => VerifiedFile.NameOf(one.Name))
            .Concat(kept.Names)
            .ToHashSet(StringComparer.Ordinal);
        return [.. workplace.Corpus.Cases.Where(one => names.Contains(VerifiedFile.NameOf(one.Id)))];
    }

    /// <summary>Those that tell what a client refuses.</summary>
    public static IReadOnlyList<Case> OfRefusals(CaseCorpus corpus) => [.. corpus.Cases.Where(KnownRefusals.Tells)];
}
