using System.Collections.Concurrent;
using System.Text;
using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Replay;

namespace Conformance.RecordingSuite;

/// <summary>A service on loopback that asks for a code and then gives tokens, with other values each time.</summary>
internal sealed class PlayedService : IAsyncDisposable
{
    private static int seeds = 100;

    private readonly Chance chance = new(Interlocked.Increment(ref seeds));
    private readonly ConcurrentQueue<(ReceivedRequest Request, byte[] Answer)> played = [];
    private readonly EmbeddedReplayServer server;
    private readonly Lock gate = new();

    private PlayedService(EmbeddedReplayServer server)
    {
        this.server = server;
        Person = chance.Person();
    }

    public Uri Endpoint => server.Endpoint;

    public Person Person { get; }

    public string Password { get; } = "Pw-" + Guid.NewGuid().ToString("N");

    /// <summary>What was asked and answered.</summary>
    public IReadOnlyCollection<(ReceivedRequest Request, byte[] Answer)> Played => played;

    /// <param name="answer">What is answered instead, whatever is asked.</param>
    public static async Task<PlayedService> StartAsync(Answer? answer = null)
    {
        var service = new PlayedService(await EmbeddedReplayServer.StartAsync(0, TimeProvider.System, CancellationToken.None));
        var armed = new ArmedCase(
            new Case
            {
                Id = "played.service",
                Operation = WireNames.AdminInitiateAuth,
                AuthFlow = "ADMIN_USER_PASSWORD_AUTH",
                Class = PayloadClass.Challenge,
                Origin = Origin.Authored,
                Basis = Basis.Observed,
                Clause = "this test",
                Answers = answer is null ? [] : [answer],
            },
            "the suite");
        if (answer is null)
        {
            await service.server.TryArmAsync(
                armed, [service.Person.Client], request => Task.FromResult(service.Answer(request)), CancellationToken.None);
        }
        else
        {
            await service.server.ArmAsync(armed, CancellationToken.None);
        }

        service.server.AnswerAllWith(armed);
        return service;
    }

    public string StartBody =>
        $$$"""{"UserPoolId":"{{{Person.Pool}}}","ClientId":"{{{Person.Client}}}","AuthFlow":"ADMIN_USER_PASSWORD_AUTH","AuthParameters":"""
        + $$$"""{"USERNAME":"{{{Person.Email}}}","PASSWORD":"{{{Password}}}"}}""";

    public string AnswerBody(string session, string code) =>
        $$$"""
        {"UserPoolId":"{{{Person.Pool}}}","ClientId":"{{{Person.Client}}}","ChallengeName":"SMS_MFA","Session":"{{{session}}}",
        """
        + $$$"""
        "ChallengeResponses":{"USERNAME":"{{{Person.Name}}}","SMS_MFA_CODE":"{{{code}}}"}}
        """;

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        chance.Dispose();
    }

    private Answer Answer(ReceivedRequest request)
    {
        lock (gate)
        {
            var asked = JsonReading.TryRead(request.Body, out _)!.Root;
            var isStart = RequestOperation.Of(request) == WireNames.AdminInitiateAuth;
            var isWrong = asked["ChallengeResponses"]["SMS_MFA_CODE"].IsText("000000");
            var body = Encoding.UTF8.GetBytes(
                isStart
                ? """{"ChallengeName":"SMS_MFA","ChallengeParameters":{"CODE_DELIVERY_DELIVERY_MEDIUM":"SMS","""
                    + $$$"""
                    "CODE_DELIVERY_DESTINATION":"+*******{{{Person.Phone[^4..]}}}","USER_ID_FOR_SRP":"{{{Person.Name}}}"},
                    """
                    + $$$"""
                    "Session":"{{{chance.Session(880)}}}"}
                    """
                : isWrong ? """{"__type":"CodeMismatchException","message":"Invalid code or auth state for the user."}"""
                : Services.Tokens(chance, Person));
            played.Enqueue((request, body));
            return new(isWrong ? 400 : 200, [new(WireNames.ContentType, WireNames.AmzJson), new(WireNames.RequestId, chance.Uuid())], body);
        }
    }
}
