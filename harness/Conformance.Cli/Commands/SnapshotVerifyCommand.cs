using System.CommandLine;
using Conformance.Recording;
using Conformance.Snapshots;
using Conformance.Snapshots.Changes;

namespace Conformance.Cli.Commands;

/// <summary><c>snapshot verify</c>: compares what is seen with what was verified. It never accepts.</summary>
internal static class SnapshotVerifyCommand
{
    public static Command Create()
    {
        var sources = new SnapshotSources();
        var command =
            new Command(
                "verify", "Compares what is seen with the verified files; leaves NAME.received.json beside those that differ");
        sources.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetResult("--from") is null && result.GetResult("--from-service") is null && result.GetResult("--client") is null)
            {
                result.AddError("say what to compare: --from RECORDINGS, --from-service URL or --client NAME");
            }
        });
        command.SetAction(async (parse, cancellationToken) =>
        {
            var (output, error) = (parse.InvocationConfiguration.Output, parse.InvocationConfiguration.Error);
            var folder = sources.Folder(parse);
            using var taken = FolderLock.Take(folder.Path);
            var seen = await sources.TakeAsync(parse, folder, cancellationToken);
            if (await seen.TellFaultsAsync(error) is { } code)
            {
                return code;
            }

            var compared = folder.Verify(seen.Seen, seen.IsWhole);
            foreach (var line in compared.Different.SelectMany(Lines).Concat(Lines(compared)))
            {
                await output.WriteLineAsync(line);
            }

            var refusals = seen.Refusals?.Changes() ?? [];
            foreach (var line in refusals)
            {
                await output.WriteLineAsync($"{KnownRefusals.FileName}: {line}");
            }

            await DiffTool.ShowAsync(compared.Different);
            var failed = compared.Different.Count + compared.Orphaned.Count + refusals.Count;
            await output.WriteLineAsync(
                $"{compared.Seen - compared.Different.Count} passed, {failed} failed, {seen.NotApplicable.Count} skipped");
            return compared.IsAsVerified && refusals.Count == 0 ? ExitCode.AsExpected : ExitCode.ContractViolated;
        });
        return command;
    }

    private static IEnumerable<string> Lines(DifferentSnapshot different)
    {
        yield return $"{different.File.Name}: {Path.GetFileName(different.File.Verified)} {different.Mismatch.Words}; what was seen is in "
            + $"{Path.GetRelativePath(Environment.CurrentDirectory, different.File.Received)}";
        var places = different.Places;
        if (places.Count == 0 && different.Mismatch.Kind == MismatchKind.Text)
        {
            yield return "  the values are the same: only the order of keys, blanks or escapes differ, and accept rewrites them";
        }

        foreach (var place in places)
        {
            yield return $"  {place.Path}";
            if (place.Old is not null)
            {
                yield return $"    - {place.Old}";
            }

            if (place.New is not null)
            {
                yield return $"    + {place.New}";
            }
        }
    }

    private static IEnumerable<string> Lines(SnapshotComparison compared) =>
    [
        .. compared.Orphaned.Select(name => $"{name}: orphaned, a verified file and nothing seen for it; accept with --prune deletes it"),
        .. compared.Stale.Select(name => $"{name}: stale, a received file of an earlier run and nothing seen for it now"),
    ];
}
