using System.CommandLine;
using Conformance.Corpus;
using Conformance.Replay;
using Conformance.Snapshots;

namespace Conformance.Cli.Commands;

/// <summary>Where snapshots lie and where what is compared with them comes from, shared by the commands that look anew.</summary>
internal sealed class SnapshotSources
{
    private readonly Argument<string?> folder = new("FOLDER") { Description = "The folder of the snapshots (default for a client: fixtures/clients/NAME/snapshots)", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> from = new("--from") { Description = "Looks at the recordings of a service in this folder, a snapshot for each scenario", HelpName = "RECORDINGS" };
    private readonly Option<string?> client = new("--client") { Description = "Lets this client meet the documented recordings, a snapshot for each case", HelpName = "NAME" };
    private readonly Option<string[]> pattern = CaseOption.Create();

    public void AddTo(Command command)
    {
        command.Arguments.Add(folder);
        command.Options.Add(from);
        command.Options.Add(client);
        command.Options.Add(pattern);
        command.Validators.Add(result =>
        {
            var (recordings, name) = (result.GetValue(from), result.GetValue(client));
            if (recordings is not null && name is not null)
            {
                result.AddError("give either --from RECORDINGS or --client NAME, not both");
            }
            else if (name is null && result.GetValue(pattern) is { Length: > 0 })
            {
                result.AddError("--case chooses among the cases of a client; give --client NAME too");
            }
            else if (name is null && result.GetValue(folder) is null)
            {
                result.AddError("name the folder of the snapshots");
            }
        });
    }

    /// <summary>True when something is to be looked at; else there are only the files.</summary>
    public bool AreGiven(ParseResult parse) => parse.GetValue(from) is not null || parse.GetValue(client) is not null;

    /// <summary>The folder of the snapshots.</summary>
    public SnapshotFolder Folder(ParseResult parse)
    {
        var path = parse.GetValue(folder) ?? Path.Combine(Workplace.Find().Clients, parse.GetRequiredValue(client)!, "snapshots");
        return File.Exists(path) ? throw new UsageException($"{path} is a file; name the folder of the snapshots") : new(path);
    }

    /// <summary>Looks.</summary>
    public async Task<SnapshotsTaken> TakeAsync(ParseResult parse, SnapshotFolder kept, CancellationToken cancellationToken)
    {
        if (parse.GetValue(from) is { } recordings)
        {
            return new(RecordedScenarios.Read(recordings)) { IsWhole = true };
        }

        var workplace = Workplace.Find();
        var shelf = new ClientShelf(workplace, TimeProvider.System);
        var (_, subject) = (await shelf.NamedAsync([parse.GetRequiredValue(client)!], cancellationToken))[0];
        var patterns = parse.GetValue(pattern) ?? [];
        var cases = patterns.Length > 0 ? Selection.Matching(workplace.Corpus.Cases, patterns) : SnapshotCases.Of(workplace, kept);
        await using var replay = await EmbeddedReplayServer.StartAsync(0, TimeProvider.System, cancellationToken);
        var surfaced = await SurfacedCases.TakeAsync(subject, cases, workplace.Corpus, replay, TimeProvider.System, cancellationToken);
        return new(surfaced.Seen) { NotApplicable = surfaced.NotApplicable, Faults = surfaced.Faults, IsWhole = patterns.Length == 0 };
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

    /// <summary>The exit code of a look that is good for nothing; null when it is good.</summary>
    public async Task<int?> TellFaultsAsync(TextWriter error)
    {
        foreach (var fault in Faults)
        {
            await error.WriteLineAsync(fault);
        }

        if (Faults.Count > 0)
        {
            await error.WriteLineAsync("the snapshots are left as they were: the driver did not get through");
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
        var names = RecordedScenarios.Read(Path.Combine(workplace.Root, "recordings", "documented")).Select(one => VerifiedFile.NameOf(one.Name)).Concat(kept.Names).ToHashSet(StringComparer.Ordinal);
        return [.. workplace.Corpus.Cases.Where(one => names.Contains(VerifiedFile.NameOf(one.Id)))];
    }
}
