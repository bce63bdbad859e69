using System.Text;
using System.Text.Json;
using Conformance.Corpus.Secrets;
using Conformance.HarnessSuite.Replay;

namespace Conformance.HarnessSuite.Recording;

internal sealed class SecretScrubbing
{
    private const string Secret = "AYABe+fO9/x\"Zz1-_k~Öé😀\\p0qW%7Yt R5s";
    private const string Before = "the log: ";
    private const string Behind = ", and more";

    private static readonly SecretScrubber Scrubber = new([new(Secret, "Session")]);

    private static IEnumerable<TestCaseData<Func<string, string>>> Encodings()
    {
        yield return Named("plain", text => text);
        yield return Named("JSON", text => JsonSerializer.Serialize(text));
        yield return Named(
            "JSON in JSON in JSON", text => JsonSerializer.Serialize(JsonSerializer.Serialize(JsonSerializer.Serialize(text))));
        yield return Named("Python bytes", text => string.Concat(
            text.Select(letter => letter < 128 ? $"{letter}" : $"\\u{(int)letter:X4}")).Replace("e", "\\x65", StringComparison.Ordinal));
        yield return Named("URL", Uri.EscapeDataString);
        yield return Named("URL in URL", text => Uri.EscapeDataString(Uri.EscapeDataString(text)));
        yield return Named("URL in lower case", text => Uri.EscapeDataString(text).Replace("%2F", "%2f", StringComparison.Ordinal));
        yield return Named("form", text => Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal));
        yield return Named("hexadecimal", text => Convert.ToHexString(Encoding.UTF8.GetBytes(text)));
        yield return Named("hexadecimal in lower case", text => Convert.ToHexStringLower(Encoding.UTF8.GetBytes(text)));
        yield return Named("hexadecimal with hyphens", text => BitConverter.ToString(Encoding.UTF8.GetBytes(text)));
        foreach (var offset in new[] { 0, 1, 2 })
        {
            var padding = new string('?', offset);
            yield return Named($"base64 at {offset}", text => Convert.ToBase64String(Encoding.UTF8.GetBytes(padding + text)));
            yield return Named($"base64 of UTF-16 at {offset}", text => Convert.ToBase64String(Encoding.Unicode.GetBytes(padding + text)));
            yield return Named(
                $"base64url at {offset}", text => System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(padding + text)));
        }

        yield return Named("base64 in a URL", text => Uri.EscapeDataString(Convert.ToBase64String(Encoding.UTF8.GetBytes(text))));
        yield return Named("base64 in JSON", text =>
            JsonSerializer.Serialize(Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).Replace("/", "\\/", StringComparison.Ordinal)));
        yield return Named(
            "base64 in lines",
            text => string.Join("\r\n", Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).Chunk(20).Select(line => new string(line))));
        yield return Named("base64 in lines in JSON", text => JsonSerializer.Serialize(
            string.Join("\n", Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).Chunk(20).Select(line => new string(line)))));

        static TestCaseData<Func<string, string>> Named(string name, Func<string, string> encode) =>
            new(encode) { TestName = $"Secret is found in {name}" };
    }

    [TestCaseSource(nameof(Encodings))]
    public void Secret_is_found(Func<string, string> encode)
    {
        const int LostAtTheEdges = 6;
        var (with, without) = (encode(Before + Secret + Behind), encode(Before + Behind));

        var scrubbed = Scrubber.Scrub(with);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(scrubbed.Split("<Session>"), Has.Length.EqualTo(2));
            Assert.That(scrubbed, Has.Length.LessThanOrEqualTo(without.Length + "<Session>".Length + LostAtTheEdges));
            Assert.That(Scrubber.Scrub(scrubbed), Is.EqualTo(scrubbed), "twice is once");
            Assert.That(Scrubber.Scrub(without), Is.EqualTo(without), "control: nothing else is replaced");
            Assert.That(new SecretScrubber([]).Scrub(with), Is.EqualTo(with), "control: it is there");
        }
    }

    [Test]
    public void Start_of_a_secret_is_found()
    {
        var token = new string([.. Enumerable.Range(0, 900).Select(at => (char)('a' + (at * 7 % 26)))]);
        var scrubber = new SecretScrubber([new(token, "AccessToken")]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(scrubber.Scrub($"type \"{token[..60]}…\""), Is.EqualTo("type \"<AccessToken>…\""));
            Assert.That(scrubber.Scrub(token[..15]), Is.EqualTo(token[..15]), "control: too short to matter");
        }
    }

    [Test]
    public void A_piece_of_a_secret_that_is_given_twice_is_found([Values("Session", "SECRET_BLOCK")] string secondName)
    {
        var secret = new string([.. Enumerable.Range(0, 90).Select(at => (char)('a' + (at * 7 % 26)))]);

        Assert.That(
            new SecretScrubber([new(secret, "Session"), new(secret, secondName)]).Scrub($"({secret[30..].ToUpperInvariant()})"),
            Is.EqualTo("(<Session>)"));
    }

    [Test]
    public void Long_secret_is_found_to_its_end([Values(47, 48, 49, 4000)] int length)
    {
        var secret = string.Concat(Enumerable.Range(0, length).Select(at => at % 16 == 15 ? "😀" : $"{(char)('a' + (at * 7 % 26))}"));
        var scrubber = new SecretScrubber([new(secret, "Session")]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(scrubber.Scrub($"({secret})"), Is.EqualTo("(<Session>)"));
            Assert.That(scrubber.Scrub($"({Convert.ToHexString(Encoding.UTF8.GetBytes(secret))})"), Is.EqualTo("(<Session>)"));
        }
    }

    [Test]
    public void Backslashes_cost_no_more_than_other_text()
    {
        var log = new string('\\', 1_000_000) + Secret;

        Assert.That(Scrubber.Scrub(log), Is.EqualTo("<Session>"));
        Assert.That(Scrubber.Scrub(new string('\\', 1_000_000)), Has.Length.EqualTo(1_000_000));
    }

    [Test]
    public void Longer_secret_wins() => Assert.That(
        new SecretScrubber([new("password", "short"), new("password-and-more", "long")]).Scrub("password-and-more password"),
        Is.EqualTo("<long> <short>"));

    [TestCase("POST / to 127.0.0.1:8080", "POST / to 127.0.0.1:8080")]
    [TestCase("{\"SRP_A\":\"0\",\"USERNAME\":\"user-0\"}", "{\"SRP_A\":\"<SRP_A>\",\"USERNAME\":\"user-0\"}")]
    [TestCase("{'SRP_A': '0', 'n': 10}", "{'SRP_A': '<SRP_A>', 'n': 10}")]
    [TestCase("{\\\"SRP_A\\\":\\\"0\\\"}", "{\\\"SRP_A\\\":\\\"<SRP_A>\\\"}")]
    [TestCase("SRP_A=0&n=0", "SRP_A=<SRP_A>&n=0")]
    [TestCase("SRP_A=0.5", "SRP_A=0.5")]
    [TestCase("MY_SRP_A=0", "MY_SRP_A=0")]
    public void A_value_of_a_few_characters_is_replaced_in_its_own_place_alone(string text, string scrubbed) =>
        Assert.That(new SecretScrubber([new("0", "SRP_A")]).Scrub(text), Is.EqualTo(scrubbed));

    [TestCase("abc", "abc")]
    [TestCase("abcd", "<password>")]
    public void A_value_of_four_characters_is_replaced_wherever_it_stands(string secret, string scrubbed) =>
        Assert.That(new SecretScrubber([new(secret, "password")]).Scrub($"x {secret} y"), Is.EqualTo($"x {scrubbed} y"));

    [Test]
    public void Every_secret_of_an_armed_case_is_found()
    {
        var armed = Cases.Arm("challenge.SMS_MFA", Cases.Json(Cases.Challenge));

        Assert.That(
            SecretScrubber.Of(armed).Scrub(
                $"{armed.Secret("Session")} {armed.Password} {armed.SecretAccessKey} {armed.RequestSession} {armed.AccessKeyId} "
                + $"{armed.ClientId}"),
            Is.EqualTo($"<Session> <password> <secret access key> <request session> <access key id> {armed.ClientId}"));
    }
}
