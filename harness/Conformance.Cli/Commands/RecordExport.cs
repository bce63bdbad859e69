using System.CommandLine;
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
            if (result.GetValueOrDefault<string>() is { } word && word != WireMockNet)
            {
                result.AddError($"--format '{Excerpt.Word(word)}' is no format to export to; the nearest is {WireMockNet}");
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
            var recording = parse.GetValue(from) ?? Path.Combine(Workplace.Find().Root, "recordings", "documented");
            var count = MappingExport.Write(recording, target);
            var shown = Path.GetRelativePath(Environment.CurrentDirectory, target);
            parse.InvocationConfiguration.Output.WriteLine($"wrote {count} {(count == 1 ? "file" : "files")} into {shown}");
            return ExitCode.AsExpected;
        });
        return command;
    }
}
