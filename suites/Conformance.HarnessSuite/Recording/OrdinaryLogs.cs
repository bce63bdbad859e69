using System.Text;
using System.Text.RegularExpressions;
using Conformance.Corpus;
using Conformance.Corpus.Dialogues;
using Conformance.Corpus.Secrets;
using Conformance.HarnessSuite.Running;
using Conformance.Subjects;

namespace Conformance.HarnessSuite.Recording;

/// <summary>What real clients log on a debug level, in which nothing is a secret.</summary>
internal sealed class OrdinaryLogs
{
    private const int Least = 5_000_000;

    private static readonly string[] Cases =
    [
        "sign-in.PASSWORD_VERIFIER.alias.secret", "chain.mfa-setup-totp.secret", "sign-in.WEB_AUTHN.alias.no-secret",
        "sign-in.DEVICE_SRP_AUTH.alias.no-secret",
    ];

    /// <summary>The calls of the files that are named for odd answers.</summary>
    private static readonly string[] OddAnswers =
        ["available.*", "exclusivity.*", "forward.*", "session.*", "lenient.*", "error-spelling.*", "types.A*", "types.ChallengeName*"];

    private static string Folder => Repository.PathOf("fixtures", "logs");

    private static string[] Files => [.. Directory.EnumerateFiles(Folder, "*.txt").Order(StringComparer.Ordinal)];

    [Test]
    public void There_are_five_megabytes_of_the_logs_of_real_clients() =>
        Assert.That(Files.Sum(file => new FileInfo(file).Length), Is.GreaterThan(Least));

    [Test]
    public void No_place_on_a_machine_is_named() =>
        Assert.That(
            Files.Where(file => Regex.IsMatch(File.ReadAllText(file), "/(?:work|tmp|home|root|Users)/", RegexOptions.NonBacktracking)),
            Is.Empty);

    [TestCase("ordinary")]
    [TestCase("5f0e9b1c")]
    public void Scan_finds_no_secret(string nonce)
    {
        foreach (var file in Files)
        {
            var log = new LogTail();
            var watches = Stage.Cases(Cases)
                .Select(one => log.Watch(new ArmedDialogue(one, one.Dialogue!, "sh", nonce).Armed.Secrets))
                .ToArray();
            foreach (var stretch in File.ReadAllBytes(file).Chunk(16 * 1024))
            {
                log.Append(stretch);
            }

            Assert.That(watches, Is.Not.Empty);
            Assert.That(watches.SelectMany(watch => watch.Found!.Names), Is.Empty, file);
        }
    }

    [Test]
    public void Scan_of_a_log_finds_what_is_added_to_it()
    {
        var one = Stage.Cases(Cases)[0];
        var secrets = new ArmedDialogue(one, one.Dialogue!, "sh", "added").Armed.Secrets;
        var log = new LogTail();
        using var watch = log.Watch(secrets);
        log.Append(File.ReadAllBytes(Files[0]));

        foreach (var secret in secrets.Keys)
        {
            log.Append(Encoding.UTF8.GetBytes($"debug: {secret}\n"));
        }

        Assert.That(watch.Found!.Names, Is.SupersetOf(secrets.Values.Distinct(StringComparer.Ordinal)));
    }

    [Test]
    [Explicit("makes the files anew from what fixtures/logs/README.md says how to get: --TestRunParameters of the folder as logs")]
    public void Make()
    {
        const string Subject = "sh";
        const string Nonce = "ordinary";
        Dictionary<string, string> secrets = new(StringComparer.Ordinal);
        foreach (var one in Stage.Cases([
            "challenge.*.full",
            "tokens.*.with-empty-parameters",
            "error.*",
            "types.Session.*",
            "sign-in.*.alias.no-secret",
            "chain.*.secret",
            "renew.*",
            .. OddAnswers,
        ]))
        {
            var sets = one.Dialogue is null
                ? (ArmedCase[])[new(one, Subject, Nonce), new ArmedDialogue(one, Stage.Corpus.Meet(one), Subject, Nonce).Armed]
                : [new ArmedDialogue(one, one.Dialogue, Subject, Nonce).Armed];
            foreach (var (secret, name) in sets.SelectMany(armed => armed.Secrets.Concat(((CaseSecrets)armed.Secrets).Masked)))
            {
                secrets[secret] = name;
            }
        }

        var scrubber = new SecretScrubber(secrets);
        foreach (var file in Directory.EnumerateFiles(TestContext.Parameters["logs"]!, "*.txt"))
        {
            var text = Regex.Replace(
                File.ReadAllText(file),
                @"/(?:work|tmp|home|root)/[\w./+-]*?/(?=fixtures|node_modules|bin|py|pre)",
                "/repo/",
                RegexOptions.None,
                TimeSpan.FromMinutes(1));
            File.WriteAllLines(
                Path.Combine(Folder, Path.GetFileName(file)),
                text.Split('\n').Chunk(200).Select(lines => scrubber.Scrub(string.Join('\n', lines))));
        }

        Assert.That(Files, Is.Not.Empty);
    }
}
