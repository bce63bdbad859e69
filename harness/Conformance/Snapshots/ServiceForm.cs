using System.Text;
using Conformance.Contract.Wire;
using Conformance.Recording;
using static Conformance.Snapshots.CanonicalValue;

namespace Conformance.Snapshots;

/// <summary>The canonical form of what a service answered in one scenario: a step for each request.</summary>
internal static class ServiceForm
{
    /// <summary>The form that is written. Files of the first have no number.</summary>
    public const int Number = 2;

    /// <summary>What stands for the id of a request, which is another each time.</summary>
    public const string RequestId = "{request id}";

    /// <summary>What stands for a body without a byte.</summary>
    public const string Empty = "(empty)";

    private const int LongestShown = 120;

    // Those that the contract speaks of. A date and a length differ each time.
    private static readonly string[] Headers = [WireNames.ContentType, WireNames.ErrorTypeHeader, WireNames.RequestId];

    /// <summary>The form of answers.</summary>
    /// <param name="name">The scenario.</param>
    /// <param name="answers">Its answers in order.</param>
    /// <param name="told">The names of whoever signs in.</param>
    public static SeenScenario Of(string name, IReadOnlyList<SeenAnswer> answers, IReadOnlyList<ToldText> told)
    {
        var texts = new Placeholders(told);
        foreach (var answer in answers)
        {
            texts.Collect(answer.Response.Json?.Root ?? default);
        }

        var written = CanonicalText.Write(new Members(
        [
            (StepNames.Form, new Literal(Contract.Catalog.Wording.Number(Number))),
            (StepNames.Steps, new Items([.. answers.Select(answer => Step(answer, texts))])),
        ]));
        return new(name, PlaceholderNumbers.InOrder(written)) { Sent = [.. answers.Select(answer => answer.Response.Json)] };
    }

    private static Members Step(SeenAnswer answer, Placeholders texts)
    {
        var response = answer.Response;
        var headers = Headers
            .Select(header => (Name: header, Value: response.Header(header)))
            .Where(header => header.Value is not null)
            .Select(header => (header.Name, (CanonicalValue)new Text(Header(header.Name, header.Value!, answer, texts))));
        List<(string, CanonicalValue)> members =
        [
            (
                StepNames.Body,
                response.Json is { } json
                    ? CanonicalValue.Of(json.Root, texts, new("", "$", answer.Replaced))
                    : new Text(Unreadable(response, texts, answer.Replaced.Contains("$")))),
            (StepNames.Headers, new Members([.. headers])),
            (StepNames.Operation, new Text(answer.Operation)),
            (StepNames.Status, new Literal(Contract.Catalog.Wording.Number(response.Status))),
        ];
        if (answer.Flow.Length > 0)
        {
            members.Add((StepNames.Flow, new Text(answer.Flow)));
        }

        if (response.HasByteOrderMark)
        {
            members.Add((StepNames.ByteOrderMark, new Literal("true")));
        }

        return new(members);
    }

    private static string Header(string name, string value, SeenAnswer answer, Placeholders texts) =>
        name == WireNames.RequestId && value.Length > 0
            ? RequestId
            : texts.Show(new(name, ExchangeScrubber.OfHeader(name), answer.Replaced), value);

    /// <summary>A body that is not JSON: what it is, how long, and how it begins; of one that is not kept whole only what it is.</summary>
    private static string Unreadable(Response response, Placeholders texts, bool isReplaced)
    {
        if (response.Body.IsEmpty)
        {
            return Empty;
        }

        var text = Encoding.UTF8.GetString(response.Body.Span);
        var kind = text.Contains('\uFFFD', StringComparison.Ordinal) ? "no UTF-8"
            : text.AsSpan().TrimStart() is ['<', ..] ? "HTML or XML"
            : text.AsSpan().TrimStart() is ['{' or '[', ..] ? "broken JSON"
            : "text";
        if (isReplaced)
        {
            return texts.ShowBody(text, kind.ToLowerInvariant());
        }

        // What is cut in the middle of a secret might not be known as one, so it is replaced before.
        var shown = texts.Inside(text);
        return $"({kind}, {Contract.Catalog.Wording.Number(response.Body.Length)} bytes) "
            + $"{(shown.Length <= LongestShown ? shown : shown[..LongestShown] + "…")}";
    }
}
