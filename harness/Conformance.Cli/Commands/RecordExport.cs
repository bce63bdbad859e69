using System.CommandLine;
using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.WireMockNet;

namespace Conformance.Cli.Commands;

/// <summary><c>record export</c>: writes recordings in the format of another stub server.</summary>
internal static class RecordExport
{
    private const string WireMockNet = "wiremock.net";

    public static Command Create()
    {
        var format = new Option<string>("--format")
        {
            Description = $"{WireMockNet}: mapping files of its own model",
            Required = true,
            HelpName = "FORMAT",
        };
        format.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } word
                && !word.Equals(WireMockNet, StringComparison.OrdinalIgnoreCase))
            {
                result.AddError($"--format '{Excerpt.Word(word)}' is not a format to export to; the nearest is {WireMockNet}");
            }
        });
        var from = new Option<string?>("--from")
        {
            Description = "The folder of a recording, a WireMock root (default: recordings/documented)",
            HelpName = "FOLDER",
        };
        var into = new Argument<string>("DIR") { Description = "The folder to write; it is made, or must be empty" };
        var command = new Command("export", "Writes recordings for another stub server") { format, from, into };
        command.SetAction(parse =>
        {
            var target = EmptyFolder.Of(parse.GetRequiredValue(into));
            var workplace = Workplace.Find(parse);
            RefuseCorpus(workplace, target);
            var count = parse.GetValue(from) is { } recording
                ? MappingExport.Write(recording, target)
                : MappingExport.Write(workplace.DocumentedRecordings(), target);
            var shown = Path.GetRelativePath(Environment.CurrentDirectory, target);
            parse.InvocationConfiguration.Output.WriteLine($"wrote {Wording.Count(count, "file")} into {shown}");
            return ExitCode.AsExpected;
        });
        return command;
    }

    /// <exception cref="UsageException">The folder would be read as a recording by the next command.</exception>
    private static void RefuseCorpus(Workplace workplace, string target)
    {
        for (var folder = Path.GetDirectoryName(target); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if ((folder == workplace.Root || Directory.Exists(Path.Combine(folder, Workplace.Documented)))
                && target.StartsWith(Path.Combine(folder, "recordings") + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            {
                throw new UsageException($"{target} is below recordings, where each folder is part of the corpus; name another one");
            }
        }
    }
}
