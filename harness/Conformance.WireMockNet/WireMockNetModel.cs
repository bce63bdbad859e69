using System.Globalization;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Corpus.Signing;
using Conformance.Replay;
using Newtonsoft.Json.Linq;
using WireMock.Admin.Mappings;

namespace Conformance.WireMockNet;

/// <summary>Writes what is asked and answered in WireMock.Net's own mapping model, which is another than WireMock's.</summary>
internal static class WireMockNetModel
{
    private const int AnswerPriority = 1;
    private const int RefusalPriority = 2;

    /// <summary>What WireMock.Net has no words for in a case; null where it has them.</summary>
    /// <remarks>
    /// Its faults are others than WireMock's: EMPTY_RESPONSE sends status and headers without the body, and MALFORMED_RESPONSE_CHUNK a
    /// whole answer with other bytes, drawn anew each time.
    /// </remarks>
    public static string? WhyNot(Case one) =>
        one.Answers.Count == 0 ? "sign-ins, whose answers are computed from the requests"
        : one.Answers.Select(answer => answer.Fault).FirstOrDefault(fault => fault != WireFault.None) switch
        {
            WireFault.None => one.Redirect is not null ? "a redirect to another place of its own"
                : one.Answers.Any(answer => answer.Frame is not null) ? "a framing that is not its own" : null,
            WireFault.CloseBeforeStatus => "closing the connection without a byte",
            WireFault.CloseInBody => "breaking off within the body",
            _ => "a Content-Length that is not that of the body",
        };

    /// <summary>A mapping for each answer of a case, and one for each way in which another call of the case is known.</summary>
    /// <param name="armed">The case.</param>
    /// <param name="scenario">What its answers are numbered in, where there are several.</param>
    public static IEnumerable<MappingModel> Of(ArmedCase armed, string scenario)
    {
        for (var turn = 0; turn < armed.Answers.Count; turn++)
        {
            var mapping = Mapping(AnswerPriority, Call(armed.Case.Operation, armed.ClientId), Answered(armed.Answers[turn]));
            if (armed.Answers.Count > 1)
            {
                mapping.Scenario = scenario;
                mapping.WhenStateIs = turn == 0 ? null : State(turn);

                // Without a next state it would begin anew behind the last answer, which is to repeat.
                mapping.SetStateTo = State(Math.Min(turn + 1, armed.Answers.Count - 1));
            }

            yield return mapping;
        }

        var refusal = Answered(Refusals.NotTheCall);
        yield return Mapping(RefusalPriority, new() { Body = HasMember(WireNames.ClientId, armed.ClientId) }, refusal);
        var signed = Header("Authorization", "WildcardMatcher", $"*Credential={armed.AccessKeyId}/*");
        yield return Mapping(RefusalPriority, new() { Headers = [signed] }, refusal);
    }

    /// <summary>The mappings of what a pool publishes about its tokens.</summary>
    /// <param name="endpoint">Where the server listens.</param>
    public static IEnumerable<MappingModel> WellKnownOf(Uri endpoint) =>
    [
        Mapping(AnswerPriority, At("GET", WellKnown.JwksPath), Answered(WellKnown.Jwks)),
        Mapping(AnswerPriority, At("GET", WellKnown.DiscoveryPath), Answered(WellKnown.Discovery(endpoint))),
    ];

    /// <summary>A request with a method and a path.</summary>
    public static RequestModel At(string method, string path) => new()
    {
        Methods = [method],
        Path = new PathModel { Matchers = [Matcher("ExactMatcher", path)] },
    };

    /// <summary>A header whose name may be written in any case.</summary>
    public static HeaderModel Header(string name, string matcher, string pattern) =>
        new() { Name = name, IgnoreCase = true, Matchers = [Matcher(matcher, pattern)] };

    /// <summary>A body that is an object with such a member, whatever else is in it.</summary>
    public static BodyModel HasMember(string name, string value) =>
        new() { Matcher = Matcher("JsonPartialMatcher", new JObject { [name] = value }) };

    /// <summary>An answer, its body byte for byte.</summary>
    public static ResponseModel Answered(Answer answer) => new()
    {
        StatusCode = answer.Status,
        Headers = answer.Headers.GroupBy(header => header.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(
            named => named.Key,
            named => named.Skip(1).Any() ? (object)named.Select(header => header.Value).ToArray() : named.First().Value,
            StringComparer.OrdinalIgnoreCase),
        BodyAsBytes = answer.SentBody.ToArray(),
        Delay = answer.Delay > TimeSpan.Zero ? (int)answer.Delay.TotalMilliseconds : null,
    };

    private static RequestModel Call(string operation, string clientId)
    {
        var call = At("POST", "/");
        call.Headers = [Header(WireNames.Target, "ExactMatcher", WireNames.TargetPrefix + operation)];
        call.Body = HasMember(WireNames.ClientId, clientId);
        return call;
    }

    private static MappingModel Mapping(int priority, RequestModel request, ResponseModel response) =>
        new() { Guid = Guid.NewGuid(), Priority = priority, Request = request, Response = response };

    private static MatcherModel Matcher(string name, object pattern) => new() { Name = name, Pattern = pattern };

    private static string State(int turn) => string.Create(CultureInfo.InvariantCulture, $"{turn} answered");
}
