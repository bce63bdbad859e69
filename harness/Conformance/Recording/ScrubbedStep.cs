using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Corpus.Scenarios;
using Conformance.Recording.Substitution;

namespace Conformance.Recording;

/// <summary>One answer of a service as a recording has it, whether it is written or only compared with one that was.</summary>
/// <param name="Number">Which exchange of its scenario it was, counted from 1.</param>
/// <param name="Operation">The operation that was asked for.</param>
/// <param name="Flow">The AuthFlow of the sign-in that it belongs to.</param>
/// <param name="Answer">The answer, scrubbed.</param>
/// <param name="Substituted">The paths of the values that others stand for.</param>
/// <param name="Asked">The body of the request, scrubbed.</param>
internal sealed record ScrubbedStep(
    int Number, string Operation, string Flow, Answer Answer, IReadOnlyList<string> Substituted, string Asked)
{
    /// <summary>The exchanges of the two operations whose answers are judged, scrubbed.</summary>
    /// <param name="scenario">The sign-in that they belong to.</param>
    /// <param name="exchanges">All of its exchanges: what the others say is secret here as well.</param>
    /// <param name="substitutes">What stands for names and secrets; it learns those of this scenario.</param>
    /// <param name="requestId">What stands for the request id of an exchange, by its number.</param>
    public static IReadOnlyList<ScrubbedStep> Of(
        RecordedScenario scenario, IReadOnlyList<ServiceExchange> exchanges, Substitutes substitutes, Func<int, string> requestId)
    {
        substitutes.Learn(scenario.Id, known =>
        {
            known.Of(Substitutes.UsernameRole, scenario.Username, TextKind.Name);
            known.Of(Substitutes.TypedRole, scenario.Typed, TextKind.Name);
            for (var at = 0; at < exchanges.Count; at++)
            {
                // The event_id of a token is the request id of the answer that brought it.
                if (exchanges[at].Response.Header(WireNames.RequestId) is { Length: > 0 } sent)
                {
                    known.Pin(sent, requestId(at + 1));
                }

                ExchangeScrubber.Learn(exchanges[at], known);
            }
        });
        return
        [
            .. from at in Enumerable.Range(0, exchanges.Count)
               where CaseValues.IsJudged(exchanges[at].Operation)
               select Scrub(exchanges[at], at + 1, FlowAt(scenario, exchanges, at), requestId(at + 1), substitutes),
        ];
    }

    private static ScrubbedStep Scrub(ServiceExchange exchange, int number, string flow, string requestId, Substitutes substitutes)
    {
        List<string> places = [];
        var answer = ExchangeScrubber.Answer(exchange.Response, requestId, substitutes, places);
        return new(number, exchange.Operation, flow, answer, places, ExchangeScrubber.Asked(exchange.Request, substitutes));
    }

    /// <summary>The AuthFlow of the newest start: a refresh is a start of its own within a scenario.</summary>
    private static string FlowAt(RecordedScenario scenario, IReadOnlyList<ServiceExchange> exchanges, int at) => exchanges.Take(at + 1)
        .Where(exchange => exchange.Operation == WireNames.AdminInitiateAuth)
        .Select(
            exchange => JsonReading.TryRead(exchange.Request.Body, out _)?.Root[WireNames.AuthFlow] is { Kind: JsonKind.String } flow
                && ChallengeCatalog.Flows.Contains(flow.Text, StringComparer.Ordinal)
                ? flow.Text
                : scenario.AuthFlow)
        .LastOrDefault(scenario.AuthFlow);
}
