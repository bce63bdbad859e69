using System.Text;
using System.Text.Json.Nodes;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Corpus.Files;
using Conformance.Corpus.Recordings;
using Conformance.Running;
using Conformance.Subjects;

namespace Conformance.HarnessSuite.Corpus;

/// <summary>Files that people write: a slip in a name is never taken for a wish, and a byte-order mark for nothing at all.</summary>
internal sealed class EditedFiles
{
    private const string Baseline =
        """{"$schema":"x","format":2,"corpus":"0.5","client":"c","entries":"""
        + """[{"rule":"SUR-TOK-001","place":"$","seen":"absent","cases":["tokens.a"],"""
        + "\n"
        + """
        "versions":"*","reason":"r","until":"2026-12-31"}],"notApplicable":["a"],"declares":["operation x"]}
        """;

    private const string OldBaseline =
        """{"client":"c","entries":[{"case":"tokens.a","rule":"SUR-TOK-001","versions":"*","reason":"r"}]}""";

    private const string Manifest = """
        {"$schema":"x","name":"n","label":"l","start":["s"],"present":["p"],"install":"i","needs":"m","env":{"A":"b","C":"d"}}
        """;

    private const string Cases =
        """
        {"$schema":"x","cases":[{"id":"a.b","since":"0.1","operation":"AdminInitiateAuth","flow":"ADMIN_USER_PASSWORD_AUTH",
        """
        + """
        "class":"neither","origin":"authored",
        """
        + "\n"
        + """
        "basis":"inferred","clause":"c","username":"u","typed":"t","about":"$.Session","wiremock":true,"defects":[],"before":
        """
        + """[{"status":500,"body":"{}","delayMs":1,"fault":"none"}],"""
        + "\n"
        + """
        "status":200,"headers":{"X":"y","Z":"w"},"body":"{\"A\":1}","edits":
        """
        + """[{"set":"$.A","to":2},{"rename":"$.A","as":"B"},{"remove":"$.B"}],"""
        + "\n"
        + """
        "byteOrderMark":false,"keep":1,"append":"}"}]}
        """;

