using System.Globalization;
using System.Text;
using Conformance.Contract.Catalog;
using Conformance.Contract.Responses;
using Conformance.Contract.Wire;
using Conformance.Snapshots;
using Conformance.Snapshots.Changes;

namespace Conformance.SnapshotSuite;

/// <summary>A service that went from what keeps a rule to what breaks it has made a breaking change, and the rule is named.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class RulesAreAsked
{
    // A snapshot tells nothing of how a body is framed, and of a secret only its shape.
    private static readonly string[] Unseen = ["RSP-ENV-008", "RSP-ENV-009", "RSP-TOK-005"];

    // Whether a number is below N is not told by its digits' form.
    private static readonly string[] OfValue = ["zero", "the-prime", "above-the-prime"];

    private static readonly Rule[] Musts =
        [.. ResponseRules.All.Select(check => check.Rule).Where(rule => rule.Level == Level.Must).Distinct()];

    private static IEnumerable<TestCaseData> Violating =>
        from rule in Musts
        where !Unseen.Contains(rule.Id, StringComparer.Ordinal)
        from example in Examples(rule, "violating")
        where !OfValue.Contains(example.Name, StringComparer.Ordinal)
        select new TestCaseData(rule, example.Name).SetName($"{rule.Id} is named for {example.Name}");

    [TestCaseSource(nameof(Violating))]
    public void Must_that_a_service_breaks_now_is_named(Rule rule, string name)
    {
        var example = Examples(rule, "violating").Single(one => one.Name == name);
        var comparisons = Examples(rule, "conforming").Select(one => Comparison.Of([Seen(one, example)], [Seen(example, example)]));
        var breaking = comparisons.Where(comparison => comparison.Heaviest == Weight.Breaking)
            .SelectMany(comparison => comparison.Changes);

        Assert.That(
            breaking.SelectMany(change => change.Pair.Place.Broken.Select(finding => finding.Rule).Append(change.Rule))
                .Select(one => one?.Id),
            Does.Contain(rule.Id));
    }

    [Test]
    public void Every_must_of_an_answer_has_its_examples() =>
        Assert.That(
            Violating.Select(one => ((Rule)one.Arguments[0]!).Id).Distinct(StringComparer.Ordinal),
            Is.EquivalentTo(Musts.Select(rule => rule.Id).Except(Unseen, StringComparer.Ordinal)));

    private static IEnumerable<JsonValue> Examples(Rule rule, string kind) =>
        JsonReading.TryRead(File.ReadAllBytes(Repository.PathOf("fixtures", "rules", $"{rule.Id}.json")), out _)!
            .Root[kind].Children.ToList();

    private static SeenScenario Seen(JsonValue example, JsonValue asked)
    {
        var operation = asked["operation"] is { Kind: JsonKind.String } named ? named.Text : WireNames.AdminInitiateAuth;
        var status = example["status"] is { Kind: JsonKind.Number } number ? int.Parse(number.Text, CultureInfo.InvariantCulture) : 200;
        Header[] headers = example["headers"] is { Kind: JsonKind.Array } given
            ? [.. given.Children.ToList().Select(pair => pair.Children.ToList()).Select(pair => new Header(pair[0].Text, pair[1].Text))]
            : [new(WireNames.ContentType, WireNames.AmzJson), new(WireNames.RequestId, "00000000-0000-4000-8000-000000000000")];
        var (username, typed) = (Name(example, "username"), Name(example, "typed"));
        List<SeenAnswer> answers = [];
        if (example["previousSession"] is { Kind: JsonKind.String } previous)
        {
            answers.Add(new(
                WireNames.AdminInitiateAuth,
                new(
                    200,
                    headers,
                    Encoding.UTF8.GetBytes($$"""{"ChallengeName":"SMS_MFA","Session":{{JsonText.Quote(previous.Text)}}}"""))));
        }

        answers.Add(new(operation, new(status, headers, Body(example)))
        {
            Flow = asked["authFlow"] is { Kind: JsonKind.String } flow ? flow.Text : "",
        });
        return ServiceForm.Of("scenario", answers, username is null ? [] : ToldText.Of(username, typed ?? username));
    }

    private static string? Name(JsonValue example, string name) =>
        example[name] is { Kind: JsonKind.String } value ? value.Text : name == "username" ? "harness-user-01" : null;

    private static byte[] Body(JsonValue example) =>
        example["bodyText"] is { Kind: JsonKind.String } text ? Encoding.UTF8.GetBytes(text.Text)
        : example["bodyBase64"] is { Kind: JsonKind.String } bytes ? Convert.FromBase64String(bytes.Text)
        : [.. example["body"].Raw];
}
