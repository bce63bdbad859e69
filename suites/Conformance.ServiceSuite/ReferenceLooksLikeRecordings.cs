using System.Text;
using Conformance.Contract.Catalog;
using Conformance.Contract.Responses;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Corpus.Scenarios;
using Conformance.ServiceMutants.Runs;
using NUnit.Framework;

namespace Conformance.ServiceSuite;

/// <summary>What recordings show and no rule demands of a service: the reference has it all the same.</summary>
[Parallelizable(ParallelScope.Self)]
internal sealed class ReferenceLooksLikeRecordings
{
    private readonly List<ServiceExchange> exchanges = [];

    private IEnumerable<Response> Errors => exchanges.Select(exchange => exchange.Response).Where(response => response.Payload.IsFault);

    private IEnumerable<ServiceExchange> Challenges => exchanges.Where(exchange => exchange.Response.Payload.HasChallenge);

    private IEnumerable<ServiceExchange> Tokens => exchanges.Where(exchange => exchange.Response.Payload.HasTokens);

    [OneTimeSetUp]
    public async Task Run()
    {
        string[] patterns = [
            "password.plain.*",
            "srp.plain.confirmed",
            "custom.plain.srp",
            "refresh.plain.*",
            "choice.plain.select",
            "device.plain.*",
            "refusal.*",
            "answer.*",
        ];
        var scenarios = ScenarioTables.All.Where(scenario => patterns.Any(pattern => CasePattern.Matches(pattern, scenario.Id))).ToArray();
        await ServiceRun.OfAsync(
            "recorded",
            new(),
            scenarios,
            isGiven: false,
            CancellationToken.None,
            played => exchanges.AddRange(played.Where(one => CaseValues.IsJudged(one.Operation))));
    }

    [Test]
    public void Names_stand_in_their_order()
    {
        var bodies = Challenges.Concat(Tokens).Select(exchange => exchange.Response.Root).ToArray();

        Assert.That(
            bodies.SelectMany(
                body => new[] { body, body[WireNames.ChallengeParameters], body[WireNames.AuthenticationResult] }).Select(Names),
            Is.Not.Empty.And.All.Ordered.Using((IComparer<string>)StringComparer.Ordinal));
    }

    [Test]
    public void Tokens_come_with_empty_parameters() =>
        Assert.That(
            Tokens.Select(exchange => Encoding.UTF8.GetString(exchange.Response.Root[WireNames.ChallengeParameters].Raw)),
            Is.Not.Empty.And.All.EqualTo("{}"));

    [Test]
    public void Sessions_are_as_long_as_real_ones_begin_like_them_and_never_come_twice()
    {
        string[] sessions = [
            .. Challenges.Select(exchange => exchange.Response.Root[WireNames.Session])
                .Where(session => session.HasValue)
                .Select(session => session.Text),
        ];

        Assert.That(sessions, Is.Unique.And.Not.Empty.And.All.Matches<string>(
            session => session is { Length: >= 808 and <= 1000 } && session.StartsWith("AYABe", StringComparison.Ordinal)));
    }

    [Test]
    public void Verifier_of_user_srp_auth_alone_comes_without_a_session()
    {
        var without = Challenges.Where(exchange => !exchange.Response.Root[WireNames.Session].HasValue).ToArray();

        Assert.That(
            without.Select(exchange => (
                exchange.Response.Payload.Challenge.Text,
                JsonReading.TryRead(exchange.Request.Body, out _)!.Root[WireNames.AuthFlow].Text)).Distinct(),
            Is.EqualTo([("PASSWORD_VERIFIER", ChallengeCatalog.UserSrp)]));
    }

    [Test]
    public void Errors_have_status_400_a_bare_type_and_the_header_with_its_colon()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Errors.Select(error => error.Status), Is.Not.Empty.And.All.EqualTo(400));
            Assert.That(
                Errors.Select(error => error.Header(WireNames.ErrorTypeHeader)),
                Is.EqualTo(Errors.Select(error => $"{error.Root[WireNames.ErrorType].Text}:")));
            Assert.That(
                Errors.Select(error => error.Header(WireNames.ErrorMessageHeader)),
                Is.EqualTo(Errors.Select(error => error.Root[WireNames.ErrorMessage].Text)));
        }
    }

    [Test]
    public void Answers_have_ids_of_their_own() =>
        Assert.That(
            exchanges.Select(exchange => exchange.Response.Header(WireNames.RequestId)), Is.Unique.And.All.Match("^[0-9a-f-]{36}$"));

    [Test]
    public void The_same_seed_draws_the_same()
    {
        Assert.That(
            async () => await FirstSessionAsync(),
            Is.EqualTo(
                Challenges.First(exchange => exchange.Response.Root[WireNames.Session].HasValue).Response.Root[WireNames.Session].Text));

        static async Task<string> FirstSessionAsync()
        {
            string? first = null;
            await ServiceRun.OfAsync(
                "recorded", new(), [
                    ScenarioTables.All.First(scenario => scenario.Id.StartsWith("answer.", StringComparison.Ordinal)),
                ], isGiven: false, CancellationToken.None, played =>
                    first = played[0].Response.Root[WireNames.Session].Text);
            return first!;
        }
    }

    private static string[] Names(JsonValue structure) =>
        structure.Kind == JsonKind.Object ? [.. structure.Children.ToList().Select(member => member.Name)] : [];
}
