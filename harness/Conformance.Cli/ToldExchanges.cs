using Conformance.Contract.Catalog;
using Conformance.Contract.Responses;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Running;

namespace Conformance.Cli;

/// <summary>What travelled in a case in a few words: which operation was asked, and what the answer was.</summary>
internal static class ToldExchanges
{
    /// <summary>Two lines of each exchange, with their labels.</summary>
    public static IEnumerable<(string Label, string Text)> Of(CaseResult result)
    {
        if (result.Travelled is not { } trace)
        {
            yield break;
        }

        foreach (var (at, request) in trace.Requests.Index())
        {
            yield return ("  sent", Sent(request));
            if (at < trace.Answers.Count)
            {
                yield return ("  answered", Answered(trace.Answers[at]));
            }
        }
    }

    private static string Sent(ReceivedRequest request)
    {
        var target = request.Headers.Find(WireNames.Target) ?? "";
        var operation = Excerpt.Word(target[(target.LastIndexOf('.') + 1)..]);
        var body = JsonReading.TryRead(request.Body, out _)?.Root ?? default;
        return Named(body, WireNames.AuthFlow) is { } flow ? $"{operation} by {flow}"
            : Named(body, WireNames.ChallengeName) is { } challenge ? $"{operation} to {challenge}"
            : operation;
    }

    private static string? Named(JsonValue body, string member) =>
        body[member] is { Kind: JsonKind.String } value ? Excerpt.Word(value.Text) : null;

    private static string Answered(Answer answer)
    {
        var payload = answer.ToResponse().Payload;
        return payload switch
        {
            { IsFault: true } => $"status {Wording.Number(answer.Status)}",
            { HasResult: true } => "tokens",
            { HasChallenge: true, Challenge: { Kind: JsonKind.String } name } => $"the challenge {Excerpt.Word(name.Text)}",
            _ => $"status {Wording.Number(answer.Status)}",
        };
    }
}
