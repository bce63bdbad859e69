using System.Text.Json;
using Conformance.Contract.Catalog;
using Conformance.Corpus.Dialogues;
using Conformance.Corpus.Secrets;
using Conformance.Judging;
using Conformance.Subjects;

namespace Conformance.RuleSuite.Secrets;

/// <summary>The control of the search: what is planted is found, in every form, at every place and for every secret of a case.</summary>
internal sealed class PlantedSecrets
{
    private const string SignIn = "chain.mfa-setup-totp.secret";
    private const string Call = "challenge.PASSWORD_VERIFIER.respond.full";
    private const string WithSecret = "sign-in.SMS_MFA.alias.secret";
    private const string Passkey = "sign-in.WEB_AUTHN.alias.no-secret";
    private const string Temporary = "context.start-and-answer";
    private const int ShortestFound = 16;
    private const int NoHeaders = 200;

    /// <summary>Cases that have every kind of secret between them.</summary>
    private static readonly string[] Planted = [SignIn, Call, WithSecret, Passkey, Temporary];

    /// <summary>The forms that are a part of what was written.</summary>
    private static readonly string[] Pieces = ["a piece from the middle", "an escaped piece", "a piece in base64"];

    /// <summary>Where something is planted, each with the rule that looks there.</summary>
    private static readonly (string Rule, string Place)[] Places =
    [
        ("SEC-LOG-001", "log"),
        ("SEC-ERR-001", "error.type"),
        ("SEC-ERR-001", "error.message"),
        ("SEC-ERR-001", "error.text"),
        ("SEC-ERR-001", "error.reasonCode"),
        ("SEC-SUR-001", "challenge.name"),
        ("SEC-SUR-001", "challenge.parameters.FRIENDLY_DEVICE_NAME"),
        ("SEC-SUR-001", "tokens.tokenType"),
        ("SEC-SUR-001", "$.ChallengeName"),
        ("SEC-REQ-001", "request 1 path"),
        ("SEC-REQ-001", "request 1 User-Agent"),
        ("SEC-REQ-001", "request 1 $.ClientMetadata.debug"),
    ];

    private static IEnumerable<TestCaseData> Plants =>
        from id in Planted
        from secret in SecretFixture.SecretsOf(id)
        from form in SecretForms.All
        select new TestCaseData(form.Key, secret.Key, id).SetArgDisplayNames(form.Key, secret.Value, id);

    [TestCaseSource(nameof(Plants))]
    public void Secret_is_found_at_every_place(string form, string secret, string id)
    {
        var name = SecretFixture.SecretsOf(id)[secret];

        Assert.That(
            Find(
                Plant($"before {SecretForms.All[form](secret)} behind", id)).Select(
                    finding => (finding.Rule.Id, finding.Path, finding.Actual)),
            Is.EqualTo(Places.Select(place => (place.Rule, place.Place, $"the {name}"))));
    }

