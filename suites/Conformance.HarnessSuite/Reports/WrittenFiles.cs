using System.Net;
using Conformance.Corpus;
using Conformance.HarnessSuite.Running;
using Conformance.Replay;
using Conformance.Reports;
using Conformance.Running;
using Conformance.Snapshots;
using Conformance.Subjects;

namespace Conformance.HarnessSuite.Reports;

/// <summary>What a run of a client leaves behind: reports, traces, snapshot forms and a baseline.</summary>
internal static class WrittenFiles
{
    /// <summary>Every file that a run of a client leaves, by its name; the results are checked before.</summary>
    public static async Task<Dictionary<string, string>> OfAsync(
        IReadOnlyList<Case> cases, IClientFactory client, string nonce, Action<IReadOnlyList<CaseResult>> check)
    {
        using var file = new ReportFile();
        await using var replay = await EmbeddedReplayServer.StartAsync(0, TimeProvider.System, CancellationToken.None);
        Results results = new();
        using (var plain = new StreamWriter(file.At("plain.txt")))
        {
            IReport[] reports =
            [
                new PlainReport(plain, FixedRun.Facts, FixedRun.Repeat), new JsonReport(
                    file.At("report.json"), FixedRun.Facts, FixedRun.Repeat, TimeProvider.System),
                new JUnitReport(
                    file.At("junit.xml"),
                    FixedRun.Facts,
                    FixedRun.Repeat,
                    TimeProvider.System),
                new HtmlReport(file.At("page.html"), FixedRun.Facts, FixedRun.Repeat, TimeProvider.System),
                new TraceFolder(file.At("traces")),
                results,
            ];
            await new Runner(Stage.Corpus, replay, TimeProvider.System, reports)
                .RunAsync(
                    new RunPlan(cases, [client])
                    {
                        ProofCases = [],
                        Corpus = Stage.Corpus,
                        Nonce = nonce,
                        Forms = ClientForm.All,
                        Jobs = 1,

                        // Who is given up and asked anew tells what it learned before, which no process would know any more.
                        CaseLimit = TimeSpan.FromMinutes(5),
                    },
                    CancellationToken.None);
        }

        foreach (var result in results.All.Where(result => result.Form is not null))
        {
            File.WriteAllText(file.At($"{result.Case.Id}.received.json"), result.Form);
        }

        BaselineFile.Write(
            file.At("baseline.json"), BaselineUpdate.Of(null, client.Name, DegenerateClients.Describe(client.Name), results.All));
        check(results.All);

        // A page is read as a browser shows it: what is escaped there is no less a secret.
        return Directory.EnumerateFiles(file.Folder, "*", SearchOption.AllDirectories).ToDictionary(
            path => Path.GetRelativePath(file.Folder, path),
            path => Path.GetExtension(path) == ".html" ? WebUtility.HtmlDecode(File.ReadAllText(path)) : File.ReadAllText(path),
            StringComparer.Ordinal);
    }

    private sealed class Results : IReport
    {
        public List<CaseResult> All { get; } = [];

        public void On(RunEvent happened)
        {
            if (happened is CaseJudged judged)
            {
                All.Add(judged.Result);
            }
        }
    }
}
