using System.Text;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Corpus.Recordings;

namespace Conformance.HarnessSuite.Recording;

/// <summary>
/// Responses as people save them: bodies, mappings and lists of mappings, in the encodings that editors and shells write.
/// </summary>
internal sealed class SavedFiles
{
    private const string Error = """{"__type":"NotAuthorizedException","message":"Größe"}""";

    private readonly string folder = Directory.CreateTempSubdirectory("saved-").FullName;

    private static IEnumerable<TestCaseData> Encodings =>
    [
        Encoded("UTF-8", Encoding.UTF8.GetBytes(Error)),
        Encoded("UTF-8 with a mark", [.. "\uFEFF"u8, .. Encoding.UTF8.GetBytes(Error)]),
        Encoded("UTF-16 with a mark", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Error)]),
        Encoded("UTF-16 with a mark, big end first", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Error)]),
        Encoded("UTF-16", Encoding.Unicode.GetBytes(Error)),
        Encoded("UTF-16, big end first", Encoding.BigEndianUnicode.GetBytes(Error)),
        Encoded("UTF-8 with line ends of Windows", Encoding.UTF8.GetBytes($"\r\n{Error}\r\n")),
    ];

    private static IEnumerable<TestCaseData> Operations =>
    [
        Operation(WireNames.AdminInitiateAuth, """{"equalTo":"AWSCognitoIdentityProviderService.AdminInitiateAuth"}"""),
        Operation(WireNames.AdminInitiateAuth, """{"equalTo":"AWSCognitoIdentityProviderService.InitiateAuth"}"""),
        Operation(WireNames.AdminRespondToAuthChallenge, """{"matches":".*\\.AdminRespondToAuthChallenge$"}"""),
        Operation(WireNames.AdminRespondToAuthChallenge, """{"contains":"RespondToAuthChallenge"}"""),
        Operation(null, """{"matches":".*(AdminInitiateAuth|GetUser)"}"""),
        Operation(null, """{"contains":"AWSCognitoIdentityProviderService"}"""),
        Operation(null, """{"absent":true}"""),
    ];

    private static IEnumerable<TestCaseData> NoAnswers =>
    [
        Named(
            "another operation",
            """{"request":{"headers":{"x-amz-target":{"equalTo":"AWSCognitoIdentityProviderService.GetUser"}}}"""
            + ""","response":{"jsonBody":{}}}"""),
        Named("GET", """{"request":{"method":"GET","urlPath":"/pool/.well-known/jwks.json"},"response":{"jsonBody":{"keys":[]}}}"""),
        Named("fault", """{"request":{"method":"POST"},"response":{"fault":"CONNECTION_RESET_BY_PEER"}}"""),
        Named("proxy", """{"request":{"method":"POST"},"response":{"proxyBaseUrl":"http://127.0.0.1:9229"}}"""),
        Named(
            "template",
            """{"request":{"method":"POST"},"response":"""
            + """{"body":"{\"Session\":\"{{randomValue length=880}}\"}","transformers":["response-template"]}}"""),
    ];

    private static IEnumerable<TestCaseData> Unreadables =>
    [
        Named("status", """{"response":{"status":"many","body":"{}"}}"""),
        Named("misspelt member", """{"response":{"statsu":400,"body":"{}"}}"""),
        Named("misspelt comparison", """{"request":{"headers":{"Accept":{"equalsTo":"x"}}},"response":{"body":"{}"}}"""),
        Named("base64", """{"response":{"base64Body":"?"}}"""),
        Named("object as body", """{"response":{"body":{"Session":"x"}}}"""),
        Named("body file of standard input", """{"response":{"bodyFileName":"body.json"}}"""),
    ];

    [OneTimeTearDown]
    public void Remove() => Directory.Delete(folder, recursive: true);

    [TestCaseSource(nameof(Encodings))]
    public void Text_is_read_in_the_encoding_in_which_it_was_saved(byte[] content)
    {
        var response = Only(content).Exchange!.Response;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(response.Root["message"].Text, Is.EqualTo("Größe"));
            Assert.That((response.HasStatus, response.HasByteOrderMark), Is.EqualTo((false, false)));
        }
    }

    [TestCaseSource(nameof(Operations))]
    public void Operation_is_the_one_of_the_matcher(string? operation, string mapping) =>
        Assert.That(Only(mapping).Exchange!.Operation, Is.EqualTo(operation));

    [TestCaseSource(nameof(NoAnswers))]
    public void What_no_rule_speaks_of_is_left_out(string mapping) =>
        Assert.That(Only(mapping), Has.Property("LeftOut").Not.Null.And.Property("Exchange").Null);

    [TestCaseSource(nameof(Unreadables))]
    public void What_cannot_be_told_is_named(string mapping) =>
        Assert.That(Only(mapping).Unreadable, Does.StartWith("has ").Or.StartWith("is a mapping that WireMock would not read: $.re"));

    [TestCase("""{"request":{},"response":{"status":400,"headers":{"A":"1","B":["2","3"]},"body":"{\"a\":1}"}}""", 400, "A: 1, B: 2, B: 3")]
    [TestCase("""{"request":{},"response":{"jsonBody":{"a":1}}}""", 200, "")]
    [TestCase("""{"response":{"base64Body":"eyJhIjoxfQ=="}}""", 200, "")]
    [TestCase("""{"request":{},"response":{"status":"400","headers":{"A":"1"},"body":"{\"a\":1}"}}""", 400, "A: 1")]
    public void Mapping_says_status_headers_and_body(string mapping, int status, string headers)
    {
        var response = Only(mapping).Exchange!.Response;

        using (Assert.EnterMultipleScope())
        {
            Assert.That((response.HasStatus, response.Status), Is.EqualTo((true, status)));
            Assert.That(string.Join(", ", response.Headers.Select(header => $"{header.Name}: {header.Value}")), Is.EqualTo(headers));
            Assert.That(Encoding.UTF8.GetString(response.Body.Span), Is.EqualTo("""{"a":1}"""));
        }
    }

    [Test]
    public void Body_in_a_file_is_read_as_it_is_served()
    {
        var mapping = Write("root/mappings/deep/one.json", """{"request":{},"response":{"bodyFileName":"bodies/one.json"}}""");
        Write("root/__files/bodies/one.json", "\uFEFF{}");
        var outside = Write("root/mappings/outside.json", """{"request":{},"response":{"bodyFileName":"../mappings/outside.json"}}""");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                Of(mapping).Exchange!.Response,
                Has.Property("HasByteOrderMark").True.And.Property("Root").Property("Kind").EqualTo(JsonKind.Object));
            Assert.That(Of(outside).Unreadable, Does.Contain("is not in"));
        }
    }

    [Test]
    public void List_of_mappings_is_each_of_them() =>
        Assert.That(
            SavedResponses.Read(
                "all.json",
                null,
                """{"mappings":[{"response":{"body":"{}"}},{"response":{"status":0}}]}"""u8.ToArray(),
                new()).Select(one => (one.Name, one.Unreadable is null)),
            Is.EqualTo(new[] { ("all.json mapping 1", true), ("all.json mapping 2", false) }));

    [TestCase("")]
    [TestCase("<html></html>")]
    [TestCase("[]")]
    [TestCase("""{"mappings":[]}""")]
    [TestCase("""{"response":{"of":"an emulator"}}""")]
    public void Whatever_is_no_mapping_is_a_body(string text) =>
        Assert.That(Only(text).Exchange!.Response.Body.ToArray(), Is.EqualTo(Encoding.UTF8.GetBytes(text)));

    [Test]
    public void Recording_tells_of_its_request_what_is_not_told()
    {
        var exchange = SavedResponses.Read(
            "x",
            null,
            """{"response":{"body":"{}"},"metadata":{"operation":"AdminInitiateAuth","username":"actual"}}"""u8.ToArray(),
            new() { Username = "told", Typed = "alias" })[0].Exchange!;

        Assert.That((exchange.Operation, exchange.Username, exchange.Typed), Is.EqualTo(("AdminInitiateAuth", "actual", "alias")));
    }

    [Test]
    public void Name_stands_for_a_file_a_folder_or_what_a_pattern_fits()
    {
        string[] files = [Write("some/a.json", "{}"), Write("some/mappings/b.json", "{}")];
        Write("some/__files/c.json", "{}");
        Write("some/d.txt", "{}");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(ResponseFiles.Named(files[0]), Is.EqualTo(new[] { files[0] }));
            Assert.That(ResponseFiles.Named(Path.Combine(folder, "some")), Is.EqualTo(files));
            Assert.That(ResponseFiles.Named(Path.Combine(folder, "some", "?.json")), Is.EqualTo(new[] { files[0] }));
            Assert.That(() => ResponseFiles.Named(Path.Combine(folder, "some", "x*")), Throws.TypeOf<CorpusException>());
        }
    }

    private static SavedResponse Only(string text) => Only(Encoding.UTF8.GetBytes(text));

    private static SavedResponse Only(byte[] content) =>
        SavedResponses.Read("saved.json", null, content, new()) is [var only] ? only : throw new InvalidDataException("There are several.");

    private static SavedResponse Of(string file) => SavedResponses.Read(file, file, File.ReadAllBytes(file), new())[0];

    private static TestCaseData Encoded(string name, byte[] content) => new TestCaseData(content).SetName($"{{m}} {name}");

    private static TestCaseData Operation(string? operation, string matcher) =>
        new TestCaseData(operation, $$$"""{"request":{"headers":{"X-AMZ-TARGET":{{{matcher}}}}},"response":{"body":"{}"}}""").SetName(
            $"{{m}} {matcher.Replace('.', ' ')}");

    private static TestCaseData Named(string name, string mapping) => new TestCaseData(mapping).SetName($"{{m}} {name}");

    private string Write(string name, string text)
    {
        var file = Path.Combine([folder, .. name.Split('/')]);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return file;
    }
}
