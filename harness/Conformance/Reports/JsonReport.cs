using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Conformance.Contract.Catalog;
using Conformance.Corpus;
using Conformance.Judging;
using Conformance.Running;
using Conformance.Subjects;

namespace Conformance.Reports;

/// <summary>
/// All of a run as <c>fixtures/schemas/report.schema.json</c> says. Without the members <c>startedAt</c> and <c>elapsedMs</c> it is
/// the same bytes for the same seed, corpus and subjects.
/// </summary>
/// <param name="path">The file; what it held is gone at once, and it is written when the run is over.</param>
/// <param name="facts">What is said besides the events.</param>
/// <param name="repeat">The command that repeats a case.</param>
/// <param name="time">When the run started.</param>
internal sealed class JsonReport(string path, RunFacts facts, RepeatCommand repeat, TimeProvider time) : IReport
{
    private const int FormatVersion = 1;

    private static readonly JsonWriterOptions Indented =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly WholeFile file = WholeFile.Fresh(path);
    private readonly ReportedRun run = new();
    private DateTimeOffset startedAt;
    private long started;

    /// <inheritdoc/>
    public void On(RunEvent happened)
    {
        run.Take(happened);
        switch (happened)
        {
            case RunStarted:
                (startedAt, started) = (time.GetUtcNow(), time.GetTimestamp());
                break;
            case RunFinished finished:
                file.Write(Write(finished.Outcome).WrittenSpan);
                break;
        }
    }

