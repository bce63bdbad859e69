using System.CommandLine;
using Conformance.Contract.Catalog;
using Conformance.Recording;
using Conformance.Snapshots;
using Conformance.Snapshots.Changes;

namespace Conformance.Cli.Commands;

/// <summary><c>snapshot accept</c>: makes the received files, or what is seen now, the verified ones. Never on a build server.</summary>
internal static class SnapshotAcceptCommand
{
    public static Command Create()
    {
        var sources = new SnapshotSources();
        var prune = new Option<bool>("--prune") { Description = "Deletes verified files for which nothing is seen any more" };
        var command = new Command(
            "accept", "Makes the received files the verified ones; with --from, --from-service or --client what is seen now") { prune };
        sources.AddTo(command);
        command.SetAction(async (parse, cancellationToken) =>
        {
            var output = parse.InvocationConfiguration.Output;
            if (BuildServer.Variable is { } variable)
            {
                throw new UsageException(
                    $"nothing is accepted on a build server, and {variable} says that this is one; accept at your desk and commit the "
                    + "verified files");
            }

            var folder = sources.Folder(parse);
            if (!sources.AreGiven(parse))
            {
                return await AcceptReceivedAsync(folder, parse.GetValue(prune), output);
            }

            using var taken = FolderLock.Take(folder.Path);
            var seen = await sources.TakeAsync(parse, folder, cancellationToken);
            if (await seen.TellFaultsAsync(parse.InvocationConfiguration.Error) is { } code)
            {
                return code;
            }

            if (parse.GetValue(prune) && !seen.IsWhole)
            {
                throw new UsageException("--prune needs all that belongs into the folder; leave --case out");
            }

            var accepted = folder.Accept(seen.Seen);
            var orphaned = seen.IsWhole
                ? folder.Orphaned(seen.Seen.Select(one => VerifiedFile.NameOf(one.Name)).ToHashSet(StringComparer.Ordinal))
                : [];
            if (parse.GetValue(prune))
            {
                folder.Delete(orphaned);
            }

            await WriteAsync(output, accepted.Select(name => $"accepted {name}").Concat(
                orphaned.Select(name => parse.GetValue(prune) ? $"deleted {name}" : $"orphaned {name}; --prune deletes it")));
            if (seen.Refusals is { } refusals && refusals.Accept())
            {
                await output.WriteLineAsync(
                    $"{KnownRefusals.FileName}: the client refuses the answer of {Wording.Count(refusals.Now.Refused.Count, "case")}");
            }

            await output.WriteLineAsync(
                $"{accepted.Count} accepted, {seen.Seen.Count - accepted.Count} unchanged, {orphaned.Count} orphaned");
            return ExitCode.AsExpected;
        });
        return command;
    }

    private static async Task<int> AcceptReceivedAsync(SnapshotFolder folder, bool isPruned, TextWriter output)
    {
        if (isPruned)
        {
            throw new UsageException("--prune has to know what is seen: give --from RECORDINGS, --from-service URL or --client NAME");
        }

        if (!Directory.Exists(folder.Path))
        {
            throw new UsageException($"there is no folder {folder.Path}");
        }

        using var taken = FolderLock.Take(folder.Path);
        var accepted = folder.AcceptReceived();
        await WriteAsync(output, accepted.Select(name => $"accepted {name}"));
        await output.WriteLineAsync(
            accepted.Count == 0 ? "there is nothing to accept: no received file is there" : $"{accepted.Count} accepted");
        return ExitCode.AsExpected;
    }

    private static async Task WriteAsync(TextWriter output, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            await output.WriteLineAsync(line);
        }
    }
}
