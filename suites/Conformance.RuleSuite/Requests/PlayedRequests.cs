using System.Text.Json;
using System.Text.Json.Nodes;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Corpus.Dialogues;
using Conformance.Judging;
using Conformance.Replay;
using Conformance.RuleSuite.Proofs;
using Conformance.Subjects;

namespace Conformance.RuleSuite.Requests;

/// <summary>Plays the requests of a fixture to the scripted service, as a client that goes wrong only where the fixture says so.</summary>
internal sealed class PlayedRequests
{
    private static readonly Uri Endpoint = new($"http://{HandSigner.Host}");

    private readonly ArmedDialogue dialogue;
    private readonly SrpReplies srp;
    private readonly ScriptedService service;
    private readonly SignInState state;
    private readonly Placeholders placeholders;
    private readonly List<(AttemptQuestion Question, List<Played> Played)> steps = [];
    private DateTimeOffset clock;
    private (string Operation, string Body) sent;

    private PlayedRequests(Case one, Dialogue script)
    {
        dialogue = new(one, script, "fixture");
        srp = new(dialogue);
        service = new(dialogue, srp, TimeProvider.System);
        state = new(script.Person);
        placeholders = new(dialogue, state);
        clock = HandSigner.Now;
    }

    /// <summary>The requests of a sign-in, as the rules see them.</summary>
    public static IReadOnlyList<SentRequest> Play(Case one, Dialogue script, JsonObject fixture)
    {
        var play = new PlayedRequests(one, script);
        foreach (var request in fixture["requests"]!.AsArray())
        {
            play.Send(request!.AsObject(), fixture["public"]?.GetValue<bool>() ?? false);
        }

        var client = DegenerateClients.DescribeWrapper("fixture");
        var seen = new SignInSeen(
            play.dialogue,
            client with
            {
                MaxTries = fixture["maxTries"]?.GetValue<int>() ?? client.MaxTries,
                Capabilities = [
                    .. client.Capabilities.Except(
                        fixture["undeclared"]?.AsArray().Select(word => word!.GetValue<string>()) ?? [], StringComparer.Ordinal),
                ],
            },
            play.srp,
            [.. play.steps.Select(step => new SignInStep(step.Question, step.Played))]);
        return seen.Requests;
    }

    /// <summary>The request of a call of profile sdk.</summary>
    public static IReadOnlyList<SentRequest> Call(Case one, JsonObject fixture)
    {
        var armed = new ArmedCase(one, "fixture");
        using var given = new MemoryStream();
        using (var json = new Utf8JsonWriter(given))
        {
            DriverCall.WriteRequest(json, armed);
        }

        SentRequest[] calls =
        [
            .. from request in fixture["requests"]!.AsArray().Select(request => request!.AsObject())
               let body = request["body"]?.GetValue<string>()
                   ?? Placeholders.Merge(JsonNode.Parse(given.ToArray()), request["change"]?.DeepClone())!.ToJsonString()
               let received = FixtureRequest.Write(
                   request, one.Operation, body, new(armed.AccessKeyId, armed.SecretAccessKey, armed.SessionToken), HandSigner.Now)
               let path = received.Path.Replace("{clientId}", armed.ClientId, StringComparison.Ordinal)
               select new SentRequest(received with { Path = path }, DegenerateClients.Describe("fixture"), armed),
        ];
        return
        [
            .. calls.Select((request, at) => request with
            {
                Number = at + 1,
                AskedHost = calls[0].Received.Headers.Find("Host"),
            }),
        ];
    }

    private void Send(JsonObject request, bool isPublic)
    {
        var turns = dialogue.Script.Turns;
        var turn = turns[Math.Min(service.Next, turns.Count - 1)];
        var isAgain = request["again"]?.GetValue<bool>() ?? false;
        var given = Ask(turn, isAgain || (request["sameStep"]?.GetValue<bool>() ?? false), request["optional"]?.AsObject() ?? []);
        var (operation, body) = isAgain
            ? sent
            : Write(request, given, request["as"] is { } kind ? Enum.Parse<Awaited>(kind.GetValue<string>()) : turn.Awaits, isPublic);
        sent = (operation, body);
        clock += TimeSpan.FromSeconds(request["after"]?.GetValue<double>() ?? 0);
        service.Answer(FixtureRequest.Write(
            request, operation, body, new(dialogue.Armed.AccessKeyId, dialogue.Armed.SecretAccessKey, dialogue.Armed.SessionToken), clock));
        var played = service.Played[^1];
        steps[^1].Played.Add(played);
        state.Hear(played);
    }

    private (string Operation, string Body) Write(JsonObject request, HumanAnswer? given, Awaited kind, bool isPublic)
    {
        var operation = request["operation"]?.GetValue<string>() ?? RightRequest.Operation(kind, isPublic);
        return (operation, request["body"]?.GetValue<string>() ?? placeholders.Apply(Right(), request["change"])!.ToJsonString());

        JsonObject Right()
        {
            var right = new RightRequest(dialogue, state);
            return SideCalls.Has(operation) ? right.Aside(operation) : right.Body(kind, given, isPublic);
        }
    }

    /// <summary>Opens a step where the script wants a human, and answers what the human gives in the step that is open.</summary>
    private HumanAnswer? Ask(Turn turn, bool isSameStep, JsonObject optional)
    {
        var before = steps.Count;
        if (steps.Count == 0)
        {
            steps.Add((new(AttemptQuestion.SignInOperation, "fixture") { SignIn = dialogue.SignIn(Endpoint) }, []));
        }
        else if (!isSameStep && service.Next < dialogue.Script.Turns.Count && turn.Input is { } input)
        {
            if (input.Kind == InputKind.SignIn && dialogue.Script.HasMemory)
            {
                steps.Add((new(AttemptQuestion.SignOutOperation, "fixture"), []));
            }

            steps.Add((
                input.Kind switch
                {
                    InputKind.Refresh => new(AttemptQuestion.RefreshOperation, "fixture")
                    {
                        ClientMetadata = dialogue.Script.AddsMetadata ? dialogue.StepMetadata : null,
                    },
                    InputKind.SignIn => new(AttemptQuestion.SignInOperation, "fixture again") { SignIn = dialogue.SignInAgain(Endpoint) },
                    _ => new(AttemptQuestion.AnswerOperation, "fixture")
                    {
                        Answer = With(optional, dialogue.Give(input, null, Required(), HandSigner.Now)),
                    },
                },
                []));
        }

        if (steps.Count > before)
        {
            service.Open();
        }

        return steps[^1].Question.Answer;
    }

    private static HumanAnswer With(JsonObject optional, HumanAnswer answer) => optional.Count == 0 ? answer : answer with
    {
        Attributes = answer.Attributes!.Concat(
            optional.Select(one => KeyValuePair.Create(one.Key, one.Value!.GetValue<string>()))).ToDictionary(StringComparer.Ordinal),
    };

    private IEnumerable<string> Required() =>
        state.Parameters[WireNames.RequiredAttributes] is { Kind: JsonKind.String } list
            ? JsonSerializer.Deserialize<string[]>(list.Text)!.Select(name => name.Split('.')[1])
            : [];
}
