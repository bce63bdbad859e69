using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Corpus.Scenarios;
using Conformance.Judging;
using Conformance.ServiceMutants.Reference.Wire;
using Conformance.ServiceMutants.Runs;
using NUnit.Framework;

namespace Conformance.ServiceSuite;

/// <summary>
/// A service that was asked too often has shown nothing: the scenario is played once more, and counts as neither right nor wrong.
/// </summary>
[Parallelizable(ParallelScope.All)]
internal sealed class AskedTooOften
{
    private const string One = "password.plain.confirmed";
    private const string Word = "indeterminate: ";

    private static readonly string[] Throttles = ["TooManyRequestsException", "ThrottlingException", "Throttling"];

    [Test]
    public async Task Scenario_that_is_well_the_second_time_is_a_warning([ValueSource(nameof(Throttles))] string type)
    {
        var run = await RunAsync(One, asked => asked == 1, type);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Results.Select(result => (result.Verdict, result.Replayed)), Is.EqualTo([(Verdict.Warn, Verdict.Pass)]));
            Assert.That(run.Outcome!.ExitCode, Is.Zero);
            Assert.That(run.Outcome.Notices, Is.Empty);
            Assert.That(run.PoolsLeft, Is.Zero);
        }
    }

    [TestCase(429, "", "")]
    [TestCase(429, "", "<html>")]
    [TestCase(400, "", """{"__type":"TooManyRequestsException"}""")]
    [TestCase(400, "", """{"__type":"com.amazonaws.cognito#ThrottlingException"}""")]
    [TestCase(400, "", """{"code":"Throttling"}""")]
    [TestCase(400, "TooManyRequestsException:http://internal.amazon.com/", "")]
    [TestCase(503, "ThrottledException", "{}")]
    public void Throttle_is_known_wherever_clients_read_it(int status, string header, string body) =>
        Assert.That(Throttling.Is(Answer(status, header, body)), Is.True);

    [TestCase(200, "", """{"code":"Throttling"}""")]
    [TestCase(400, "", """{"__type":"LimitExceededException","message":"TooManyRequestsException"}""")]
    [TestCase(400, "NotAuthorizedException", """{"__type":429,"code":null}""")]
    [TestCase(503, "", "")]
    public void Anything_else_is_no_throttle(int status, string header, string body) =>
        Assert.That(Throttling.Is(Answer(status, header, body)), Is.False);

    [Test]
    public async Task Scenario_of_which_both_plays_show_nothing_is_indeterminate()
    {
        var run = await RunAsync("password.*.confirmed", asked => asked <= 2, Throttles[0]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Results, Has.Count.GreaterThan(1));
            Assert.That(run.Results[0].Verdict, Is.EqualTo(Verdict.NotApplicable));
            Assert.That(
                run.Results[0].Reason,
                Is.EqualTo(
                    $"{Word}AdminInitiateAuth is answered with status 400, \"TooManyRequestsException\"; "
                    + "played again: AdminInitiateAuth is answered with status 400, \"TooManyRequestsException\""));
            Assert.That(run.Results.Skip(1).Select(result => result.Verdict), Is.All.EqualTo(Verdict.Pass));
            Assert.That(run.Outcome!.Notices, Has.Exactly(1).StartsWith("1 scenario is indeterminate: "));
            Assert.That(run.Outcome.ExitCode, Is.Not.EqualTo(1));
        }
    }

    [Test]
    public async Task What_is_wrong_the_second_time_is_wrong()
    {
        var asks = 0;
        var run = await ServiceRun.OfAsync(
            "throttled-then-wrong",
            new()
            {
                OnAsked = asked =>
                {
                    if (asked.Text(WireNames.AuthFlow) is not null)
                    {
                        throw Interlocked.Increment(ref asks) == 1
                            ? new RefusalException(Throttles[0], "Slow down.")
                            : RefusalException.InvalidParameter("Not so.");
                    }
                },
            },
            Scenarios(One),
            isGiven: false,
            CancellationToken.None);

        Assert.That(run.Results.Select(result => (result.Verdict, result.Replayed)), Is.EqualTo([(Verdict.Fail, (Verdict?)null)]));
    }

    [Test]
    public async Task Where_nothing_can_be_made_for_a_scenario_it_is_tried_again()
    {
        var asks = 0;
        var run = await ServiceRun.OfAsync(
            "throttled-while-it-makes",
            new()
            {
                OnAsked = asked =>
                {
                    if (asked.Text("PoolName") is not null && Interlocked.Increment(ref asks) == 1)
                    {
                        throw new RefusalException(Throttles[0], "Slow down.");
                    }
                },
            },
            Scenarios(One),
            isGiven: false,
            CancellationToken.None);

        Assert.That(run.Results.Select(result => result.Verdict), Is.EqualTo([Verdict.Pass]));
    }

    [Test]
    public async Task A_service_that_throttles_for_ever_proves_nothing()
    {
        var run = await RunAsync("password.*.confirmed", _ => true, Throttles[0]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Results.Select(result => result.Reason), Is.All.StartsWith(Word));
            Assert.That(run.Outcome!.ExitCode, Is.EqualTo(4));
        }
    }

    private static Task<ServiceRun> RunAsync(string pattern, Func<int, bool> isThrottled, string type)
    {
        var asks = 0;
        return ServiceRun.OfAsync(
            "throttled",
            new()
            {
                OnAsked = asked =>
                {
                    if (asked.Text(WireNames.AuthFlow) is not null && isThrottled(Interlocked.Increment(ref asks)))
                    {
                        throw new RefusalException(type, "Slow down.");
                    }
                },
            },
            Scenarios(pattern),
            isGiven: false,
            CancellationToken.None);
    }

    private static Response Answer(int status, string header, string body) => new(
        status, header.Length == 0 ? [] : [new Header("x-amzn-ErrorType", header)], System.Text.Encoding.UTF8.GetBytes(body));

    private static Scenario[] Scenarios(string pattern) =>
        [.. ScenarioTables.All.Where(scenario => CasePattern.Matches(pattern, scenario.Id))];
}
