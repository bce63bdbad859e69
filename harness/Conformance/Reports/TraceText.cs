using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Corpus.Secrets;
using Conformance.Judging;
using Conformance.Running;
using Conformance.Subjects;

namespace Conformance.Reports;

/// <summary>What travelled in one case, as JSON in which names stand for the secrets.</summary>
internal sealed partial class TraceText
{
    private const int LongestLogLine = 2000;

    private static readonly JsonWriterOptions Indented =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Utf8JsonWriter json;
    private readonly SecretScrubber scrubber;
    private readonly MaskedRequest masked;

    private TraceText(Utf8JsonWriter json, CaseTrace trace)
    {
        this.json = json;
        var signatures = trace.Sent
            .Select(request => Signature().Match(request.Headers.Find("Authorization") ?? ""))
            .Where(signature => signature.Success)
            .Select(signature => KeyValuePair.Create(signature.Groups["signature"].Value, "signature"));
        masked = new(trace);
        scrubber = new(trace.Secrets, signatures.Concat(masked.OwnValues));
    }

    [GeneratedRegex("Signature=(?<signature>[0-9A-Za-z+/=]+)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Signature();

    /// <summary>The text of a trace, in UTF-8.</summary>
    public static byte[] Write(CaseResult result, CaseTrace trace)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Indented))
        {
            new TraceText(writer, trace).Write(result, trace.Answers, trace);
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    private void Write(CaseResult result, IReadOnlyList<Answer> answers, CaseTrace trace)
    {
        json.WriteStartObject();
        json.WriteString("client", result.Client);
        json.WriteString("case", result.Case.Id);
        json.WriteString("verdict", CaseFile.Spell(result.Verdict));
        WriteText("reason", result.Reason);
        WriteRequests("requests", trace.Requests);
        if (trace.Strays.Count > 0)
        {
            // Whatever it sent nobody knows, and so nobody knows what of it is a secret.
            WriteRequests("strays", [.. trace.Strays.Select(stray => stray with { Body = default })]);
        }

        if (trace.Lookups.Count > 0)
        {
            WriteRequests("lookups", trace.Lookups);
        }

        json.WriteStartArray("answers");
        foreach (var answer in answers)
        {
            Write(answer);
        }

        json.WriteEndArray();
        Write(trace.Answer);
        Write(trace.Steps);
        // A driver that serves many cases has logged those of others as well; what looks random goes too.
        var log = new SecretScrubber(trace.LogSecrets).Scrub(trace.LogTail);
        WriteTexts(
            "log",
            scrubber.Scrub(log)
                .ReplaceLineEndings("\n")
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => Excerpt.Of(line, LongestLogLine)));
        json.WriteEndObject();

        void WriteRequests(string name, IReadOnlyList<ReceivedRequest> requests)
        {
            json.WriteStartArray(name);
            foreach (var request in requests)
            {
                Write(request, request.At - (trace.Requests.Count == 0 ? requests : trace.Requests)[0].At);
            }

            json.WriteEndArray();
        }
    }

    private void Write(ReceivedRequest request, TimeSpan sinceFirst)
    {
        json.WriteStartObject();
        json.WriteNumber("elapsedMs", (long)sinceFirst.TotalMilliseconds);
        WriteText("method", request.Method);
        WriteText("path", masked.InText(request.Path));
        WriteTexts("headers", request.Headers.Select(header => $"{header.Name}: {MaskedRequest.Header(header)}"));
        WriteBody(request.Body, masked.Body);
        json.WriteEndObject();
    }

    private void Write(Answer answer)
    {
        json.WriteStartObject();
        json.WriteNumber("status", answer.Status);
        WriteTexts("headers", answer.Headers.Select(header => $"{header.Name}: {header.Value}"));
        WriteBody(answer.SentBody, text => text);
        json.WriteString("fault", CaseFile.Spell(answer.Fault));
        json.WriteNumber("delayMs", (long)answer.Delay.TotalMilliseconds);
        json.WriteEndObject();
    }

    private void Write(DriverAnswer? answer)
    {
        if (answer?.Surface is { } surface)
        {
            json.WritePropertyName("surface");
            WriteJson(Encoding.UTF8.GetString(surface.Bytes.Span));
        }

        if (answer?.Error is { } error)
        {
            json.WriteStartObject("error");
            WriteText("type", error.Type);
            WriteText("message", error.Message);
            WriteText("kind", error.Kind);
            json.WriteEndObject();
        }
    }

    private void Write(IReadOnlyList<SignInStep> steps)
    {
        if (steps.Count == 0)
        {
            return;
        }

        json.WriteStartArray("steps");
        foreach (var step in steps)
        {
            json.WriteStartObject();
            json.WriteString("asked", step.Question.Operation);
            json.WriteNumber("requests", step.Played.Count);
            WriteText("silence", step.Silence);
            if (step.Answer is { } answer)
            {
                json.WritePropertyName("answer");
                WriteJson(WithoutResume(answer));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>
    /// The answer with a name in the place of the text by which another client can go on: it opens what a Session opens, whatever its form.
    /// </summary>
    private static string WithoutResume(AttemptAnswer answer)
    {
        var text = Encoding.UTF8.GetString(answer.Whole.Raw);
        return answer.Whole["resume"u8] is { HasValue: true } resume
            ? text.Replace(Encoding.UTF8.GetString(resume.Raw), "\"<resume>\"", StringComparison.Ordinal)
            : text;
    }

    /// <summary>Writes a body as its text, or byte for byte as Latin-1 where it is no UTF-8.</summary>
    private void WriteBody(ReadOnlyMemory<byte> body, Func<string, string> mask)
    {
        var isText = Utf8.IsValid(body.Span);
        WriteText(isText ? "body" : "bodyLatin1", mask((isText ? Encoding.UTF8 : Encoding.Latin1).GetString(body.Span)));
    }

    /// <summary>
    /// Writes JSON of the client, or its text where a secret in it began or ended within an escape, so that what is left is none.
    /// </summary>
    private void WriteJson(string text)
    {
        var scrubbed = scrubber.Scrub(text);
        try
        {
            using var read = JsonDocument.Parse(scrubbed);
            json.WriteRawValue(scrubbed);
        }
        catch (JsonException)
        {
            json.WriteStringValue(scrubbed);
        }
    }

    private void WriteText(string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, scrubber.Scrub(text));
        }
    }

    private void WriteTexts(string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(scrubber.Scrub(text));
        }

        json.WriteEndArray();
    }
}
