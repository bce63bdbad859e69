using System.Collections;
using System.Collections.Concurrent;
using System.CommandLine;
using System.Globalization;
using Conformance.Mutants.SelfTesting;
using Conformance.ServiceMutants.Runs;
using Conformance.Subjects;

namespace Conformance.Cli.Commands;

/// <summary><c>self-test</c>: shows that the harness finds what is wrong on purpose.</summary>
internal static class SelfTestCommand
{
    private const int Stride = 10;

    // A sample is to show in half a minute that all parts are there and work together.
    private const int QuickStride = 40;

    // A wrong client waits for late answers more than it computes.
    private const int MostlyWaiting = 4;

    public static Command Create()
    {
        var jobs = NumberOption.Create(
            "--jobs", "How many wrong clients run in parallel", "N", MostlyWaiting * Environment.ProcessorCount, number =>
                number is >= 1 and <= 1024, "from 1 to 1024");
        var quick = new Option<bool>("--quick")
        {
            Description = $"Runs one of {QuickStride}, which shows that the tool works here and proves no rule",
        };
        var command =
            new Command(
                "self-test",
                "Runs clients, programs and services that are wrong on purpose, and says which of them were not caught") { jobs, quick };
        command.SetAction(async (parse, cancellationToken) =>
        {
            DueFolders.DemandTemporary();
            var workplace = Workplace.Find(parse);
            var variables = Environment.GetEnvironmentVariables()
                .Cast<DictionaryEntry>()
                .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);
            var programs = new ProgramRuns(
                workplace.Corpus,
                workplace.Schemas,
                ClientManifest.OfProgram(
                    BuiltInProgram.Misbehaving, BuiltInProgram.CommandOf(BuiltInProgram.Misbehaving), Environment.CurrentDirectory),
                variables);
            var (done, error) = (0, parse.InvocationConfiguration.Error);
            var stride = parse.GetValue(quick) ? QuickStride : 1;
            var strayed = new ConcurrentQueue<string[]>();
            SelfTestResult result;

            // What is told next is that ten of them have ended, half a minute later on a slow machine.
            error.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"runs what is wrong on purpose, {parse.GetValue(jobs)} at a time"));
            try
            {
                result = await new SelfTest(workplace.Corpus, programs) { Stride = stride, Strayed = lines => strayed.Enqueue([.. lines]) }
                    .RunAsync(parse.GetValue(jobs), Told, cancellationToken);
            }
            catch (OperationCanceledException)
            {
                await WriteAsync(
                [
                    .. strayed.SelectMany(lines => lines),
                    string.Create(CultureInfo.InvariantCulture, $"given up: {done - strayed.Count} of the {done} that ran ended as stated"),
                ]);
                throw;
            }

            await WriteAsync(SelfTestText.Lines(result));
            var services = await ServiceSelfTest.RunAsync(
                Math.Min(parse.GetValue(jobs), Environment.ProcessorCount), cancellationToken, stride);
            await WriteAsync(ServiceSelfTestText.Lines(services));
            return result.IsPerfect && services.IsPerfect ? ExitCode.AsExpected : ExitCode.ContractViolated;

            async Task WriteAsync(IEnumerable<string> lines)
            {
                foreach (var line in lines)
                {
                    await parse.InvocationConfiguration.Output.WriteLineAsync(line);
                }
            }

            void Told(int all)
            {
                if (Interlocked.Increment(ref done) % Stride == 0)
                {
                    error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{done} of {all}"));
                }
            }
        });
        return command;
    }
}
