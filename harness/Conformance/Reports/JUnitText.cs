using System.Globalization;
using System.Text;
using System.Xml;
using Conformance.Contract.Catalog;
using Conformance.Corpus;
using Conformance.Reports.Saved;
using Conformance.Running;

namespace Conformance.Reports;

/// <summary>A run as JUnit's XML: a test suite for each client, a test case for each case.</summary>
internal sealed class JUnitText
{
    private const int Width = 100;

    private static readonly string Fault = CaseFile.Spell(Verdict.HarnessFault);
    private static readonly string Warning = CaseFile.Spell(Verdict.Warn);

    private static readonly XmlWriterSettings Indented = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
    };

    private readonly SavedRun run;
    private readonly Func<SavedClient, SavedCase, string?> traceOf;
    private readonly XmlWriter xml;

    private JUnitText(SavedRun run, Func<SavedClient, SavedCase, string?> traceOf, XmlWriter xml)
    {
        this.run = run;
        this.traceOf = traceOf;
        this.xml = xml;
    }

    /// <summary>The text in UTF-8.</summary>
    /// <param name="run">The run.</param>
    /// <param name="traceOf">The file in which what travelled in a case is; null where there is none.</param>
    public static byte[] Of(SavedRun run, Func<SavedClient, SavedCase, string?> traceOf)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, Indented))
        {
            new JUnitText(run, traceOf, writer).Write();
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    private void Write()
    {
        xml.WriteStartElement("testsuites");
        xml.Attribute("name", "cognito-conformance");
        var titles = SavedTitles.Of(run.Clients);
        foreach (var client in run.Clients)
        {
            WriteClient(client, titles[client]);
        }

        WriteRun();
        xml.WriteEndElement();
    }

    private void WriteClient(SavedClient client, string title)
    {
        SavedCause[] causes = [.. client.Causes.Where(cause => cause.Verdict != Warning)];
        xml.StartSuite(
            title,
            run.StartedAt,
            client.Cases.Count,
            failures: client.Cases.Count(IsFailure),
            errors: client.Cases.Count(one => one.Verdict == Fault),
            skipped: client.Cases.Count(one => one.StandingIn(run.Strict) == Standing.Skipped));
        xml.Attribute("time", Seconds(client.Cases.Sum(one => one.ElapsedMs)));
        WriteProperties(client, causes);
        var blocks = new SavedBlocks(title, client.Words, run.Rules, Width);
        foreach (var one in client.Cases)
        {
            WriteCase(client, one, () =>
            [
                .. Marks(client, one, causes.Where(cause => cause.Cases.Contains(one.Id, StringComparer.Ordinal))),
                .. blocks.Of(one, new(one.Repeat, traceOf(client, one))),
            ]);
        }

        xml.WriteEndElement();
    }

    private void WriteProperties(SavedClient client, SavedCause[] causes)
    {
        xml.WriteStartElement("properties");
        xml.Property("harness", run.Harness);
        xml.Property("corpus", run.Corpus);
        xml.Property("requirements", client.Requirements);
        xml.Property("replay", run.Replay);
        if (run.Nonce is { } nonce)
        {
            xml.Property("nonce", nonce);
        }

        if (client.Greeted && client.Words != SubjectWords.OfResponses)
        {
            xml.Property("client", $"{client.Name} {client.Version}");
            xml.Property("runtime", $"{client.Language} {client.Runtime}, {client.Platform}");
            xml.Property("profile", client.Profile!);
        }

        foreach (var (word, count) in client.NotDeclared)
        {
            xml.Property($"not declared: {word}", Declarations.Tell(count));
        }

        foreach (var (word, reason) in client.NotExercised)
        {
            xml.Property($"not exercised: {word}", reason);
        }

        foreach (var (at, hint) in AbsentMember.Tell(client).Index())
        {
            xml.Property($"hint {Wording.Number(at + 1)}", hint);
        }

        foreach (var (at, cause) in causes.Index())
        {
            xml.Property($"cause {Wording.Number(at + 1)}", $"{Wording.Count(cause.Cases.Count, client.Unit)}: {cause.Line}");
        }

        xml.WriteEndElement();
    }

    private void WriteCase(SavedClient client, SavedCase one, Func<string[]> told)
    {
        xml.WriteStartElement("testcase");
        xml.Attribute("classname", $"{client.Name}.{one.Group}");
        xml.Attribute("name", one.Id);
        xml.Attribute("time", Seconds(one.ElapsedMs));
        if (one.Verdict == Fault)
        {
            xml.Problem("error", "harness-fault", one.Reason ?? "", told());
        }
        else if (IsFailure(one))
        {
            xml.Problem("failure", one.Findings.Select(finding => finding.Rule).FirstOrDefault(""), Message(one), told());
        }
        else if (one.StandingIn(run.Strict) == Standing.Skipped)
        {
            xml.WriteStartElement("skipped");
            xml.Attribute("message", one.Baselined is { } known ? $"baselined: {known}" : one.Reason ?? "");
            xml.WriteEndElement();
        }
        else if (one.Verdict == Warning)
        {
            xml.WriteStartElement("system-out");
            xml.Lines(told());
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>
    /// What the text of a case begins with, since the schema that Jenkins reads by has no properties of a case: its causes, and of one that
    /// it is the first case of, the others.
    /// </summary>
    private static IEnumerable<string> Marks(SavedClient client, SavedCase one, IEnumerable<SavedCause> causes) =>
    [
        .. one.Verdict == Warning ? (string[])["verdict   warn"] : [],
        .. one.Unstable is { } twice ? (string[])[$"unstable  {twice.First}, then {twice.Second}"] : [],
        .. causes.SelectMany(cause => TextFlow.Hang(
            "cause     ",
            cause.Cases is [var first, _, ..] && first == one.Id
                ? $"{cause.Line}, {Wording.Count(cause.Cases.Count, client.Unit)}: {CauseBlock.Cases(cause.Cases)}"
                : cause.Line,
            Width)),
    ];

    /// <summary>What is wrong with the run as a whole: a reader of this file alone must not take it for green.</summary>
    private void WriteRun()
    {
        var errors = (run.BrokenOff is null ? 0 : 1) + (run.Void is null ? 0 : 1);
        string[] unused = run.Strict
            ? [
                .. run.Clients.SelectMany(client => client.NotExercised.Select(
                    word => $"{client.Name} declares {word.Key}, and no case put it to the test: {word.Value}")),
            ]
            : [];
        var failures = run.Stale.Count + run.Undeclared.Count + unused.Length;
        if (errors + failures == 0)
        {
            return;
        }

        xml.StartSuite("run", run.StartedAt, errors + failures, failures, errors, skipped: 0);
        if (run.BrokenOff is { } early)
        {
            WriteTrouble("the run came to its end", "error", "broken off", early);
        }

        if (run.Void is { } why)
        {
            WriteTrouble("the run proves something", "error", "void", why);
        }

        foreach (var stale in run.Stale)
        {
            WriteTrouble($"baseline is up to date: {stale}", "failure", "baseline", stale);
        }

        foreach (var missing in run.Undeclared.Concat(unused))
        {
            WriteTrouble($"declarations: {missing}", "failure", "declaration", missing);
        }

        xml.WriteEndElement();
    }

    private void WriteTrouble(string name, string element, string type, string why)
    {
        xml.WriteStartElement("testcase");
        xml.Attribute("classname", "run");
        xml.Attribute("name", name);
        xml.Problem(element, type, why, []);
        xml.WriteEndElement();
    }

    private bool IsFailure(SavedCase one) => one.Verdict != Fault && one.StandingIn(run.Strict) == Standing.Failed;

    private static string Message(SavedCase one) => one.Findings switch
    {
        [] => "",
        [var only] => Sentence(only),
        [var first, ..] => $"{Sentence(first)} (and {one.Findings.Count - 1} more)",
    };

    private static string Sentence(SavedFinding finding) =>
        $"{finding.Rule} at {finding.Path}: expected {finding.Expected}, actual {finding.Actual}";

    private static string Seconds(long milliseconds) => (milliseconds / 1000.0).ToString("0.000", CultureInfo.InvariantCulture);
}
