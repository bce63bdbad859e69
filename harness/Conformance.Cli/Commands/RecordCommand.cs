using System.CommandLine;

namespace Conformance.Cli.Commands;

/// <summary><c>record</c>: brings responses into the recordings, scrubbed. Each way to get them lies in a file of its own.</summary>
internal static class RecordCommand
{
    public static Command Create()
    {
        var into =
            new Option<string>("--into") { Description = "The WireMock root that is written to", Required = true, HelpName = "FOLDER" };
        var service = new ServiceOptions();
        service.Pattern.Description = "With --from the case id, which never changes; else only the scenarios whose id matches";
        var scrub = new ScrubOptions();
        RecordWay[] ways = [RecordFile.Create(service), RecordService.Create(service, scrub), RecordProxy.Create(service, scrub)];

        var command = new Command("record", "Adds responses to the recordings, with their secrets replaced")
        {
            into,
            RecordExport.Create(),
        };
        foreach (var option in ways.SelectMany(way => way.Own).Except(service.All).Distinct())
        {
            command.Options.Add(option);
        }

        service.AddTo(command);
        command.SetAction(
            (parse, cancellationToken) => RecordWay.Chosen(parse, ways).RunAsync(parse, parse.GetRequiredValue(into), cancellationToken));
        return command;
    }
}