    private static string Mapping { get; } = File.ReadAllText(
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "recordings", "cognito-local", "mappings"), "*.json")
            .Order(StringComparer.Ordinal)
            .First());

    private static readonly (string Kind, string Text, Action<string> Read)[] Kinds =
    [
        ("baseline", Baseline, file => BaselineFile.Read(file)),
        ("baseline of old", OldBaseline, file => BaselineFile.Read(file)),
        ("client.json", Manifest, file => ClientManifest.Read(file)),
        ("cases", Cases, file => CaseFile.Read(SavedFile.At(file), new Dictionary<string, Case>(StringComparer.Ordinal))),
        ("mapping", Mapping, file => MappingFile.Read(file)),
    ];

    // The names in these objects are headers, variables and bodies: whatever a person wants.
    private static readonly string[] Free = ["headers", "env", "bodyPatterns", "jsonBody"];

    private static IEnumerable<TestCaseData> Members =>
        from kind in Kinds
        from path in PathsOf(JsonNode.Parse(kind.Text)!, [])
        select new TestCaseData(kind.Kind, path).SetArgDisplayNames(kind.Kind, string.Join('.', path));

    private static IEnumerable<TestCaseData> NamedMembers =>
        Members.Where(one => one.Arguments[1] is string[] path && !path[..^1].Any(Free.Contains));

    // What WireMock reads and we do not is its own affair.
    private static IEnumerable<TestCaseData> ReadMembers =>
        NamedMembers.Where(one => one.Arguments is not (
            [_, string[] and (["$schema"] or [.., "to"])]
            or ["mapping", string[] and (["id"] or ["name"] or ["request", ..])]
            or [
                "mapping",
                string[] and [
                    "metadata", "source" or "date" or "challenge" or "scrubbed" or "scenario" or "step" or "steps" or "service"
                        or "asked" or "confidence" or "substituted", ..,
                ],
            ]));

    private static IEnumerable<TestCaseData> Misspelt =>
    [
        new("headers", """{"X-Amz-Target":{"equalsTo":"x"}}""", "equalTo"),
        new("cookies", """{"a":{"containz":"x"}}""", "contains"),
        new("queryParameters", """{"a":{"hasExacty":[{"equalTo":"x"}]}}""", "hasExactly"),
        new("queryParameters", """{"a":{"includes":[{"equlTo":"x"}]}}""", "equalTo"),
        new("bodyPatterns", """[{"matchesJsonPath":{"expression":"$.a","equalTo":"x","cotains":"y"}}]""", "contains"),
        new("bodyPatterns", """[{"equalToJson":"{}"},{"matchesJsonPaht":"$.a"}]""", "matchesJsonPath"),
        new("bodyPatterns", """[{"and":[{"matches":".*"},{"not":{"absnt":true}}]}]""", "absent"),
        new("multipartPatterns", """[{"name":"a","bodyPatterns":[{"matchess":"x"}]}]""", "matches"),
        new("multipartPatterns", """[{"nam":"a"}]""", "name"),
    ];

    private static IEnumerable<string> Names => Kinds.Select(kind => kind.Kind);

    private string file = null!;

    [SetUp]
    public void Create() => file = Path.GetTempFileName();

    [TearDown]
    public void Delete() => File.Delete(file);

    [TestCaseSource(nameof(NamedMembers))]
    public void A_misspelt_member_is_refused_with_the_word_that_was_meant(string kind, string[] path)
    {
        var name = path[^1];
        var slip = name.Length > 3 ? name[..^2] + name[^1] + name[^2] : name + "q";
        slip = slip == name ? name + "q" : slip;

        Assert.That(
            () => Read(kind, text => Rename(text, path, slip)),
            Throws.Exception.With.Message.Contains($"did you mean \"{name}\"?").And.Message.Contains($".{slip} (line "));
    }

    [TestCaseSource(nameof(Members))]
    public void A_member_that_is_there_twice_is_refused(string kind, string[] path) =>
        Assert.That(
            () => Read(kind, text => Repeat(text, path)),
            Throws.Exception.With.Message.Contains($".{path[^1]} (line ").And.Message.Contains("is there twice: keep one."));

    [TestCaseSource(nameof(ReadMembers))]
    public void A_value_of_another_kind_is_refused_with_its_place(string kind, string[] path) =>
        Assert.That(
            () => Read(kind, text => Replace(text, path)),
            Throws.Exception.With.Message.Contains(path[^1]).And.Not.InstanceOf<InvalidOperationException>());

    [TestCaseSource(nameof(Names))]
    public void What_is_refused_is_quoted_in_short_and_printable(string kind)
    {
        var text = Kinds.Single(one => one.Kind == kind).Text;
        var told = (
            from path in PathsOf(JsonNode.Parse(text)!, [])
            from odd in Subjects.OddWords.All
            from spoilt in (string[])[
                Rename(text, path, odd),
                Replace(text, path, $"\"{odd}\""),
                Replace(text, path, $"[\"{odd}\"]"),
                Replace(text, path, $"{{\"{odd}\":7}}"),
            ]
            from message in Told(kind, spoilt)
            select message).ToArray();

        Assert.That(told, Is.Not.Empty.And.All.Matches<string>(Subjects.OddWords.IsShort));
    }

    [TestCaseSource(nameof(Misspelt))]
    public void A_misspelt_comparison_of_a_matcher_is_refused_with_the_word_that_was_meant(string member, string matcher, string meant)
    {
        var mapping = JsonNode.Parse(Mapping)!;
        mapping["request"]![member] = JsonNode.Parse(matcher);
        File.WriteAllText(file, mapping.ToJsonString());

        Assert.That(
            () => MappingFile.Read(file),
            Throws.Exception.With.Message.Contains($"did you mean \"{meant}\"?").And.Message.Contains($"$.request.{member}"));
    }

    [TestCaseSource(nameof(Names))]
    public void A_byte_order_mark_is_read(string kind)
    {
        var (_, text, read) = Kinds.Single(one => one.Kind == kind);
        File.WriteAllBytes(file, [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)]);

        Assert.That(() => read(file), Throws.Nothing);
    }

    [Test]
    public void Every_kind_has_members() => Assert.That(Members.Select(one => one.Arguments[0]).Distinct(), Is.EquivalentTo(Names));

    [Test]
    public void Every_word_of_the_lists_is_its_own_nearest() =>
        Assert.That(
            ((IReadOnlyList<string>[])
            [
                CaseMembers.OfCase, CaseMembers.OfEdit, MappingMembers.OfMapping, MappingMembers.OfRequest, MappingMembers.OfResponse,
                MappingMembers.OfMetadata, MatcherWords.All,
            ])
            .SelectMany(list => list.Where(word => NearestWord.Of(word, list) != word)),
            Is.Empty);

    private IEnumerable<string> Told(string kind, string text)
    {
        var client = new ClientDescription { Name = "c", Version = "1", Language = "l", Runtime = "1", Profile = "sdk" };
        File.WriteAllText(file, text);
        try
        {
            Kinds.Single(one => one.Kind == kind).Read(file);
            if (!kind.StartsWith("baseline", StringComparison.Ordinal))
            {
                return [];
            }

            var baseline = BaselineFile.Read(file);
            return [.. baseline.Stale([], client, [], new(2026, 11, 29)).Concat(baseline.Notices)];
        }
        catch (Exception refused) when (refused is CorpusException or InvalidDataException)
        {
            return [refused.Message];
        }
    }

    private void Read(string kind, Func<string, string> spoil)
    {
        var (_, text, read) = Kinds.Single(one => one.Kind == kind);
        var spoilt = spoil(text);
        Assert.That(spoilt, Is.Not.EqualTo(text));
        File.WriteAllText(file, spoilt);
        read(file);
    }

    private static IEnumerable<string[]> PathsOf(JsonNode node, string[] path) => node switch
    {
        JsonObject members => members.SelectMany(
            member => (string[][])[[.. path, member.Key], .. member.Value is null || member.Key is "bodyPatterns" ? [] : PathsOf(
                member.Value, [.. path, member.Key])]),
        JsonArray items => items.SelectMany((item, at) => item is JsonObject ? PathsOf(item, [.. path, $"[{at}]"]) : []),
        _ => [],
    };

    private static string Rename(string text, string[] path, string slip)
    {
        var position = Find(text, path).NamePosition;
        var bytes = Encoding.UTF8.GetBytes(text);
        return Encoding.UTF8.GetString(bytes[..position]) + slip + Encoding.UTF8.GetString(
            bytes[(position + Encoding.UTF8.GetByteCount(path[^1]))..]);
    }

    private static string Replace(string text, string[] path) =>
        Replace(text, path, Find(text, path).Kind == JsonKind.Object ? "7" : """{"wrong":7}""");

    private static string Replace(string text, string[] path, string another)
    {
        var member = Find(text, path);
        var bytes = Encoding.UTF8.GetBytes(text);
        return Encoding.UTF8.GetString(bytes[..member.Position]) + another + Encoding.UTF8.GetString(
            bytes[(member.Position + member.Raw.Length)..]);
    }

    private static string Repeat(string text, string[] path)
    {
        var member = Find(text, path);
        var bytes = Encoding.UTF8.GetBytes(text);
        var end = member.Position + member.Raw.Length;
        return Encoding.UTF8.GetString(bytes[..end])
            + $",\"{path[^1]}\":{Encoding.UTF8.GetString(member.Raw)}"
            + Encoding.UTF8.GetString(bytes[end..]);
    }

    private static Conformance.Contract.Wire.JsonValue Find(string text, string[] path) => path.Aggregate(
        JsonReading.TryRead(Encoding.UTF8.GetBytes(text), out _)!.Root,
        (at, name) => name[0] == '[' ? at.Children.ToList()[int.Parse(name[1..^1], null)] : at[name]);
}
