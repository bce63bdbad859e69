using System.Collections.Concurrent;
using System.Text;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.HarnessSuite.Reports;
using Conformance.HarnessSuite.Running;
using Conformance.Mutants.SignIns;
using Conformance.Running;
using Conformance.Subjects;

namespace Conformance.HarnessSuite.Fuzz;

/// <summary>Whatever a driver answers, the harness reads and judges it, or says in a sentence what is wrong with it.</summary>
internal sealed class OddAnswers
{
    private const string OwnMistake = "which is a bug in it";

    private static readonly DriverSchemas Schemas = DriverSchemas.Load(Repository.Schemas);

    private static readonly string[] Hellos =
    [
        """{"id":1,"protocol":1,"client":{"name":"c","version":"1","language":"x","runtime":"1"}"""
        + ""","profile":"sdk","operations":["AdminInitiateAuth"]"""
        + ""","members":{"AdminInitiateAuth":["ChallengeName","AuthenticationResult.IdToken"]}"""
        + ""","capabilities":["distinguishesNull"],"maxTries":5,"maxSeconds":60,"concurrent":8}""",
        """{"id":1,"protocol":2,"client":{"name":"c","version":"1","language":"x","runtime":"1","platform":"p"}"""
        + ""","profile":"wrapper","operations":["InitiateAuth","RespondToAuthChallenge"]"""
        + ""","surfaces":["challenge.name","tokens.idToken"],"flows":["password","customSrp"]"""
        + ""","challenges":["SMS_MFA",{"name":"NEW_PASSWORD_REQUIRED","surfaces":["challenge.name"]}]"""
        + ""","capabilities":["state","memory","verify"],"maxAttempts":2,"concurrent":2,"maxTries":5,"maxSeconds":60}""",
        """{"id":1,"unsupported":true}""",
    ];

    [Test]
    public void Hello() => OddTexts.Hold(Hellos, text =>
    {
        if (Read("hello", text) is not { } reading)
        {
            return;
        }

        var client = HelloAnswer.Read(reading.Root);
        Assert.That(client.MaxTries, Is.InRange(1, 100));
        Assert.That(client.Concurrent, Is.InRange(1, 64));
        Assert.That(client.MaxAttempts, Is.InRange(1, 64));
        Assert.That(TimeSpan.FromSeconds(client.MaxSeconds), Is.LessThanOrEqualTo(TimeSpan.FromHours(1)));
        _ = client.Notices.ToArray();
        RunEvent[] events = [
            new RunStarted(1, ["c"], "embedded"),
            new ClientStarted("c", null, client, 1),
            new ClientFinished("c", []),
            new RunFinished(new()),
        ];
        Assert.That(PlainReports.Print(events).Where(char.IsControl).Distinct(), Is.SubsetOf("\n"));
        _ = Baseline.DeclaredBy(client);
    });

    [Test]
    public async Task Answers_to_a_call()
    {
        var answered = 0;
        var asked = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        var client = new ScriptedClient("odd")
        {
            OnCall = async (armed, endpoint, cancellationToken) =>
            {
                Interlocked.Increment(ref answered);
                var right = await ScriptedClient.RightAsync(armed, endpoint, cancellationToken);
                var text = right.Surface is { } surface
                    ? $$"""{"id":1,"surface":{{Encoding.UTF8.GetString(surface.Bytes.Span)}}}"""
                    : """{"id":1,"error":{"type":"NotAuthorizedException","message":"m","text":"t","kind":"service"}}""";
                return CallAnswer.Read(
                    Read("call", Odd(text, armed.Case.Id, asked)) ?? throw new DriverFaultException("broke the protocol"));
            },
        };
        var cases = Stage.Calls.Where(one => !one.IsAlone).ToArray();

        await RunAsync(client, cases, 1 + (OddTexts.Count / cases.Length));

        Assert.That(answered, Is.GreaterThanOrEqualTo(OddTexts.Count));
    }

