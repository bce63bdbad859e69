using Conformance.Corpus;

namespace Conformance.HarnessSuite.Corpus;

internal sealed class UnusableFiles
{
    private const string Usable =
        """{"id":"a.b","operation":"AdminInitiateAuth","flow":"X","class":"neither","basis":"inferred","clause":"c","body":"{}"}""";

    private string root = null!;

    [SetUp]
    public void Create()
    {
        root = Directory.CreateTempSubdirectory("corpus").FullName;
        Directory.CreateDirectory(Path.Combine(root, "recordings", "documented", "mappings"));
        Directory.CreateDirectory(Path.Combine(root, "fixtures", "cases"));
    }

    [TearDown]
    public void Delete() => Directory.Delete(root, recursive: true);

    [Test]
    public void A_usable_case_is_read()
    {
        Write(Usable);

        Assert.That(CaseCorpus.Read(root).Select(one => one.Id), Is.EqualTo(["a.b"]));
    }

    [TestCase("""{"id":"a.b"}""", "case a.b: $.cases[0].class is missing: it must be a text.")]
    [
        TestCase(
            """{"id":"a.b","base":"no.such","class":"neither","basis":"inferred","clause":"c"}""",
            "case a.b: there is no recording 'no.such' to start from"),
    ]
    [
        TestCase(
            """{"id":"a.b","class":"odd","basis":"inferred","clause":"c","body":"{}"}""",
            "case a.b: $.cases[0].class (line 1): 'odd' is not one of tokens, challenge, both"),
    ]
    [
        TestCase(
            """{"id":"a.b","class":"neither","basis":"guessed","clause":"c","body":"{}"}""",
            "case a.b: $.cases[0].basis (line 1): 'guessed' is not one of documented, observed"),
    ]
    [
        TestCase(
            """{"id":"a.b","class":"neither","basis":"inferred","clause":"c","body":"{}","fault":"odd"}""",
            "case a.b: $.cases[0].fault (line 1): 'odd' is not one of none, close-before-status"),
    ]
    [
        TestCase(
            """{"id":"a.b","class":"neither","basis":"inferred","clause":"c","body":"{}","edits":[{"drop":"$.a"}]}""",
            "$.cases[0].edits[0].drop (line 1) is not known"),
    ]
    [
        TestCase(
            """{"id":"a.b","class":"neither","basis":"inferred","clause":"c","body":"{}","edits":[{"remove":"$.a"}]}""",
            "case a.b: $.a cannot be changed: there is no a"),
    ]
    [
        TestCase(
            """{"id":"a.b","class":"neither","basis":"inferred","clause":"c","body":1}""",
            "case a.b: $.cases[0].body (line 1) is 1: it must be a text."),
    ]
    [TestCase("""{"id":""", "is not a file of cases")]
    [TestCase(Usable + "," + Usable, "the case id a.b is used twice")]
    public void A_case_that_cannot_be_used_is_named_with_the_reason(string cases, string why)
    {
        Write(cases);

        Assert.That(() => CaseCorpus.Read(root), Throws.TypeOf<CorpusException>().With.Message.Contain(why));
    }

    [Test]
    public void A_file_that_is_no_recording_is_named()
    {
        File.WriteAllText(
            Path.Combine(root, "recordings", "documented", "mappings", "odd.json"), """{"request":{},"response":{"body":""}}""");

        Assert.That(() => CaseCorpus.Read(root), Throws.TypeOf<CorpusException>().With.Message.Contain("odd.json: is not a recording"));
    }

    [Test]
    public void A_missing_folder_is_named_and_not_taken_for_an_empty_one()
    {
        Directory.Delete(Path.Combine(root, "fixtures"), recursive: true);

        Assert.That(() => CaseCorpus.Read(root), Throws.TypeOf<CorpusException>().With.Message.Contain("there is no folder"));
    }

    [Test]
    public void A_case_with_other_defects_than_it_declares_does_not_load()
    {
        Write(Usable);

        Assert.That(
            () => CaseCorpus.Load(root),
            Throws.TypeOf<CorpusException>().With.Message.StartWith("case a.b: declares the defects [] and has [RSP-OUT-002"));
    }

    private void Write(string cases) =>
        File.WriteAllText(Path.Combine(root, "fixtures", "cases", "cases.json"), $$"""{"$schema":"x","cases":[{{cases}}]}""");
}
