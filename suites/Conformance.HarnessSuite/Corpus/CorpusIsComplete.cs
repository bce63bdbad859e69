using System.Text;
using System.Text.Json;
using Conformance.Contract.Catalog;
using Conformance.Contract.Responses;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Replay;
using Conformance.Running;
using Conformance.WireMockNet;

namespace Conformance.HarnessSuite.Corpus;

internal sealed class CorpusIsComplete
{
    // Each costs a client a run without WireMock; more of them want a reason.
    private static readonly string[] BeyondWireMock =
    [
        "lenient.bytes-beyond-content-length", "lenient.gzip-announced-and-not-sent", "transport.body-shorter-than-announced",
        "transport.closed-in-the-body",
    ];

    private static readonly string[] BeyondWireMockNet =
    [
        "lenient.bytes-beyond-content-length", "transport.body-shorter-than-announced", "transport.closed-before-the-status",
        "transport.closed-in-the-body", "transport.closed-then-good",
    ];

    private static readonly string[] Twins =
    [
        // An alias was typed, and the answer does not tell the actual username.
        "challenge.SOFTWARE_TOKEN_MFA.respond.minimal = identity.absent",
        // The same call, made second with one client object.
        "challenge.SMS_MFA.respond.full = reuse.second-call.challenge",
        "reuse.second-call.tokens = tokens.sign-in.initiate.with-empty-parameters",
    ];

    private static readonly IReadOnlyList<Case> All = CaseCorpus.Read(Repository.Root);

    /// <summary>What people wrote. Which cases a service gives is its own business, and two of them may well be the same.</summary>
    private static readonly IReadOnlyList<Case> Cases = [.. All.Where(one => one.Origin != Origin.Captured)];

    [Test]
    public void The_corpus_loads_and_each_case_has_exactly_the_defects_that_it_declares() =>
        Assert.That(
            CaseCorpus.Load(Repository.Root).Cases.Where(
                one => one.Dialogue is null && (!one.IsForSdk || one.Group is "reuse" or "challenge")),
            Is.EqualTo(All).Using<Case,
            Case>((one, other) => one.Id == other.Id));

    [Test]
    public void Every_expected_case_is_there_and_no_other()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ExpectedCaseIds.All, Is.Not.Empty.And.Unique);
            Assert.That(ExpectedCaseIds.All.Except(Cases.Select(one => one.Id), StringComparer.Ordinal), Is.Empty, "forgotten");
            Assert.That(Cases.Select(one => one.Id).Except(ExpectedCaseIds.All, StringComparer.Ordinal), Is.Empty, "padding");
        }
    }

    [Test]
    public void No_id_is_ever_taken_away_or_changed()
    {
        var file = Repository.PathOf("suites", "Conformance.HarnessSuite", "Corpus", "CaseIds.verified.txt");

        Assert.That(
            CaseCorpus.Load(Repository.Root).Cases.Where(one => one.Origin != Origin.Captured)
                .Select(one => one.Id)
                .Concat(RetiredCases.All.Keys)
                .Order(StringComparer.Ordinal),
            Is.EqualTo(File.ReadAllLines(file)),
            $"A new case adds its line to {Path.GetFileName(file)}, in order; no line ever goes, and a case that does is retired.");
    }

    [Test]
    public void Every_challenge_has_its_cases() =>
        Assert.That(
            from name in ChallengeCatalog.Names
            where !Cases.Any(one =>
                one.Group == "challenge"
                    && new Payload(one.Answers[^1].ToReadableResponse()).Challenge.IsText(Encoding.UTF8.GetBytes(name)))
            select name,
            Is.Empty);

    [Test]
    public void Every_payload_class_has_a_case() =>
        Assert.That(Cases.Select(one => one.Class).Distinct(), Is.EquivalentTo(Enum.GetValues<PayloadClass>()));

    [Test]
    public void No_two_cases_send_the_same_bytes_for_the_same_call() =>
        Assert.That(
            from twins in Cases.GroupBy(SentFor, StringComparer.Ordinal)
            where twins.Count() > 1
            select string.Join(" = ", twins.Select(one => one.Id)),
            Is.EquivalentTo(Twins));

    [Test]
    public void A_captured_case_is_named_for_its_recording_and_was_observed() =>
        Assert.That(
            All.Except(Cases)
                .Where(one =>
                    one.Basis != Basis.Observed || !File.Exists(Repository.PathOf("recordings", one.Group, "mappings", $"{one.Id}.json")))
                .Select(one => one.Id),
            Is.Empty);

    [Test]
    public void Every_case_says_where_it_comes_from()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Cases.Select(one => one.Clause), Has.None.Empty);
            Assert.That(Cases.Select(one => one.Origin), Is.All.AnyOf(Origin.Documented, Origin.Authored));
            Assert.That(Cases.Select(one => one.Since), Is.All.Match("^[0-9]+\\.[0-9]+$"));
            Assert.That(
                Cases.Where(one => one is { Origin: Origin.Documented, Basis: not Basis.Documented }).Select(one => one.Id), Is.Empty);
        }
    }

    [Test]
    public void Every_error_is_sent_in_its_documented_status_and_form() =>
        Assert.That(
            from one in Cases
            where one.Class == PayloadClass.Error
            let answer = one.Answers[^1]
            let error = ServiceErrors.All.Single(error => error.Name == one.Id.Split('.')[1])
            let response = answer.ToResponse()
            where answer.Status != error.DocumentedStatus
                || response.Root[WireNames.ErrorType].Text != error.Name
                || response.Root[WireNames.ErrorMessage].Text.Length == 0
                || response.Header(WireNames.ErrorTypeHeader) != $"{error.Name}:"
            select one.Id,
            Is.Empty);

    [Test]
    public void The_cases_that_WireMock_cannot_express_are_these_four() =>
        Assert.That(Cases.Where(one => WireMockReplayServer.WhyNot(one) is not null).Select(one => one.Id), Is.EqualTo(BeyondWireMock));

    [Test]
    public void The_cases_that_WireMock_Net_cannot_express_are_these_five() =>
        Assert.That(
            Cases.Where(one => WireMockNetReplayServer.WhyNot(one) is not null).Select(one => one.Id), Is.EqualTo(BeyondWireMockNet));

    [Test]
    public void A_case_that_is_a_sign_in_is_for_the_embedded_server_alone()
    {
        var signIns = CaseCorpus.Load(Repository.Root).Cases.Where(one => one.Dialogue is not null).ToArray();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(signIns, Has.Length.GreaterThan(800));
            Assert.That(signIns.Select(WireMockReplayServer.WhyNot), Is.All.StartsWith("sign-ins"));
            Assert.That(signIns.Select(WireMockNetReplayServer.WhyNot), Is.All.StartsWith("sign-ins"));
        }
    }

    [Test]
    public void The_cases_of_the_self_proof_are_one_of_each_class() =>
        Assert.That(
            SelfProof.CaseIds.Select(id => Cases.Single(one => one.Id == id).Class),
            Is.EqualTo(Enum.GetValues<PayloadClass>()));

    /// <summary>The call and all that is answered, but for the request id.</summary>
    private static string SentFor(Case one)
    {
        var text = new StringBuilder($"{one.Operation} {one.AuthFlow}");
        foreach (var answer in one.Answers)
        {
            var headers =
                answer.Headers.Where(header => header.Name != WireNames.RequestId).Select(header => $"{header.Name}: {header.Value}");
            text.Append('\n').Append(
                JsonSerializer.Serialize(
                    new { answer.Status, Headers = headers, Body = answer.Body.ToArray(), answer.Fault, answer.Delay }));
        }

        return text.ToString();
    }
}
