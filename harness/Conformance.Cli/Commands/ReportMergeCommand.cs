using System.CommandLine;
using Conformance.Contract.Wire;
using Conformance.Reports.Saved;

namespace Conformance.Cli.Commands;

/// <summary><c>report merge</c>: makes one report of the shards of a run, and ends as that run would have.</summary>
internal static class ReportMergeCommand
{
    public static Command Create()
    {
        var shards = new Argument<string[]>("FILE")
        {
            Description = "The reports of all shards, which `client --shard 1/4 --json FILE` wrote",
            Arity = ArgumentArity.OneOrMore,
        };
        var files = new ReportFileOptions();
        var trace = new KeptTracesOption("The folder with what --trace of the shards wrote, for what travelled");
        var command = new Command("merge", "Makes one report of the shards of a run; a shard that is missing makes it void")
        {
            shards, trace,
        };
        files.AddTo(command);
        command.SetAction(parse =>
        {
            var output = parse.InvocationConfiguration.Output;
            var traces = trace.Read(parse);
            var named = parse.GetRequiredValue(shards);
            RefuseTwice(named);
            NamedRun[] reports = [.. named.Select(file => new NamedRun(file, SavedReport.Read(file)))];
            var merged = Merging.Of(reports);
            files.Write(parse, merged, traces);
            foreach (var client in merged.Clients)
            {
                output.WriteLine(Printable.Of(
                    $"{client.Label ?? client.Name}: {client.Summary.Passed} passed, {client.Summary.Failed} failed, "
                    + $"{client.Summary.Skipped} skipped"));
            }

            if (Merging.NoteOnNonces(reports) is { } note)
            {
                output.WriteLine(Printable.Of(note));
            }

            foreach (var sentence in RunEnding.Sentences(merged))
            {
                output.WriteLine(Printable.Of(sentence));
            }

            output.WriteLine(merged.Summary.Line());
            return merged.ExitCode;
        });
        return command;
    }

    private static void RefuseTwice(string[] files)
    {
        if (files.GroupBy(Path.GetFullPath, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new UsageException(
                $"{string.Join(" and ", twice.Distinct(StringComparer.Ordinal))} {(twice.Distinct(StringComparer.Ordinal).Count() == 1
                    ? "is named twice"
                    : "are one file")}; name the report of each shard once");
        }
    }
}
