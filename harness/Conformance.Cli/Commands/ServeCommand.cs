using System.CommandLine;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Replay;

namespace Conformance.Cli.Commands;

/// <summary><c>serve</c>: keeps one answer standing, for a client and its debugger.</summary>
internal static class ServeCommand
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(200);

    public static Command Create()
    {
        var id = new Argument<string>("CASE") { Description = "A case id" };
        var port = NumberOption.Create(
            "--port", "The port on 127.0.0.1; 0 for a free one", "PORT", 0, number => number is >= 0 and <= 65535, "from 0 to 65535");
        var command = new Command("serve", "Answers every request with one case, until Ctrl-C") { id, port };
        command.SetAction(async (parse, cancellationToken) =>
        {
            var name = parse.GetRequiredValue(id);
            var cases = Workplace.Find(parse).Corpus.Cases;
            var one = cases.FirstOrDefault(candidate => candidate.Id == name)
                ?? throw new UsageException(
                    $"there is no case '{Excerpt.Word(name)}'; `list` shows them"
                    + NearestWord.Question(name, cases.Select(other => other.Id)));
            if (one.Dialogue is not null)
            {
                throw new UsageException(
                    $"{name} is a sign-in of several answers, and serve keeps one answer standing; `client … --case {name} --trace DIR` "
                    + "shows what travels");
            }

            var output = parse.InvocationConfiguration.Output;
            await using var replay = await EmbeddedReplayServer.StartAsync(parse.GetValue(port), TimeProvider.System, cancellationToken);
            var armed = new ArmedCase(one, "serve");
            await replay.ArmAsync(armed, cancellationToken);
            replay.AnswerAllWith(armed);
            await output.WriteLineAsync(
                $"{replay.Endpoint.GetLeftPart(UriPartial.Authority)} answers every {one.Operation} with {one.Id} until Ctrl-C");
            for (var seen = 0; ; await Task.Delay(Glance, TimeProvider.System, cancellationToken))
            {
                for (var count = await replay.CountAsync(armed, cancellationToken); seen < count;)
                {
                    await output.WriteLineAsync($"request {++seen} answered");
                }
            }
        });
        return command;
    }
}
