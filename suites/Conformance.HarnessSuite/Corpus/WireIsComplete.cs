using System.Text;
using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.HarnessSuite.Running;
using Conformance.Running;
using Conformance.Subjects;

namespace Conformance.HarnessSuite.Corpus;

/// <summary>The conditions of the wire: all that are expected, each in its body, and played by the clients that they are for.</summary>
internal sealed class WireIsComplete
{
    private const string SomeHead = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    private static readonly string[] Groups = ["json", "values", "names", "text", "errors", "framing", "redirect"];

    private static IReadOnlyList<Case> Cases { get; } =
        [.. Stage.Corpus.Cases.Where(one => one.Dialogue is null && Groups.Contains(one.Group))];

    private static IReadOnlyList<Case> Json { get; } = [.. Cases.Where(one => one.Group == "json")];

    [Test]
    public void Every_expected_condition_is_there_and_no_other()
    {
        var families = Cases.Select(one => one.Family).Distinct(StringComparer.Ordinal).ToArray();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(ExpectedWireIds.All, Is.Not.Empty.And.Unique);
            Assert.That(ExpectedWireIds.All.Except(families, StringComparer.Ordinal), Is.Empty, "forgotten");
            Assert.That(families.Except(ExpectedWireIds.All, StringComparer.Ordinal), Is.Empty, "padding");
        }
    }

    // Of some conditions nothing is left of a body, and only the tokens are long enough to be cut so late.
    [Test]
    public void Each_condition_of_JSON_text_is_met_in_tokens_and_in_a_challenge() =>
        Assert.That(
            from family in Json.GroupBy(one => one.Family, StringComparer.Ordinal)
            let ofTokens = family.Count(one => one.Answers[^1].Body.Span.IndexOf("AccessToken"u8) > 0)
            where family.Count() != 2 || ofTokens != 1 || family.Count(one => one.Way.Length == 0) != 1
            select family.Key,
            Is.EqualTo(
                ((string[])["blanks-alone.all", "blanks-alone.line-feed", "blanks-alone.space", "cut.behind-token-01"])
                    .Concat(Enumerable.Range(25, 5).Select(count => $"cut.behind-token-{count}"))
                    .Concat(["top.empty-string", "top.false", "top.number", "top.string", "top.true"])
                    .Select(name => $"json.{name}")));

    [Test]
    public void Both_bodies_are_at_home_about_as_often() =>
        Assert.That(Json.Count(one => one.Way == "tokens"), Is.InRange(Json.Count / 5, Json.Count / 3));

    [Test]
    public void No_two_cases_send_the_same_bytes() =>
        Assert.That(
            from twins in Stage.Corpus.Cases.Where(one => one.Dialogue is null && one is { Reuses: false, Origin: not Origin.Captured })
                .GroupBy(Sent, StringComparer.Ordinal)
            where twins.Count() > 1 && twins.Any(one => Groups.Contains(one.Group))
            select string.Join(" = ", twins.Select(one => one.Id)),
            Is.Empty);

    [Test]
    public void What_may_be_read_is_JSON_and_what_is_refused_is_not()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                from one in Json
                from reading in one.Answers[^1].Readings
                where reading.Root.Kind != JsonKind.Object
                select one.Id,
                Is.Empty);
            Assert.That(
                from one in Json
                where one.Class == PayloadClass.NotDecodable || one.IsForbidden
                where JsonReading.TryRead(one.Answers[^1].SentBody, out _) is { Root.Kind: JsonKind.Object }
                select one.Id,
                Is.Empty);
            Assert.That(
                from one in Json
                where one.Class is PayloadClass.Tokens or PayloadClass.Challenge
                where JsonReading.TryRead(one.Answers[^1].SentBody, out _)?.Root.Kind != JsonKind.Object
                select one.Id,
                Is.Empty);
        }
    }

    [Test]
    public void They_are_for_clients_of_profile_sdk_but_for_some_values_and_say_where_they_come_from()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Cases, Is.Not.Empty.And.All.Matches<Case>(one => one is { Since: "0.5", Origin: Origin.Authored }));
            Assert.That(Cases.Where(one => !one.IsForSdk).Select(one => one.Group), Is.Not.Empty.And.All.EqualTo("values"));
            Assert.That(Cases.Select(one => one.Clause), Has.None.Empty);
            Assert.That(Cases.Where(one => one.Basis == Basis.Documented).Select(one => one.Clause),
                Is.Not.Empty.And.All.StartsWith("RFC "));
        }
    }

    [Test]
    public void One_body_is_played_by_default_and_both_on_request()
    {
        var sdk = DegenerateClients.Describe("sdk");
        var plan = new RunPlan(Cases, []) { ProofCases = [], Corpus = Stage.Corpus };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(plan.CasesFor(sdk).Select(one => one.Id), Is.EqualTo(Cases.Where(one => one.Way.Length == 0).Select(one =>
                one.Id)));
            Assert.That(plan.NotSelectedFor(sdk), Has.Count.EqualTo(Cases.Count(one => one.Way.Length > 0)).And.Count.Positive);
            Assert.That((plan with { EveryBody = true }).CasesFor(sdk), Is.EqualTo(Cases));
            Assert.That(plan.CasesFor(DegenerateClients.DescribeWrapper("wrapper")), Is.EqualTo(Cases.Where(one => !one.IsForSdk)));
        }
    }

    [Test]
    public void Secrets_are_those_of_the_case_in_bytes_that_cannot_be_read()
    {
        var cut = Cases.Single(one => one.Id == "json.cut.behind-token-24");
        var (one, other) = (new ArmedCase(cut, "one"), new ArmedCase(cut, "other"));
        var sent = Encoding.UTF8.GetString(one.Answers[0].SentBody.Span);
        var ownOnes = one.Secrets.Keys.Except(other.Secrets.Keys, StringComparer.Ordinal);

        Assert.That(ownOnes.Where(secret => sent.Contains(secret, StringComparison.Ordinal)), Is.Not.Empty);
    }

    private static string Sent(Case one) => string.Join('\n', one.Answers.Select(SentIn).Prepend($"{one.Operation} {one.AuthFlow}"));

    private static string SentIn(Answer answer) => string.Join(
        '\n',
        answer.Headers.Where(header => header.Name != WireNames.RequestId)
            .Select(header => $"{header.Name}: {header.Value}")
            .Append($"{answer.Status} {answer.Fault} {answer.Delay} {answer.Redirect} {answer.Frame?.Step}")
            .Concat((answer.Frame?.Pauses ?? []).Select(pause => $"{pause}"))
            .Append(answer.Frame?.Compose(SomeHead, Encoding.Latin1.GetString(answer.SentBody.Span)) ?? "")
            .Append(Convert.ToBase64String(answer.SentBody.Span)));
}
