using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Corpus.Dialogues;
using Conformance.Corpus.Secrets;
using Conformance.Judging;
using Conformance.Running;
using Conformance.Subjects;

namespace Conformance.RuleSuite.Secrets;

/// <summary>An example for secrets: what a client let out in a case.</summary>
internal static class SecretFixture
{
    // Arming a case for each of thousands of plants takes minutes.
    private static readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, string>> Known = new(StringComparer.Ordinal);

    /// <summary>The secrets of a case, be it a sign-in or a call, with those that a client makes.</summary>
    public static IReadOnlyDictionary<string, string> SecretsOf(string id) => Known.GetOrAdd(id, static of =>
    {
        var one = CorpusCases.Find(of);
        var armed = new ArmedDialogue(one, one.Dialogue ?? CorpusCases.Corpus.Meet(one), "fixture").Armed;
        var sent = $$$"""{"ChallengeResponses":{"PASSWORD_CLAIM_SIGNATURE":"{{{CaseValues.Base64(of, "proof", 32)}}}"}}""";
        LearnedSecrets.OfRequest(armed, new("POST", "/", [], Encoding.UTF8.GetBytes(sent), DateTimeOffset.UnixEpoch), _ => false);
        LearnedSecrets.OfResume(armed, CaseValues.Base64(of, "resume", 120), _ => false);
        return armed.Secrets;
    });

    /// <summary>What is found in a log that a client writes while a case runs.</summary>
    public static FoundSecrets? Logged(IReadOnlyDictionary<string, string> secrets, string text)
    {
        var log = new LogTail();
        using var watch = log.Watch(secrets);
        log.Append(Encoding.UTF8.GetBytes(text));
        return watch.Found;
    }

    public static Disclosures Read(RuleExample example)
    {
        var root = example.Root;
        var secrets = SecretsOf(root["case"].Text);
        return new(
            secrets,
            Logged(secrets, root["log"].HasValue ? Text(root["log"]) : ""),
            [.. Texts(root["errors"], _ => [])],
            [.. Texts(root["surfaced"], SecretKind.At)])
        {
            Sent = [.. Texts(root["sent"], place => SecretKind.Sent(place[(place.LastIndexOfAny(['.', ' ']) + 1)..]))],
            BareBefore = root["bareBefore"].HasValue ? [.. root["bareBefore"].Children.ToList().Select(place => place.Text)] : null,
        };

        IEnumerable<DisclosedText> Texts(JsonValue texts, Func<string, IReadOnlyList<string>> own) =>
            texts.Children.ToList().Select(text => new DisclosedText(text.Name, Text(text), own(text.Name)));

        string Text(JsonValue value) => value.Kind switch
        {
            JsonKind.String => value.Text,
            JsonKind.Array => string.Concat(value.Children.ToList().Select(Text)),
            _ =>
                value["secret"].HasValue
                    ? Start(SecretNamed(value["secret"].Text), value["first"])
                    : Form(value["as"].Text, Text(value["of"])),
        };

        string SecretNamed(string name) => name == CaseSecrets.CodeName ? ((CaseSecrets)secrets).Codes[0]
            : secrets.FirstOrDefault(secret => secret.Value == name).Key
                ?? throw new InvalidDataException($"{example.Name}: the case has no {name}.");
    }

    private static string Start(string secret, JsonValue first) =>
        first.HasValue ? secret[..int.Parse(first.Text, CultureInfo.InvariantCulture)] : secret;

    private static string Form(string form, string text) => form switch
    {
        "base64" => Convert.ToBase64String(Encoding.UTF8.GetBytes(text)),
        "base64url" => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text)),
        "url" => Uri.EscapeDataString(text),
        "json" => JsonSerializer.Serialize(text),
        _ => Convert.ToHexString(Encoding.UTF8.GetBytes(text)),
    };
}