    [Test]
    public void Each_kind_of_secret_that_a_case_of_the_corpus_has_is_planted()
    {
        var known = CorpusCases.Corpus.Cases.SelectMany(one => SecretFixture.SecretsOf(one.Id).Values).ToHashSet(StringComparer.Ordinal);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                Planted.SelectMany(id => SecretFixture.SecretsOf(id).Values).Distinct(StringComparer.Ordinal), Is.EquivalentTo(known));
            Assert.That(
                SecretKind.All.Select(kind => kind.Name).Except([CaseSecrets.CodeName], StringComparer.Ordinal), Is.EquivalentTo(known));
        }
    }

    [Test]
    public void Each_rule_and_each_text_of_an_error_is_among_the_places()
    {
        var texts = DisclosedText.OfError(new("", "", ""), "").Select(text => text.Place);
        var properties = typeof(ClientError).GetProperties()
            .Where(property => property.PropertyType == typeof(string) && property.Name != nameof(ClientError.Kind));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                Places.Select(place => place.Rule).Distinct(StringComparer.Ordinal),
                Is.EqualTo(ClientRules.Secrets.Select(check => check.Rule.Id).Except(["SEC-COD-001"], StringComparer.Ordinal)));
            Assert.That(
                Places.Select(place => place.Place).Where(place => place.StartsWith("error.", StringComparison.Ordinal)),
                Is.EquivalentTo(texts));
            Assert.That(texts, Is.EquivalentTo(properties.Select(text => $"error.{JsonNamingPolicy.CamelCase.ConvertName(text.Name)}")));
        }
    }

    private static IEnumerable<TestCaseData> Others =>
        from id in Planted
        from secret in SecretFixture.SecretsOf(id)
        from place in (string[])[
            "tokens.accessToken", "tokens.idToken", "tokens.refreshToken", "challenge.session", "challenge.parameters.SECRET_BLOCK",
        ]
        where !SecretKind.At(place).Contains(secret.Value, StringComparer.Ordinal)
        select new TestCaseData(place, secret.Key, id).SetArgDisplayNames(place, secret.Value, id);

    [TestCaseSource(nameof(Others))]
    public void Secret_is_found_in_the_own_place_of_another(string place, string secret, string id) =>
        Assert.That(
            Find(new(SecretFixture.SecretsOf(id), null, [], [new(place, secret, SecretKind.At(place))])).Select(
                finding => (finding.Path, finding.Actual)),
            Is.EqualTo([(place, $"the {SecretFixture.SecretsOf(id)[secret]}")]));

    private static IEnumerable<TestCaseData> Codes =>
        from text in (string[])[
            "code=§", "code: §", "{\"SMS_MFA_CODE\":\"§\"}", "{'code': '§'}", "{\\\"code\\\":\\\"§\\\"}", "§", "  §\n",
            "one\n§\ntwo", "answers[0] = §, next", "code=§.", "?code=§&x=1", "Y29kZT0=§", "{\"SMS_MFA_CODE\": #}",
            "{\"ANSWER\":#,\"USERNAME\":1}", "{'code': #.0}", "{\\\"userCode\\\":#}",
        ]
        select new TestCaseData(text).SetArgDisplayNames(text);

    [TestCaseSource(nameof(Codes))]
    public void Code_is_found_beside_a_key_or_as_a_whole_value(string text)
    {
        var code = DialogueOf(SignIn).Code;

        Assert.That(
            Find(Plant(
                text.Replace("§", code, StringComparison.Ordinal).Replace("#", code.TrimStart('0'), StringComparison.Ordinal),
                SignIn)).Select(finding => (finding.Path, finding.Actual)),
            Is.EqualTo(Places.Select(place => (place.Place, "the one-time code"))));
    }

    private static IEnumerable<TestCaseData> CodeForms =>
        from form in SecretForms.All.Keys.Except(Pieces, StringComparer.Ordinal)
        from isBare in (bool[])[false, true]
        select new TestCaseData(form, isBare).SetArgDisplayNames(form, isBare ? "bare" : "beside a key");

    [TestCaseSource(nameof(CodeForms))]
    public void Code_is_found_in_every_form_at_every_place(string form, bool isBare)
    {
        var body = isBare
            ? $"we are using {DialogueOf(SignIn).Code} now"
            : $$"""before {"SMS_MFA_CODE":"{{DialogueOf(SignIn).Code}}","USERNAME":"somebody"}""";
        var planted = Plant(SecretForms.All[form](body), SignIn) with { BareBefore = [.. Places.Select(place => place.Place)] };
        var isTold = !isBare && !form.StartsWith("wrapped", StringComparison.Ordinal);

        Assert.That(
            Find(planted).Select(finding => (finding.Rule.Id, finding.Path, finding.Seen)),
            Is.EqualTo(Places.Select(place => (isTold ? place.Rule : "SEC-COD-001", place.Place, Seen.Secret(CaseSecrets.CodeName).Word))));
    }

    [Test]
    public void A_bare_code_is_none_in_the_first_play() =>
        Assert.That(Find(Plant($"we are using {DialogueOf(SignIn).Code} now", SignIn)), Is.Empty);

    [TestCase("we are using # now")]
    [TestCase("{\"port\":#}")]
    public void Code_as_a_number_is_bare_where_no_key_says_what_it_is(string text)
    {
        var planted = Plant(text.Replace("#", DialogueOf(SignIn).Code.TrimStart('0'), StringComparison.Ordinal), SignIn);
        var again = planted with { BareBefore = [.. Places.Select(place => place.Place)] };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Find(planted), Is.Empty);
            Assert.That(Find(again).Select(finding => finding.Rule.Id).Distinct(StringComparer.Ordinal), Is.EqualTo(["SEC-COD-001"]));
        }
    }

    [TestCase("port 1§")]
    [TestCase("§9")]
    [TestCase("0.§ seconds")]
    [TestCase("took 3.§")]
    [TestCase("12:30:§")]
    [TestCase("at 11-§")]
    [TestCase("1,§")]
    [TestCase("id=a§b")]
    [TestCase("id=1-§")]
    [TestCase("x=§.5")]
    [TestCase("{\"at\":12.§}")]
    [TestCase("{\"code\":#1}")]
    [TestCase("{\"code\":1#}")]
    [TestCase("{\"code\":0.#}")]
    [TestCase("{\"code\":#.5}")]
    [TestCase("{\"code\":#0}")]
    public void Code_is_no_part_of_a_number(string text)
    {
        var code = DialogueOf(SignIn).Code;
        var written = text.Replace("§", code, StringComparison.Ordinal).Replace("#", code.TrimStart('0'), StringComparison.Ordinal);

        Assert.That(Find(Plant(written, SignIn) with { BareBefore = [.. Places.Select(place => place.Place)] }), Is.Empty);
    }

    [Test]
    public void What_secrets_share_with_others_is_none()
    {
        var (mine, other) = (
            SecretFixture.SecretsOf(Call),
            new ArmedDialogue(CorpusCases.Find(Call), CorpusCases.Corpus.Meet(CorpusCases.Find(Call)), "another").Armed.Secrets);
        var told = string.Join('\n', other.Keys.Concat(mine.Keys.Where(secret => secret.Count(letter => letter == '.') == 2).Select(
            token => token[..token.LastIndexOf('.')][NoHeaders..])));

        Assert.That(Find(Plant(told, Call)), Is.Empty);
    }

    [Test]
    public void Pieces_that_are_too_short_are_not_found()
    {
        var pieces = string.Join('|', SecretFixture.SecretsOf(SignIn).Keys.Select(secret => secret[..(ShortestFound - 1)]));

        Assert.That(Find(Plant(pieces, SignIn)), Is.Empty);
    }

    [Test]
    public void A_short_secret_is_no_canary()
    {
        var secrets =
            new Dictionary<string, string>(StringComparer.Ordinal) { ["0123456789abcde"] = "code", ["0123456789abcdef"] = "password" };

        Assert.That(
            Find(new(secrets, SecretFixture.Logged(secrets, "0123456789abcde 0123456789abcdef"), [], [])).Select(finding => finding.Actual),
            Is.EqualTo(["the password"]));
    }

    [Test]
    public void Every_place_is_named()
    {
        var secret = SecretFixture.SecretsOf(SignIn).First(secret => secret.Value == "password").Key;
        Disclosures everywhere = new(
            SecretFixture.SecretsOf(SignIn),
            SecretFixture.Logged(SecretFixture.SecretsOf(SignIn), secret),
            [new("error.message", secret, [])],
            [new("challenge.name", secret, [])])
        {
            Sent = [new("request 1 path", secret, [])],
        };

        Assert.That(
            Find(everywhere).Select(finding => finding.Path), Is.EqualTo(["log", "error.message", "challenge.name", "request 1 path"]));
    }

    [Test]
    public void A_secret_at_the_end_of_a_long_log_is_found()
    {
        var secrets = SecretFixture.SecretsOf(SignIn);
        var log = string.Join(
            '\n',
            Enumerable.Range(0, 1000).Select(
                line => $"{line} POST / HTTP/1.1 200 eyJraWQiOiJ AYABe Pw1! %2F \\\\ {line:x8}")) + secrets.First(
                    secret => secret.Value == "password").Key;

        Assert.That(
            Find(new(secrets, SecretFixture.Logged(secrets, log), [], [])).Select(finding => finding.Actual), Is.EqualTo(["the password"]));
    }

    private static Disclosures Plant(string text, string id) => new(
        SecretFixture.SecretsOf(id),
        SecretFixture.Logged(SecretFixture.SecretsOf(id), text),
        [.. Places.Where(place => place.Rule == "SEC-ERR-001").Select(place => new DisclosedText(place.Place, text, []))],
        [
            .. Places.Where(place => place.Rule == "SEC-SUR-001").Select(
                place => new DisclosedText(place.Place, text, SecretKind.At(place.Place))),
        ])
    {
        Sent = [.. Places.Where(place => place.Rule == "SEC-REQ-001").Select(place => new DisclosedText(place.Place, text, []))],
    };

    private static IReadOnlyList<Finding> Find(Disclosures disclosed)
    {
        var findings = new Findings();
        findings.Run(ClientRules.Secrets, disclosed);
        return findings.All;
    }

    private static ArmedDialogue DialogueOf(string id) => new(CorpusCases.Find(id), CorpusCases.Find(id).Dialogue!, "fixture");
}
