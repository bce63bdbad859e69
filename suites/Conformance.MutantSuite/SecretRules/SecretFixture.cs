using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Conformance.Contract;
using Conformance.Corpus.Dialogues;
using Conformance.Subjects;
using Conformance.Wire;

namespace Conformance.MutantSuite.SecretRules;

/// <summary>One file below fixtures/rules/SEC-…: what a client let out in a case, and whether the folder's rule holds for it.</summary>
internal sealed record SecretFixture(string RuleId, string Kind, string File, Disclosures Disclosed, IReadOnlyList<string> Tells)
{
    public const string Conforming = "conforming";
    public const string Violating = "violating";

    public static string Root { get; } = RepositoryFolder.Of("fixtures", "rules");

    public static IEnumerable<string> Folders => Directory.EnumerateDirectories(Root, "SEC-*").Order(StringComparer.Ordinal);

    public static IReadOnlyList<SecretFixture> All { get; } =
    [
        .. from folder in Folders
           from kind in (string[])[Conforming, Violating]
           where Directory.Exists(Path.Combine(folder, kind))
           from file in Directory.EnumerateFiles(Path.Combine(folder, kind), "*.json").Order(StringComparer.Ordinal)
           select Read(file, Path.GetFileName(folder), kind),
    ];

    public string Name => $"{RuleId} {Kind} {Path.GetFileNameWithoutExtension(File)}";

    /// <summary>The secrets of a case, be it a sign-in or a call.</summary>
    public static IReadOnlyDictionary<string, string> SecretsOf(string id)
    {
        var one = JudgedClients.Corpus.Cases.FirstOrDefault(one => one.Id == id) ?? throw new InvalidDataException($"There is no case {id}.");
        return new ArmedDialogue(one, one.Dialogue ?? JudgedClients.Corpus.Meet(one), "fixture").Armed.Secrets;
    }

    /// <summary>What is found in a log that a client writes while a case runs.</summary>
    public static IReadOnlyList<string>? Logged(IReadOnlyDictionary<string, string> secrets, string text)
    {
        var log = new LogTail();
        using var watch = log.Watch(secrets);
        log.Append(Encoding.UTF8.GetBytes(text));
        return watch.Found;
    }

    private static SecretFixture Read(string file, string ruleId, string kind)
    {
        var root = (JsonReading.TryRead(System.IO.File.ReadAllBytes(file), out var fault) ?? throw new InvalidDataException($"{file} {fault}.")).Root;
        var secrets = SecretsOf(root["case"].Text);
        return new(
            ruleId,
            kind,
            file,
            new(secrets, Logged(secrets, root["log"].HasValue ? Text(root["log"]) : ""), [.. Texts(root["errors"], _ => [])], [.. Texts(root["surfaced"], SecretPlaces.Of)]),
            [.. root["tells"].Children.ToList().Select(told => told.Text)]);

        IEnumerable<DisclosedText> Texts(JsonValue texts, Func<string, IReadOnlyList<string>> own) =>
            texts.Children.ToList().Select(text => new DisclosedText(text.Name, Text(text), own(text.Name)));

        string Text(JsonValue value) => value.Kind switch
        {
            JsonKind.String => value.Text,
            JsonKind.Array => string.Concat(value.Children.ToList().Select(Text)),
            _ => value["secret"].HasValue ? Start(SecretNamed(value["secret"].Text), value["first"]) : Form(value["as"].Text, Text(value["of"])),
        };

        string SecretNamed(string name) => secrets.FirstOrDefault(secret => secret.Value == name).Key ?? throw new InvalidDataException($"{file}: the case has no {name}.");
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
