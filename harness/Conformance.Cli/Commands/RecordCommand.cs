using System.CommandLine;

namespace Conformance.Cli.Commands;

/// <summary><c>record</c>: brings responses into the recordings, scrubbed. Each way to get them lies in a file of its own.</summary>
internal static class RecordCommand
{
    public static Command Create()
    {
        var into =
            new Option<string>("--into") { Description = "The WireMock root that is written to", HelpName = "FOLDER" };
        var from = new Option<string>("--from-service")
        {
            Description = "Address of the service to drive through the scenarios",
            HelpName = "URL",
        };
        var service = new ServiceOptions();
        service.Pattern.Description = "With --from the case id, which never changes; else only the scenarios whose id matches";
        var scrub = new ScrubOptions();
        RecordWay[] ways =
        [
            RecordFile.Create(service, into),
            RecordService.Create(service, scrub, from, into),
            RecordProxy.Create(service, scrub, into),
            RecordBundle.Create(service, scrub, from),
            RecordFromBundle.Create(into),
            RecordClean.Create(service),
        ];

        var command = new Command("record", "Adds responses to the recordings, with their secrets replaced")
        {
            into,
            RecordExport.Create(),
        };
        foreach (var option in ways.SelectMany(way => way.Own).Except([.. service.All, into]).Distinct())
        {
            command.Options.Add(option);
        }

        service.AddTo(command);
        command.SetAction(
            (parse, cancellationToken) => RecordWay.Chosen(parse, ways).RunAsync(parse, parse.GetValue(into) ?? "", cancellationToken));
        return command;
    }
}
