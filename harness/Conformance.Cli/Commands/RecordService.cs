using System.CommandLine;
using Conformance.Contract.Catalog;
using Conformance.Recording;

namespace Conformance.Cli.Commands;

/// <summary><c>record --from-service</c>: what a service answers to the scenarios.</summary>
internal static class RecordService
{
    public static RecordWay Create(ServiceOptions service, ScrubOptions scrub, Option<string> from, Option<string> into) =>
        new(from, [into], [
            service.Pool,
            service.ClientId,
            service.User,
            service.Username,
            service.NewPassword,
            service.Flows,
            service.Passkey,
            service.CodeCommand,
            service.TriggerArn,
            service.CustomAnswer,
            service.Pattern,
            .. scrub.All,
        ], async (parse, into, cancellationToken) =>
        {
            var (output, error) = (parse.InvocationConfiguration.Output, parse.InvocationConfiguration.Error);
            var facts = service.Recording(parse, into);
            using var recording = ServiceRecording.Open(into, facts, scrub.Read(parse));
            var watch = new ServiceWatch();
            try
            {
                using var session =
                    await ServiceSession.OpenAsync(service, parse, service.Address(parse, parse.GetRequiredValue(from)), cancellationToken);
                var plan = session.Plan(parse, service, facts.Name) with
                {
                    Played = (scenario, account, exchanges) =>
                        recording.Add(new(scenario.Id, scenario.Steps[0].Flow, account.Username, account.Typed), exchanges),
                };
                if (await WhyUnwrittenAsync(() => session.RunAsync(plan, [watch], error, cancellationToken)) is { } why)
                {
                    await error.WriteLineAsync(
                        $"{why} What was written before, {Wording.Count(recording.Written.Count, "file")}, is whole.");
                    return ExitCode.HarnessFault;
                }
            }
            catch (OperationCanceledException)
            {
                await output.WriteLineAsync(
                    $"given up after {Wording.Count(watch.Played, "scenario")}; {RecordWay.Summary(recording, into)}");
                throw;
            }

            foreach (var why in watch.NotPlayed)
            {
                await error.WriteLineAsync(why);
            }

            await output.WriteLineAsync(
                $"{Wording.Count(watch.Played, "scenario")} played; {RecordWay.Summary(recording, into)}");
            return watch.Silence is null ? recording.Written.Count > 0 ? ExitCode.AsExpected : ExitCode.Void : ExitCode.HarnessFault;
        });

    private static async Task<string?> WhyUnwrittenAsync(Func<Task> run)
    {
        try
        {
            await run();
            return null;
        }
        catch (Exception unwritten) when (unwritten is IOException or UnauthorizedAccessException)
        {
            return unwritten.Message;
        }
    }
}
