using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Judging;
using Conformance.Running;
using Conformance.Subjects;
using Conformance.Subjects.Schemas;

namespace Conformance.HarnessSuite.Running;

internal sealed class BaselineFiles
{
    private const string One = "tokens.refresh.initiate.with-empty-parameters";
    private const string Two = "tokens.refresh.initiate.without-parameters";

    private static readonly ClientDescription Client = DegenerateClients.Describe("client") with { Version = "2.0" };

    private string folder = null!;

    [SetUp]
    public void Create() => folder = Directory.CreateTempSubdirectory("baseline").FullName;

    [TearDown]
    public void Delete() => Directory.Delete(folder, recursive: true);

    [Test]
    public void What_is_written_is_read_and_is_as_its_schema_says()
    {
        var file = Path.Combine(folder, "baseline.json");
        var baseline = new Baseline
        {
            Client = "client",
            Corpus = CaseCorpus.Version,
            Declares = ["capability distinguishesNull", "operation AdminInitiateAuth"],
            NotApplicable = [Two],
            Entries = [
                new(One, "SUR-TOK-001", "2.*", "known: ünïcode & \"quotes\"", new DateOnly(2026, 12, 31)),
                new("SUR-TYP-001", [One, "types.*"], "*", "", null) { Place = "$.Session", Seen = "absent" },
            ],
        };

        BaselineFile.Write(file, baseline);
        var read = BaselineFile.Read(file);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.Client, Is.EqualTo(baseline.Client));
            Assert.That(read.Entries, Is.EqualTo(baseline.Entries));
            Assert.That(read.Corpus, Is.EqualTo(baseline.Corpus));
            Assert.That(read.Declares, Is.EqualTo(baseline.Declares));
            Assert.That(read.NotApplicable, Is.EqualTo(baseline.NotApplicable));
            Assert.That(Directory.GetFiles(folder), Is.EqualTo([file]), "nothing half-written is left");
            Assert.That(
                JsonSchema.Load(Path.Combine(Repository.Schemas, "baseline.schema.json")).Check(
                    JsonReading.TryRead(File.ReadAllBytes(file), out _)!.Root),
                Is.Null);
        }
    }

    [TestCase("")]
    [TestCase("[]")]
    [TestCase("""{"client":"x"}""")]
    [TestCase("""{"client":null,"entries":[]}""")]
    [TestCase("""{"client":"x","entries":{}}""")]
    [TestCase("""{"client":"x","entries":[{"case":"a.b","rule":"R"}]}""")]
    [TestCase("""{"client":"x","entries":[{"case":null,"rule":"R","versions":"*"}]}""")]
    [TestCase("""{"client":"x","entries":[{"case":"a.b","rule":"R","versions":"*","until":"31.12.2026"}]}""")]
    [TestCase("""{"client":"x","entries":[],"notApplicable":[1]}""")]
    public void What_is_no_baseline_is_named_with_the_reason(string text)
    {
        var file = Path.Combine(folder, "odd.json");
        File.WriteAllText(file, text);

        Assert.That(() => BaselineFile.Read(file), Throws.TypeOf<CorpusException>().With.Message.StartWith($"{file}: is not a baseline: "));
    }

    [Test]
    public void A_new_deviation_has_no_reason_yet_and_is_out_of_date_until_it_has_one()
    {
        CaseResult[] results = [Result(One, "SUR-TOK-002", "SUR-TOK-001"), Result(Two)];

        var updated = BaselineUpdate.Of(null, "client", Client, results);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(updated.Entries, Is.EqualTo([ByCause("SUR-TOK-001", "2.0", "", One), ByCause("SUR-TOK-002", "2.0", "", One)]));
            Assert.That(Stale(updated, results), Has.Count.EqualTo(2).And.All.Contains("has no reason"));
            Assert.That(updated.Declares, Is.EqualTo(Baseline.DeclaredBy(Client)));
        }
    }

    [Test]
    public void What_is_known_keeps_its_reason_and_what_holds_now_goes()
    {
        BaselineEntry[] before =
        [
            new(One, "SUR-TOK-001", "2.*", "known", new DateOnly(2026, 12, 31)),
            new(One, "SUR-TOK-002", "1.9", "known too", null),
            new(Two, "SUR-TOK-003", "*", "fixed by now", null),
        ];

        var updated = BaselineUpdate.Of(With(before), "client", Client, [Result(One, "SUR-TOK-001", "SUR-TOK-002"), Result(Two)]);

        Assert.That(updated.Entries, Is.EqualTo([
            ByCause("SUR-TOK-001", "2.*", "known", One) with { Until = new DateOnly(2026, 12, 31) },
            ByCause("SUR-TOK-002", "2.0", "known too", One),
        ]));
    }

    [Test]
    public void An_entry_of_old_gives_its_reason_to_each_cause_of_its_cases()
    {
        var old = new BaselineEntry("tokens.refresh.*", "SUR-TOK-001", "*", "known", null);
        var twice = Result(Two, "SUR-TOK-001");
        twice = twice with { Findings = [twice.Findings[0], twice.Findings[0] with { Seen = "absent" }] };
        CaseResult[] results = [Result(One, "SUR-TOK-001"), twice];

        Assert.That(
            BaselineUpdate.Of(With(old), "client", Client, results).Entries,
            Is.EqualTo(
                [ByCause("SUR-TOK-001", "*", "known", Two) with { Seen = "absent" }, ByCause("SUR-TOK-001", "*", "known", One, Two)]));
    }

    [Test]
    public void A_pattern_that_a_person_wrote_for_a_cause_stays_while_one_of_its_cases_fails()
    {
        var pattern = ByCause("SUR-TOK-001", "*", "known", "tokens.refresh.*");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                BaselineUpdate.Of(With(pattern), "client", Client, [Result(One), Result(Two, "SUR-TOK-001")]).Entries,
                Is.EqualTo([pattern]));
            Assert.That(BaselineUpdate.Of(With(pattern), "client", Client, [Result(One), Result(Two)]).Entries, Is.Empty);
        }
    }

    [Test]
    public void What_is_known_of_cases_that_were_not_played_stays()
    {
        const string Elsewhere = "sign-in.tokens@srp";
        var before = With(
            ByCause("SUR-TOK-001", "2.*", "known", One, Elsewhere),
            ByCause("SUR-TOK-002", "*", "known by pattern", "*@srp"),
            ByCause("SUR-TOK-003", "*", "of a case that is gone", "retired.case"),
            ByCause("SUR-TOK-001", "1.9", "of another version", Elsewhere)) with
        { NotApplicable = [Two, "sign-in.other@srp", "retired.case"] };

        var updated = BaselineUpdate.Of(before, "client", Client, [Result(One), Result(Two)], One, Two, Elsewhere, "sign-in.other@srp");

        Assert.That(updated.Entries, Is.EqualTo([
            ByCause("SUR-TOK-001", "2.*", "known", Elsewhere), ByCause("SUR-TOK-002", "*", "known by pattern", "*@srp"),
        ]));
        Assert.That(updated.NotApplicable, Is.EqualTo(["sign-in.other@srp"]));
    }

    [TestCase("")]
    [TestCase("\"format\":1,")]
    public void A_file_of_old_pins_what_it_names_and_no_word_that_came_later(string format)
    {
        var file = Path.Combine(folder, "baseline.json");
        File.WriteAllText(
            file,
            $$"""{ {{format}} "client":"client","entries":[],"declares":"""
            + """["capability state","capability refresh","flow srp","challenge SMS_MFA","surface tokens.idToken"]"""
            + ""","notApplicable":[]}""");
        var baseline = BaselineFile.Read(file);
        var client =
            Client with
            {
                Profile = "wrapper",
                Protocol = 2,
                Capabilities = ["state", "refresh"],
                Flows = ["srp"],
                Challenges = ["SMS_MFA"],
                Surfaces = ["tokens.idToken"],
            };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Stale(client), Is.Empty);
            Assert.That(
                Stale(
                    client with
                    {
                        Capabilities = ProtocolWords.Capabilities,
                        Flows = ProtocolWords.Flows,
                        Surfaces = ProtocolWords.Surfaces,
                    }),
                Is.Empty,
                "what came later is not pinned");
            Assert.That(Stale(client with { Capabilities = ["refresh"], Flows = ["customSrp"] }), Is.EqualTo(
                (string[])["client: the client no longer declares capability state", "client: the client no longer declares flow srp"]));
        }

        IReadOnlyList<string> Stale(ClientDescription declared) => baseline.Stale([], declared, Stage.Corpus.Cases, new(2026, 11, 29));
    }

    [Test]
    public void Another_cause_in_a_known_case_has_no_reason() =>
        Assert.That(
            BaselineUpdate.Of(
                With(ByCause("SUR-TOK-001", "*", "known", One) with { Seen = "absent" }),
                "client",
                Client,
                [Result(One, "SUR-TOK-001")]).Entries,
            Is.EqualTo([ByCause("SUR-TOK-001", "2.0", "", One)]));

    [Test]
    public void A_warning_is_not_added_and_stays_where_somebody_wrote_it_down()
    {
        var written = new BaselineEntry("error-spelling.*", "SUR-ERR-005", "*", "known", null);
        var warned = Result("error-spelling.message-in-capitals", "SUR-ERR-005");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(BaselineUpdate.Of(null, "client", Client, [warned]).Entries, Is.Empty);
            Assert.That(
                BaselineUpdate.Of(With(written), "client", Client, [warned]).Entries,
                Is.EqualTo([ByCause("SUR-ERR-005", "*", "known", warned.Case.Id)]));
        }
    }

    [Test]
    public void Cases_that_do_not_apply_are_pinned() =>
        Assert.That(
            BaselineUpdate.Of(
                With() with { NotApplicable = [One] },
                "client",
                Client,
                [Result(One), new(CaseOf(Two), "client", Verdict.NotApplicable, [])]).NotApplicable,
            Is.EqualTo([Two]));

    [Test]
    public void An_update_with_its_reasons_filled_in_is_up_to_date_and_expects_every_failure()
    {
        CaseResult[] results = [Result(One, "SUR-TOK-001"), Result(Two, "SUR-TOK-001", "SUR-OUT-007"), Result("transport.slow")];
        var before = With(new BaselineEntry("tokens.*", "SUR-OUT-007", "1.*", "known", null));

        var updated = BaselineUpdate.Of(before, "client", Client, results);
        var filled = updated with { Entries = [.. updated.Entries.Select(entry => entry with { Reason = "seen" })] };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Stale(filled, results), Is.Empty);
            Assert.That(results.Select(result => filled.Apply(result, Client, Stage.Corpus.Cases).IsUnexpected), Is.All.False);
        }
    }

    private static Case CaseOf(string id) => Stage.Cases(id)[0];

    private static Baseline With(params BaselineEntry[] entries) => new() { Client = "client", Entries = entries };

    private static CaseResult Result(string id, params string[] broken)
    {
        var findings = broken.Select(
            rule => new Finding(Rulebook.All.Single(one => one.Id == rule), "$", "one", "another") { Seen = "another text" }).ToList();
        var verdict = findings.Exists(finding => finding.Rule.Level == Level.Must)
            ? Verdict.Fail
            : findings.Count > 0
            ? Verdict.Warn
            : Verdict.Pass;
        return new(CaseOf(id), "client", verdict, findings);
    }

    private static BaselineEntry ByCause(string rule, string versions, string reason, params string[] cases) =>
        new(rule, cases, versions, reason, null) { Place = "$", Seen = "another text" };

    private static IReadOnlyList<string> Stale(Baseline baseline, IReadOnlyCollection<CaseResult> results) =>
        baseline.Stale(results, Client, Stage.Corpus.Cases, new(2026, 2, 3));
}
