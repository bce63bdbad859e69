using System.Globalization;
using System.Text;
using System.Xml;
using Conformance.Contract.Catalog;
using Conformance.Running;

namespace Conformance.Reports;

/// <summary>A run as JUnit's XML: a test suite for each client, a test case for each case.</summary>
/// <param name="path">The file; what it held is gone at once, and it is written when the run is over.</param>
/// <param name="facts">What is said besides the events.</param>
/// <param name="repeat">The command that repeats a case.</param>
/// <param name="time">When the run started.</param>
internal sealed class JUnitReport(string path, RunFacts facts, RepeatCommand repeat, TimeProvider time) : IReport
{
    private const int Width = 100;

    private static readonly XmlWriterSettings Indented = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
    };

    private readonly WholeFile file = WholeFile.Fresh(path);
    private readonly ReportedRun run = new();
    private DateTimeOffset startedAt;

    /// <inheritdoc/>
    public void On(RunEvent happened)
    {
        run.Take(happened);
        switch (happened)
        {
            case RunStarted:
                startedAt = time.GetUtcNow();
                break;
            case RunFinished finished:
                file.Write(Write(finished.Outcome));
                break;
        }
    }

    private byte[] Write(RunOutcome outcome)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Indented))
        {
            xml.WriteStartElement("testsuites");
            xml.Attribute("name", "cognito-conformance");
            foreach (var client in run.Clients)
            {
                WriteClient(xml, client, outcome.IsStrict);
            }

            WriteRun(xml, outcome);
            xml.WriteEndElement();
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    private void WriteClient(XmlWriter xml, ReportedClient client, bool isStrict)
    {
        var results = client.Results.ToArray();
        var causes = FoundCauses.Of(results, isStrict).Failed;
        xml.StartSuite(
            client.Title,
            startedAt,
            results.Length,
            failures: results.Count(result => IsFailure(result, isStrict)),
            errors: results.Count(result => result.Verdict == Verdict.HarnessFault),
            skipped: results.Count(result => Standings.Of(result, isStrict) == Standing.Skipped));
        xml.Attribute("time", Seconds(results.Aggregate(TimeSpan.Zero, (sum, result) => sum + result.Elapsed)));
        xml.WriteStartElement("properties");
        xml.Property("harness", facts.Harness);
        xml.Property("corpus", facts.Corpus);
        xml.Property("requirements", client.Requirements);
        xml.Property("replay", run.Start.Replay);
        if (facts.Nonce is { } nonce)
        {
            xml.Property("nonce", nonce);
        }

        if (client.Description is { } told)
        {
            xml.Property("client", $"{told.Name} {told.Version}");
            xml.Property("runtime", $"{told.Language} {told.Runtime}, {told.Platform}");
            xml.Property("profile", told.Profile);
        }

        foreach (var (word, count) in client.NotDeclared)
        {
            xml.Property($"not declared: {word}", Declarations.Tell(count));
        }

        foreach (var unused in client.Unused)
        {
            xml.Property($"not exercised: {unused.Word}", unused.Reason);
        }

        foreach (var (at, cause) in causes.Index())
        {
            xml.Property($"cause {Wording.Number(at + 1)}", $"{Wording.Count(cause.Cases.Count, client.Unit)}: {cause}");
        }

        xml.WriteEndElement();
        foreach (var result in results)
        {
            FoundCause[] own = [.. causes.Where(cause => cause.Cases.Contains(result.Case.Id, StringComparer.Ordinal))];
            WriteCase(xml, client, result, own, isStrict);
        }

        xml.WriteEndElement();
    }

    private void WriteCase(XmlWriter xml, ReportedClient client, CaseResult result, FoundCause[] causes, bool isStrict)
    {
        xml.WriteStartElement("testcase");
        xml.Attribute("classname", $"{client.DeclaredName}.{result.Case.Group}");
        xml.Attribute("name", result.Case.Id);
        xml.Attribute("time", Seconds(result.Elapsed));
        if (result.Verdict == Verdict.HarnessFault)
        {
            xml.Problem("error", "harness-fault", result.Reason ?? "", Told(client, result, causes));
        }
        else if (IsFailure(result, isStrict))
        {
            xml.Problem(
                "failure",
                result.Findings.Select(finding => finding.Rule.Id).FirstOrDefault(""),
                Message(result),
                Told(client, result, causes));
        }
        else if (Standings.Of(result, isStrict) == Standing.Skipped)
        {
            xml.WriteStartElement("skipped");
            xml.Attribute("message", result.Baselined is { } known ? $"baselined: {known}" : result.Reason ?? "");
            xml.WriteEndElement();
        }
        else if (result.Verdict == Verdict.Warn)
        {
            xml.WriteStartElement("system-out");
            xml.Lines(Told(client, result, causes));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>
    /// What the text of a case begins with, since the schema that Jenkins reads by has no properties of a case: its causes, and of one that
    /// it is the first case of, the others.
    /// </summary>
    private static IEnumerable<string> Marks(ReportedClient client, CaseResult result, FoundCause[] causes) =>
    [
        .. result.Verdict == Verdict.Warn ? (string[])["verdict   warn"] : [],
        .. result is { Verdict: Verdict.Warn, Replayed: { } second } ? (string[])[$"unstable  {FailureBlock.Twice(second)}"] : [],
        .. causes.SelectMany(cause => TextFlow.Hang(
            "cause     ",
            cause.Cases is [var first, _, ..] && first == result.Case.Id
                ? $"{cause}, {Wording.Count(cause.Cases.Count, client.Unit)}: {CauseBlock.Cases(cause)}"
                : cause.ToString(),
            Width)),
    ];

    /// <summary>What is wrong with the run as a whole: a reader of this file alone must not take it for green.</summary>
    private void WriteRun(XmlWriter xml, RunOutcome outcome)
    {
        var errors = (outcome.BrokenOff is null ? 0 : 1) + (outcome.Void is null ? 0 : 1);
        string[] unused = outcome.IsStrict ? [.. outcome.Unused] : [];
        var failures = outcome.Stale.Count + outcome.Undeclared.Count + unused.Length;
        if (errors + failures == 0)
        {
            return;
        }

        xml.StartSuite("run", startedAt, errors + failures, failures, errors, skipped: 0);
        if (outcome.BrokenOff is { } early)
        {
            WriteTrouble(xml, "the run came to its end", "error", "broken off", early.Sentence);
        }

        if (outcome.Void is { } why)
        {
            WriteTrouble(xml, "the run proves something", "error", "void", why);
        }

        foreach (var stale in outcome.Stale)
        {
            WriteTrouble(xml, $"baseline is up to date: {stale}", "failure", "baseline", stale);
        }

        foreach (var missing in outcome.Undeclared.Concat(unused))
        {
            WriteTrouble(xml, $"declarations: {missing}", "failure", "declaration", missing);
        }

        xml.WriteEndElement();
    }

    private static void WriteTrouble(XmlWriter xml, string name, string element, string type, string why)
    {
        xml.WriteStartElement("testcase");
        xml.Attribute("classname", "run");
        xml.Attribute("name", name);
        xml.Problem(element, type, why, []);
        xml.WriteEndElement();
    }

    /// <summary>A case in full, and first what marks it.</summary>
    private string[] Told(ReportedClient client, CaseResult result, FoundCause[] causes)
    {
        var block = FailureBlock.Of(result, client, repeat.Again(client.Name, result.Case.Id), Width);
        return
        [
            .. Marks(client, result, causes),
            block.Title,
            .. block.Lines,
        ];
    }

    private static bool IsFailure(CaseResult result, bool isStrict) =>
        result.Verdict != Verdict.HarnessFault && Standings.Of(result, isStrict) == Standing.Failed;

    private static string Message(CaseResult result) => result.Findings switch
    {
        [] => "",
        [var only] => Sentence(only),
        [var first, ..] => $"{Sentence(first)} (and {result.Findings.Count - 1} more)",
    };

    private static string Sentence(Finding finding) =>
        $"{finding.Rule.Id} at {finding.Path}: expected {finding.Expected}, actual {finding.Actual}";

    private static string Seconds(TimeSpan span) => span.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);
}
