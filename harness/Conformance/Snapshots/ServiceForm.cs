using System.Text;
using Conformance.Contract.Wire;
using Conformance.Corpus.Scenarios;
using static Conformance.Snapshots.CanonicalValue;

namespace Conformance.Snapshots;

/// <summary>The canonical form of what a service answered in one scenario: a step for each request.</summary>
internal static class ServiceForm
{
    private const int LongestShown = 120;

    // Those that the contract speaks of. A request id, a date and a length differ each time.
    private static readonly string[] Headers = [WireNames.ContentType, WireNames.ErrorTypeHeader];

    /// <summary>The form of the exchanges of a live run.</summary>
    /// <param name="name">The scenario.</param>
    /// <param name="exchanges">Its exchanges in order.</param>
    /// <param name="told">The texts that are the run's own: username, e-mail address, phone number, sub, client id.</param>
    public static SeenScenario Of(string name, IReadOnlyList<ServiceExchange> exchanges, IReadOnlyList<ToldText> told) =>
        Of(name, [.. exchanges.Select(exchange => (exchange.Operation, exchange.Response))], told);

    /// <summary>The form of answers, each with the operation that was asked.</summary>
    public static SeenScenario Of(string name, IReadOnlyList<(string Operation, Response Response)> answers, IReadOnlyList<ToldText> told)
    {
        var texts = new Placeholders(told);
        foreach (var (_, response) in answers)
        {
            texts.Collect(response.Json?.Root ?? default);
        }

        var steps = new Items([.. answers.Select(answer => Step(answer.Operation, answer.Response, texts))]);
        return new(
            name,
            CanonicalText.Write(new Members([(StepNames.Steps, steps)])))
        { Sent = [.. answers.Select(answer => answer.Response.Json)] };
    }

    private static Members Step(string operation, Response response, Placeholders texts)
    {
        var headers = Headers
            .Select(header => (Name: header, Value: response.Header(header)))
            .Where(header => header.Value is not null)
            .Select(header => (header.Name, (CanonicalValue)new Text(texts.Show(header.Name, header.Value!))));
        List<(string, CanonicalValue)> members =
        [
            (StepNames.Body, response.Json is { } json ? CanonicalValue.Of(json.Root, texts) : new Text(Unreadable(response, texts))),
            (StepNames.Headers, new Members([.. headers])),
            (StepNames.Operation, new Text(operation)),
            (StepNames.Status, new Literal(Contract.Catalog.Wording.Number(response.Status))),
        ];
        if (response.HasByteOrderMark)
        {
            members.Add((StepNames.ByteOrderMark, new Literal("true")));
        }

        return new(members);
    }

    /// <summary>A body that is not JSON: what it is, how long, and how it begins.</summary>
    private static string Unreadable(Response response, Placeholders texts)
    {
        if (response.Body.IsEmpty)
        {
            return "(empty)";
        }

        var text = Encoding.UTF8.GetString(response.Body.Span);
        var kind = text.Contains('\uFFFD', StringComparison.Ordinal) ? "no UTF-8"
            : text.AsSpan().TrimStart() is ['<', ..] ? "HTML or XML"
            : text.AsSpan().TrimStart() is ['{' or '[', ..] ? "broken JSON"
            : "text";

        // What is cut in the middle of a secret might not be known as one, so it is replaced before.
        var shown = texts.Inside(text);
        return $"({kind}, {Contract.Catalog.Wording.Number(response.Body.Length)} bytes) "
            + $"{(shown.Length <= LongestShown ? shown : shown[..LongestShown] + "…")}";
    }
}
