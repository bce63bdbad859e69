using System.Text;
using System.Text.Json;
using Conformance.Contract;

namespace Conformance.RuleSuite.Secrets;

/// <summary>The control of the search: what is planted is found, in every form, at every place and for every secret of a case.</summary>
internal sealed class PlantedSecrets
{
    private const string SignIn = "chain.mfa-setup-totp.secret";
    private const string Call = "challenge.PASSWORD_VERIFIER.respond.full";
    private const int ShortestFound = 16;

    private static readonly Dictionary<string, Func<string, string>> Forms = new(StringComparer.Ordinal)
    {
        ["plain"] = secret => $"({secret})",
        ["base64 at 0"] = secret => Base64(secret),
        ["base64 at 1"] = secret => Base64("x" + secret),
        ["base64 at 2"] = secret => Base64("xy" + secret),
        ["URL"] = secret => $"?a={Uri.EscapeDataString(secret)}&b",
        ["JSON"] = secret => JsonSerializer.Serialize(JsonSerializer.Serialize($"<{secret}>")),
        ["hexadecimal"] = secret => $"0x{Convert.ToHexString(Encoding.UTF8.GetBytes(secret))}",
    };

    private static IEnumerable<TestCaseData> Plants =>
        from id in (string[])[SignIn, Call]
        from secret in SecretFixture.SecretsOf(id)
        from form in Forms
        from rule in ClientRules.Secrets
        select new TestCaseData(rule.Rule.Id, form.Key, secret.Key, id).SetArgDisplayNames(rule.Rule.Id, form.Key, secret.Value, id);

    [TestCaseSource(nameof(Plants))]
    public void Secret_is_found(string rule, string form, string secret, string id)
    {
        var text = $"before {Forms[form](secret)} behind";
        var name = SecretFixture.SecretsOf(id)[secret];

        Assert.That(Find(Plant(rule, text, id)).Select(finding => (finding.Rule.Id, finding.Actual)), Is.EqualTo([(rule, $"the {name}")]));
    }

    [Test]
    public void Pieces_that_are_too_short_are_not_found()
    {
        var pieces = string.Join(' ', SecretFixture.SecretsOf(SignIn).Keys.Select(secret => secret[..(ShortestFound - 1)]));

        Assert.That(ClientRules.Secrets.SelectMany(rule => Find(Plant(rule.Rule.Id, pieces, SignIn))), Is.Empty);
    }

    [Test]
    public void A_short_secret_is_no_canary()
    {
        var secrets = new Dictionary<string, string>(StringComparer.Ordinal) { ["0123456789abcde"] = "code", ["0123456789abcdef"] = "password" };

        Assert.That(Find(new(secrets, SecretFixture.Logged(secrets, "0123456789abcde 0123456789abcdef"), [], [])).Select(finding => finding.Actual), Is.EqualTo(["the password"]));
    }

    [Test]
    public void Every_place_is_named()
    {
        var secret = SecretFixture.SecretsOf(SignIn).First(secret => secret.Value == "password").Key;
        Disclosures everywhere = new(SecretFixture.SecretsOf(SignIn), SecretFixture.Logged(SecretFixture.SecretsOf(SignIn), secret), [new("error.message", secret, [])], [new("challenge.name", secret, [])]);

        Assert.That(Find(everywhere).Select(finding => finding.Path), Is.EqualTo(["log", "error.message", "challenge.name"]));
    }

    [Test]
    public void A_secret_at_the_end_of_a_long_log_is_found()
    {
        var secrets = SecretFixture.SecretsOf(SignIn);
        var log = string.Join('\n', Enumerable.Range(0, 1000).Select(line => $"{line} POST / HTTP/1.1 200 eyJraWQiOiJ AYABe Pw1! %2F \\\\ {line:x8}")) + secrets.First(secret => secret.Value == "password").Key;

        Assert.That(Find(new(secrets, SecretFixture.Logged(secrets, log), [], [])).Select(finding => finding.Actual), Is.EqualTo(["the password"]));
    }

    private static Disclosures Plant(string rule, string text, string id) => new(
        SecretFixture.SecretsOf(id),
        rule.StartsWith("SEC-LOG", StringComparison.Ordinal) ? SecretFixture.Logged(SecretFixture.SecretsOf(id), text) : null,
        rule.StartsWith("SEC-ERR", StringComparison.Ordinal) ? [new("error.message", text, [])] : [],
        rule.StartsWith("SEC-SUR", StringComparison.Ordinal) ? [new("challenge.name", text, [])] : []);

    private static IReadOnlyList<Finding> Find(Disclosures disclosed)
    {
        var findings = new Findings();
        findings.Run(ClientRules.Secrets, disclosed);
        return findings.All;
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text + " and more"));
}
