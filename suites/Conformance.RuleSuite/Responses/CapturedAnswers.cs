using System.Text.Json.Nodes;
using Conformance.Contract.Catalog;
using Conformance.Contract.Responses;
using Conformance.Contract.Wire;
using Conformance.Corpus.Recordings;

namespace Conformance.RuleSuite.Responses;

/// <summary>Answers that others saw on AWS, or measured there and told, below <c>fixtures/captures</c>: what is real is right.</summary>
internal sealed class CapturedAnswers
{
    private static readonly string Folder = Repository.PathOf("fixtures", "captures");

    private static IEnumerable<TestCaseData> Real =>
        Cases("observed on AWS", "measured against AWS, told in words or by a test", "by analogy, not seen on this service");

    [Test]
    public void Each_file_is_in_the_index_with_where_it_comes_from() =>
        Assert.That(
            Index()
                .Where(entry => Text(entry, "source") is { Length: > 0 } && Text(entry, "date") is { Length: > 0 })
                .Select(entry => Text(entry, "file")),
            Is.Not.Empty.And.EquivalentTo(Directory.EnumerateFiles(Folder).Select(Path.GetFileName).Where(name => name != "index.json")));

    [TestCaseSource(nameof(Real))]
    public void What_was_seen_breaks_no_must(string file, JsonObject facts) => Assert.That(Musts(Read(file, Told(facts))), Is.Empty);

    [TestCaseSource(nameof(Real))]
    public void What_was_seen_breaks_no_must_where_nothing_is_told_of_it(string file, JsonObject facts) =>
        Assert.That(Musts(Read(file, new())), Is.Empty, Text(facts, "confidence"));

    [TestCaseSource(nameof(Real))]
    public void What_was_seen_breaks_no_must_as_a_mapping(string file, JsonObject facts)
    {
        var body = JsonNode.Parse(File.ReadAllBytes(Path.Combine(Folder, file)))!;
        var mapping = new JsonObject
        {
            ["request"] = new JsonObject
            {
                ["headers"] = new JsonObject
                {
                    ["X-Amz-Target"] = new JsonObject { ["equalTo"] = WireNames.TargetPrefix + Text(facts, "operation") },
                },
            },
            ["response"] = new JsonObject { ["status"] = body["__type"] is null ? 200 : 400, ["jsonBody"] = body },
        };

        var judged =
            SavedResponses.Read(
                file, null, System.Text.Encoding.UTF8.GetBytes(mapping.ToJsonString()), Told(facts) with { Operation = null });

        Assert.That(judged.Select(one => Musts(one.Exchange!)), Is.EqualTo([""]));
    }

    [Test]
    public void Error_of_the_front_end_needs_no_message() =>
        Assert.That(Findings(Read("o12-error-serialization-no-message.json", new() { Status = 400 })), Is.Empty);

    [Test]
    public void Sample_of_a_document_without_ChallengeName_is_wrong() =>
        Assert.That(Musts(Read("d01-devguide-available-challenges-without-name.json", new())), Is.EqualTo("RSP-OUT-002"));

    [Test]
    public void Body_alone_is_judged_by_no_status_and_no_header()
    {
        var alone = Read("o13-error-session-expired.json", new());
        var withStatus = Read("o13-error-session-expired.json", new() { Status = 200 });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Findings(alone), Is.Empty);
            Assert.That(Musts(withStatus), Is.EqualTo("RSP-FLT-006"));
        }
    }

    private static Exchange Read(string file, TellsOfResponse told) =>
        SavedResponses.Read(file, null, File.ReadAllBytes(Path.Combine(Folder, file)), told) is [{ Exchange: { } exchange }]
            ? exchange
            : throw new InvalidDataException($"{file} is not judged.");

    private static string Musts(Exchange exchange) =>
        string.Join(", ", Findings(exchange).Where(rule => rule.Level == Level.Must).Select(rule => rule.Id));

    private static IEnumerable<Rule> Findings(Exchange exchange)
    {
        var findings = new Findings();
        findings.Run(ResponseRules.All, exchange);
        return findings.All.Select(finding => finding.Rule);
    }

    // The flow is told in words behind its name.
    private static TellsOfResponse Told(JsonObject facts) => new()
    {
        Operation = Text(facts, "operation"),
        AuthFlow = ChallengeCatalog.Flows.FirstOrDefault(flow => Text(facts, "flow")!.Split(' ', ',')[0] == flow),
        Username = Text(facts, "username"),
        Typed = Text(facts, "typed"),
    };

    private static IEnumerable<TestCaseData> Cases(params string[] kinds) =>
        from facts in Index()
        where kinds.Contains(Text(facts, "kind"))
        select new TestCaseData(Text(facts, "file"), facts).SetArgDisplayNames(Text(facts, "file")!);

    private static IEnumerable<JsonObject> Index() =>
        JsonNode.Parse(File.ReadAllBytes(Path.Combine(Folder, "index.json")))!.AsArray().Select(entry => entry!.AsObject());

    private static string? Text(JsonObject facts, string name) => (string?)facts[name];
}