    private ArrayBufferWriter<byte> Write(RunOutcome outcome)
    {
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        using (var json = new Utf8JsonWriter(buffer, Indented))
        {
            json.WriteStartObject();
            json.WriteNumber("formatVersion", FormatVersion);
            WriteRun(json, outcome);
            json.WriteStartArray("clients");
            foreach (var client in run.Clients)
            {
                WriteClient(json, client, outcome.IsStrict);
            }

            json.WriteEndArray();
            WriteOutcome(json, outcome);
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer;
    }

    private void WriteRun(Utf8JsonWriter json, RunOutcome outcome)
    {
        json.WriteString("harness", facts.Harness);
        json.WriteString("corpus", facts.Corpus);
        json.WriteString("replay", run.Start.Replay);
        WriteOptional(json, "nonce", facts.Nonce);
        if (facts.Seed is { } seed)
        {
            json.WriteNumber("seed", seed);
        }

        if (facts.Generate is { } generate)
        {
            json.WriteNumber("generate", generate);
        }

        json.WriteString("startedAt", startedAt);
        json.WriteNumber("elapsedMs", (long)time.GetElapsedTime(started).TotalMilliseconds);
        json.WriteBoolean("strict", outcome.IsStrict);
        json.WriteNumber("cases", run.Start.Cases);
    }

    private void WriteClient(Utf8JsonWriter json, ReportedClient client, bool isStrict)
    {
        json.WriteStartObject();
        json.WriteString("name", client.DeclaredName);
        WriteOptional(json, "selected", client.Name == client.DeclaredName ? null : client.Name);
        WriteOptional(json, "label", client.Label);
        json.WriteString("requirements", client.Requirements);
        json.WriteBoolean("greeted", client.Description is not null);
        if (client.Description is { } told)
        {
            WriteDescription(json, told);
        }

        foreach (var (name, count) in (ReadOnlySpan<(string, int)>)
            [("notSelected", client.NotSelected), ("retired", client.Retired), ("notOverlapped", client.NotOverlapped)])
        {
            if (count > 0)
            {
                json.WriteNumber(name, count);
            }
        }

        WriteReached(json, client);
        WriteTexts(json, "stale", client.Stale);
        WriteWords(json, client);
        var counts = Standings.Count(client.Results, isStrict);
        json.WriteStartObject("summary");
        json.WriteNumber("passed", counts.Passed);
        json.WriteNumber("failed", counts.Failed);
        json.WriteNumber("skipped", counts.Skipped);
        json.WriteEndObject();
        JsonCauses.Write(json, client, repeat, isStrict);
        json.WriteStartArray("cases");
        foreach (var result in client.Results)
        {
            WriteCase(json, result, client.Smallest.GetValueOrDefault(result.Case.Id));
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteWords(Utf8JsonWriter json, ReportedClient client)
    {
        json.WriteStartObject("notDeclared");
        foreach (var (word, count) in client.NotDeclared)
        {
            json.WriteNumber(word, count);
        }

        json.WriteEndObject();
        json.WriteStartObject("absentThroughout");
        foreach (var member in client.AbsentThroughout)
        {
            json.WriteNumber(member.Word, member.Cases);
        }

        json.WriteEndObject();
        json.WriteStartObject("notExercised");
        foreach (var unused in client.Unused)
        {
            json.WriteString(unused.Word, unused.Reason);
        }

        json.WriteEndObject();
    }

    private static void WriteReached(Utf8JsonWriter json, ReportedClient client)
    {
        if (client.Description is not { IsService: true })
        {
            return;
        }

        JsonCauses.WriteFigures(json, ServiceFigures.Of(client)!);
        json.WriteStartArray("reached");
        foreach (var row in ReachTable.Of(client))
        {
            json.WriteStartObject();
            json.WriteString("name", row.Name);
            json.WriteNumber("times", row.Times);
            WriteTexts(json, "broken", row.Broken);
            WriteOptional(json, "whyNot", row.WhyNot);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteDescription(Utf8JsonWriter json, ClientDescription told)
    {
        json.WriteString("version", told.Version);
        json.WriteString("language", told.Language);
        json.WriteString("runtime", told.Runtime);
        json.WriteString("platform", told.Platform);
        json.WriteString("profile", told.Profile);
        WriteTexts(json, "capabilities", told.Capabilities);
        WriteTexts(json, "declared", Baseline.DeclaredBy(told));
        WriteTexts(json, "notices", told.Notices);
    }

    private static void WriteCase(Utf8JsonWriter json, CaseResult result, Case? smallest)
    {
        var one = result.Case;
        json.WriteStartObject();
        json.WriteString("id", one.Id);
        json.WriteString("since", one.Since);
        json.WriteString("operation", one.Operation);
        json.WriteString("class", CaseFile.Spell(one.Class));
        json.WriteString("group", one.Group);
        json.WriteString("origin", CaseFile.Spell(one.Origin));
        json.WriteString("basis", CaseFile.Spell(one.Basis));
        json.WriteString("verdict", CaseFile.Spell(result.Verdict));
        WriteUnstable(json, result);
        WriteOptional(json, "baselined", result.Baselined);
        WriteOptional(json, "reason", result.Reason);
        json.WriteString("surfaced", result.Surfaced);
        WriteOptional(json, "smallest", smallest is null ? null : Encoding.UTF8.GetString(smallest.Answers[^1].Body.Span));
        if (!one.IsAlone)
        {
            // How often a client tries where it may retry depends on the moment.
            json.WriteNumber("requests", result.Requests);
        }

        json.WriteNumber("elapsedMs", (long)result.Elapsed.TotalMilliseconds);
        WriteChecks(json, result);
        json.WriteStartArray("findings");
        foreach (var finding in result.Findings)
        {
            json.WriteStartObject();
            json.WriteString("rule", finding.Rule.Id);
            json.WriteString("level", CaseFile.Spell(finding.Rule.Level));
            json.WriteString("since", finding.Rule.Since);
            json.WriteString("path", finding.Path);
            json.WriteString("expected", finding.Expected);
            json.WriteString("actual", finding.Actual);
            json.WriteString("seen", finding.Seen);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    // Where the client may retry, how often it does so can depend on the machine: then it is only told that a check was made.
    private static void WriteChecks(Utf8JsonWriter json, CaseResult result)
    {
        json.WriteStartObject("checks");
        foreach (var rule in Rulebook.All.Where(result.Checks.ContainsKey))
        {
            json.WriteNumber(rule.Id, result.Case.IsAlone ? 1 : result.Checks[rule]);
        }

        json.WriteEndObject();
    }

    private static void WriteUnstable(Utf8JsonWriter json, CaseResult result)
    {
        if (result is { Verdict: Verdict.Warn, Replayed: { } second })
        {
            json.WriteStartObject("unstable");
            json.WriteString("first", CaseFile.Spell(Verdict.Fail));
            json.WriteString("second", CaseFile.Spell(second));
            json.WriteEndObject();
        }
    }

    private static void WriteOutcome(Utf8JsonWriter json, RunOutcome outcome)
    {
        json.WriteStartObject("summary");
        json.WriteNumber("passed", outcome.Passed);
        json.WriteNumber("failed", outcome.Failed);
        json.WriteNumber("skipped", outcome.NotApplicable + outcome.Baselined);
        json.WriteNumber("notApplicable", outcome.NotApplicable);
        json.WriteNumber("baselined", outcome.Baselined);
        json.WriteNumber("warned", outcome.Warned);
        json.WriteNumber("faults", outcome.Faults);
        json.WriteEndObject();
        WriteOptional(json, "brokenOff", outcome.BrokenOff?.Sentence);
        WriteOptional(json, "void", outcome.Void);
        WriteTexts(json, "stale", outcome.Stale);
        WriteTexts(json, "undeclared", outcome.Undeclared);
        json.WriteNumber("exitCode", outcome.ExitCode);
    }

    private static void WriteOptional(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
