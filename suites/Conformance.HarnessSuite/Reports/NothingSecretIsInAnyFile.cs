using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Conformance.Contract;
using Conformance.Corpus;
using Conformance.HarnessSuite.Running;
using Conformance.Mutants.SignIns;
using Conformance.Recording;
using Conformance.Replay;
using Conformance.Reports;
using Conformance.Running;
using Conformance.Subjects;

namespace Conformance.HarnessSuite.Reports;

/// <summary>Clients that write each of their secrets in each form wherever they can, and the files that are written of it.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class NothingSecretIsInAnyFile
{
    private const string Nonce = "files";

    private static readonly string[] Calls = ["challenge.PASSWORD_VERIFIER.respond.full", "tokens.sign-in.initiate.with-empty-parameters", "error.NotAuthorizedException.*"];

    private static readonly string[] SignIns =
    [
        "sign-in.SMS_MFA.alias.secret", "sign-in.WEB_AUTHN.alias.no-secret", "sign-in.PASSWORD_VERIFIER.alias.secret", "sign-in.DEVICE_SRP_AUTH.alias.no-secret",
        "chain.mfa-setup-totp.secret", "new-password.one-required", "renew.old-token-kept", "error-middle.wrong-code-then-right", "sign-in.CUSTOM_CHALLENGE.alias.no-secret",
    ];

    private static IEnumerable<string> Forms => SecretForms.All.Keys;

    [TestCaseSource(nameof(Forms))]
    public async Task Sign_ins_that_leak_all_leave_no_secret_in_a_file(string form)
    {
        var cases = Stage.Cases(SignIns);
        var armed = cases.Select(one => new RunPlan([], []) { ProofCases = [], Corpus = Stage.Corpus, Nonce = Nonce }.Arm(one, "mutant").Armed).ToDictionary(one => one.ClientId, StringComparer.Ordinal);
        var leaking = ReferenceSignIn.Mutate(
            new("mutant", "leaks all", [])
            {
                OnRequest = (attempt, _, body) =>
                {
                    attempt.Log(Leak(attempt, form));
                    body["Leak"] = Leak(attempt, form);
                },
                OnOutcome = (attempt, outcome) =>
                {
                    var leak = Leak(attempt, form);
                    attempt.Log($"{leak}\n   at Some.Client.Call() in /src/Client.cs:line 7");
                    foreach (var member in (string[])["tokens", "challenge"])
                    {
                        if (outcome[member] is JsonObject members)
                        {
                            members["leak"] = leak;
                            members[leak] = "a name";
                        }
                    }

                    if (outcome["error"] is JsonObject error)
                    {
                        (error["type"], error["message"]) = ($"System.Exception {leak}", $"{error["message"]} {leak}");
                        error["text"] = $"System.InvalidOperationException: {leak}\n ---> System.Exception: {leak}\n   at Some.Client.Call() in /src/Client.cs:line 7";
                    }
                },
            },
            new());

        await AssertCleanAsync(cases, leaking, [.. armed.Values], form);

        string Leak(Attempt attempt, string how) => armed.TryGetValue(attempt.Request.ClientId, out var known) ? Written(known, how) : "";
    }

    [TestCaseSource(nameof(Forms))]
    public async Task Calls_that_leak_all_leave_no_secret_in_a_file(string form)
    {
        var cases = Stage.Cases(Calls);
        ConcurrentDictionary<string, ArmedCase> met = new(StringComparer.Ordinal);
        var leaking = new ScriptedClient("leaking")
        {
            OnCall = async (armed, endpoint, cancellationToken) =>
            {
                met[armed.Case.Id] = armed;
                var leak = Written(armed, form);
                var right = await ScriptedClient.RightAsync(armed, endpoint, cancellationToken);
                return (met.Count % 3) switch
                {
                    0 => throw new InvalidOperationException(leak, new FormatException(leak)),
                    1 => new() { Error = new($"Type {leak}", leak, "other") { Text = new InvalidOperationException(leak, new FormatException(leak)).ToString() } },
                    _ when right.Surface is { } surface => DegenerateClients.Surfaces(new JsonObject { ["ChallengeName"] = leak, [leak] = surface.Root.Text }.ToJsonString()),
                    _ => new() { Error = new(leak, leak, "other") { Text = leak } },
                };
            },
        };

        await AssertCleanAsync(cases, leaking, () => [.. met.Values], form);
    }

    private static Task AssertCleanAsync(IReadOnlyList<Case> cases, IClientFactory client, ArmedCase[] armed, string form) => AssertCleanAsync(cases, client, () => armed, form);

    private static async Task AssertCleanAsync(IReadOnlyList<Case> cases, IClientFactory client, Func<IReadOnlyList<ArmedCase>> secrets, string form)
    {
        using var file = new ReportFile();
        await using var replay = await EmbeddedReplayServer.StartAsync(0, TimeProvider.System, CancellationToken.None);
        Results results = new();
        using (var plain = new StreamWriter(file.At("plain.txt")))
        {
            IReport[] reports =
            [
                new PlainReport(plain, FixedRun.Facts, FixedRun.Repeat), new JsonReport(file.At("report.json"), FixedRun.Facts, TimeProvider.System),
                new JUnitReport(file.At("junit.xml"), FixedRun.Facts, FixedRun.Repeat, TimeProvider.System), new TraceFolder(file.At("traces")), results,
            ];
            await new Runner(Stage.Corpus, replay, TimeProvider.System, reports)
                .RunAsync(new RunPlan(cases, [client]) { ProofCases = [], Corpus = Stage.Corpus, Nonce = Nonce, KeepsForms = true, Jobs = 1 }, CancellationToken.None);
        }

        foreach (var result in results.All.Where(result => result.Form is not null))
        {
            File.WriteAllText(file.At($"{result.Case.Id}.received.json"), result.Form);
        }

        BaselineFile.Write(file.At("baseline.json"), BaselineFile.Update(null, client.Name, DegenerateClients.Describe(client.Name), results.All));
        var texts = Directory.EnumerateFiles(file.Folder, "*", SearchOption.AllDirectories).ToDictionary(path => Path.GetRelativePath(file.Folder, path), File.ReadAllText, StringComparer.Ordinal);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(results.All.Select(result => result.Verdict), Is.All.EqualTo(Verdict.Fail).Or.EqualTo(Verdict.HarnessFault));
            Assert.That(secrets(), Is.Not.Empty);
            Assert.That(texts.Keys.Count(name => name.StartsWith("traces", StringComparison.Ordinal)), Is.EqualTo(cases.Count));
            var found =
                from armed in secrets()
                from text in texts
                from name in Found(armed, text.Value, form)
                select $"{Path.GetExtension(text.Key)} {Path.GetDirectoryName(text.Key)}: {name}";
            Assert.That(string.Join('\n', found.Distinct(StringComparer.Ordinal)), Is.Empty);
        }
    }

    /// <summary>Every secret of the case in one form.</summary>
    private static string Written(ArmedCase armed, string form) =>
        string.Join(" | ", All(armed).Select(secret => SecretForms.All[form](secret)));

    // The tokens of a sign-in are signed when they are served, so that those of a dialogue which was never played leak nothing.
    private static IEnumerable<string> All(ArmedCase armed) => armed.Secrets.Where(secret => armed.Case.Dialogue is null || !secret.Key.StartsWith("eyJ", StringComparison.Ordinal)).Select(secret => secret.Key).Concat(((CaseSecrets)armed.Secrets).Codes.Select(code => $"code={code} or so"));

    /// <summary>The secrets that stand in a text, in this form to the letter or in any that a search makes out.</summary>
    private static IEnumerable<string> Found(ArmedCase armed, string text, string form)
    {
        var found = SecretScrubber.OfCanaries(armed.Secrets).In(text);
        return found.Names.Concat(found.HasBareCode ? ["a bare code"] : [])
            .Concat(from secret in armed.Secrets
                    where text.Contains(secret.Key, StringComparison.Ordinal) || text.Contains(SecretForms.All[form](secret.Key), StringComparison.Ordinal)
                    select $"{secret.Value}, to the letter");
    }

    private sealed class Results : IReport
    {
        public List<CaseResult> All { get; } = [];

        public void On(RunEvent happened)
        {
            if (happened is CaseJudged judged)
            {
                All.Add(judged.Result);
            }
        }
    }
}