    [Test]
    public async Task Answers_in_a_sign_in()
    {
        var answered = 0;
        var asked = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        var reference = ReferenceSignIn.Create(new SrpMemory());
        var client = new OddWrapper(reference, (question, answer) =>
        {
            Interlocked.Increment(ref answered);
            return Read(
                question.Operation,
                Odd($$"""{"id":1,{{Encoding.UTF8.GetString(answer.Whole.Raw)[1..]}}""", question.Attempt, asked)) is { } odd
                ? new(odd)
                : throw new DriverFaultException("broke the protocol");
        });
        var cases = Stage.Cases("challenge.*")
            .Concat(Stage.Cases("chain.*"))
            .Where(one => !one.IsAlone && one.Dialogue is not { IsDear: true })
            .Take(120)
            .ToArray();

        for (var rounds = 0; answered < OddTexts.Count && rounds < 40; rounds++)
        {
            await RunAsync(client, cases, rounds: 1);
        }

        Assert.That(answered, Is.GreaterThanOrEqualTo(OddTexts.Count));
    }

    private static async Task RunAsync(IClientFactory client, IReadOnlyList<Case> cases, int rounds)
    {
        await using var stage = await Stage.OpenAsync();
        for (var round = 0; round < rounds; round++)
        {
            var outcome = await stage.RunAsync(
                new RunPlan(cases, [client]) { ProofCases = [], Corpus = Stage.Corpus, CaseLimit = TimeSpan.FromSeconds(30) },
                CancellationToken.None);
            Assert.That(outcome.ExitCode, Is.AnyOf(0, 1, 4, 5));
        }

        Assert.That(
            stage.Results.Select(result => result.Reason)
                .OfType<string>()
                .Where(reason => reason.Contains(OwnMistake, StringComparison.Ordinal))
                .Distinct(StringComparer.Ordinal),
            Is.Empty);
        Assert.That(stage.Results, Is.Not.Empty);
    }

    // Cases run side by side in any order: what is drawn depends on the case, and on how often it was asked.
    private static byte[] Odd(string text, string of, ConcurrentDictionary<string, int> asked)
    {
        var seed = of.Aggregate(asked.AddOrUpdate(of, 1, (_, before) => before + 1), (sum, letter) => unchecked((sum * 31) + letter));
        return OddTexts.Draw([text], new(seed));
    }

    /// <summary>What the conversation with a driver does with a line: null where it says what is wrong with it.</summary>
    private static JsonReading? Read(string operation, byte[] line)
    {
        var lines = new AnswerLines(Schemas, new("c"));
        try
        {
            if (lines.Read(line) is not { } read)
            {
                return null;
            }

            lines.Check(operation, read.Reading.Root);
            return read.Reading;
        }
        catch (DriverFaultException fault)
        {
            Assert.That(fault.Message, Does.StartWith("The driver of c ").And.Not.Contain("   at "));
            return null;
        }
    }

    /// <summary>A wrapper that does everything right and hands out something else.</summary>
    private sealed class OddWrapper(IClientFactory right, Func<AttemptQuestion, AttemptAnswer, AttemptAnswer> change) : IClientFactory
    {
        public string Name => right.Name;

        public string? Label => null;

        public async Task<IClientDriver> StartAsync(CancellationToken cancellationToken) =>
            new Driver((ISignInDriver)await right.StartAsync(cancellationToken), change);

        private sealed class Driver(ISignInDriver inner, Func<AttemptQuestion, AttemptAnswer, AttemptAnswer> change) : ISignInDriver
        {
            public ClientDescription Client => inner.Client;

            public Task<DriverAnswer> CallAsync(ArmedCase armed, Uri endpoint, CancellationToken cancellationToken) =>
                inner.CallAsync(armed, endpoint, cancellationToken);

            public async Task<AttemptAnswer> AskAsync(AttemptQuestion question, CancellationToken cancellationToken) =>
                change(question, await inner.AskAsync(question, cancellationToken));

            public ValueTask DisposeAsync() => inner.DisposeAsync();
        }
    }
}
