using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Corpus.Secrets;
using Conformance.HarnessSuite.Running;
using Conformance.Mutants.SignIns;
using Conformance.Running;
using Conformance.Subjects;

namespace Conformance.HarnessSuite.Reports;

/// <summary>Clients that write each of their secrets in each form wherever they can, and the files that are written of it.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class NothingSecretIsInAnyFile
{
    private const int Groups = 5;

    private static readonly string[] Calls =
        ["challenge.PASSWORD_VERIFIER.respond.full", "tokens.sign-in.initiate.with-empty-parameters", "error.NotAuthorizedException.*"];

    /// <summary>
    /// Every form, in a few groups: to play the sign-ins costs more than what they let out. The longest of a group comes first, since of a
    /// log the end is kept.
    /// </summary>
    private static IEnumerable<TestCaseData> Forms =>
        from form in SecretForms.All.Keys.Select((name, at) => (Name: name, At: at))
        group form.Name by form.At % Groups into some
        let names = some.OrderByDescending(name => SecretForms.All[name](nameof(NothingSecretIsInAnyFile)).Length).ToArray()
        let data = new TestCaseData((object)names).SetArgDisplayNames(string.Join(" and ", names))

        // One group is tried each time, and all of them by .ci/full.
        select some.Key < 1 ? data : data.SetCategory("Dear").Explicit(".ci/full runs it");

    [Test]
    public void Each_form_is_in_a_group() =>
        Assert.That(Forms.SelectMany(group => (string[])group.Arguments[0]!), Is.EquivalentTo(SecretForms.All.Keys));

    [TestCaseSource(nameof(Forms))]
    public async Task Sign_ins_that_leak_all_leave_no_secret_in_a_file(string[] forms)
    {
        var cases = Stage.Cases(LeakingSignIns.Ids);
        var armed = cases.OrderBy(one => Array.IndexOf(LeakingSignIns.Ids, one.Id))
            .Select(one => new RunPlan([], [])
            {
                ProofCases = [],
                Corpus = Stage.Corpus,
                Nonce = LeakingSignIns.Nonce,
            }.Arm(one, "mutant").Armed)
            .ToList();
        var known = armed.ToDictionary(one => one.ClientId, one => SecretsOf(one, []), StringComparer.Ordinal);
        HashSet<string> leakedBefore = [];
        Dictionary<string, CaseSecrets> leaked = new(StringComparer.Ordinal);
        foreach (var one in armed)
        {
            leaked[one.ClientId] = SecretsOf(one, leakedBefore);
            leakedBefore.UnionWith(leaked[one.ClientId].Values.Except(["password"], StringComparer.Ordinal));
        }

        var leaking = ReferenceSignIn.Mutate(
            new("mutant", "leaks all", [])
            {
                OnRequest = (attempt, _, body) =>
                {
                    if ((string?)body[WireNames.ChallengeResponses]?[WireNames.ClaimSignature] is { } proof)
                    {
                        Learn(attempt, proof, SecretKind.Proof);
                    }

                    if (attempt.Sent.Count == 0)
                    {
                        body["Leak"] = Leak(attempt);
                    }
                },
                OnOutcome = (attempt, outcome) =>
                {
                    if (outcome["tokens"] is JsonObject tokens)
                    {
                        Learn(attempt, (string)tokens["accessToken"]!, WireNames.AccessToken);
                        Learn(attempt, (string)tokens["idToken"]!, WireNames.IdToken);
                    }

                    if (outcome["challenge"] is not null)
                    {
                        var resume = Convert.ToBase64String(SHA512.HashData(Encoding.UTF8.GetBytes(attempt.Request.ClientId)));
                        outcome[SecretKind.Resume] = resume;
                        Learn(attempt, resume, SecretKind.Resume);
                    }

                    var leak = Leak(attempt);
                    foreach (var form in forms)
                    {
                        attempt.Log(Written(leaked[attempt.Request.ClientId], [form]));
                    }

                    attempt.Log("   at Some.Client.Call() in /src/Client.cs:line 7");
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
                        error["text"] =
                            $"System.InvalidOperationException: {leak}\n ---> System.Exception: {leak}\n   at Some.Client.Call() in "
                            + "/src/Client.cs:line 7";
                    }
                },
            },
            new());

        await AssertCleanAsync(cases, leaking, () => [.. known.Values], forms);

        string Leak(Attempt attempt) => Written(leaked[attempt.Request.ClientId], forms);

        void Learn(Attempt attempt, string secret, string name)
        {
            known[attempt.Request.ClientId].Add(secret, name);
            leaked[attempt.Request.ClientId].Add(secret, name);
        }
    }

    [TestCaseSource(nameof(Forms))]
    public async Task Calls_that_leak_all_leave_no_secret_in_a_file(string[] forms)
    {
        var cases = Stage.Cases(Calls);
        ConcurrentDictionary<string, ArmedCase> met = new(StringComparer.Ordinal);
        var leaking = new ScriptedClient("leaking")
        {
            OnCall = async (armed, endpoint, cancellationToken) =>
            {
                met[armed.Case.Id] = armed;
                var leak = Written(SecretsOf(armed, []), forms);
                var right = await ScriptedClient.RightAsync(armed, endpoint, cancellationToken);
                return (met.Count % 3) switch
                {
                    0 => throw new InvalidOperationException(leak, new FormatException(leak)),
                    1 => new()
                    {
                        Error = new($"Type {leak}", leak, "other")
                        {
                            Text = new InvalidOperationException(leak, new FormatException(leak)).ToString(),
                        },
                    },
                    _ when right.Surface is { } surface =>
                        DegenerateClients.Surfaces(new JsonObject { ["ChallengeName"] = leak, [leak] = surface.Root.Text }.ToJsonString()),
                    _ => new() { Error = new(leak, leak, "other") { Text = leak } },
                };
            },
        };

        await AssertCleanAsync(cases, leaking, () => [.. met.Values.Select(armed => (CaseSecrets)armed.Secrets)], forms);
    }

    private static async Task AssertCleanAsync(
        IReadOnlyList<Case> cases, IClientFactory client, Func<IReadOnlyList<CaseSecrets>> secrets, string[] forms)
    {
        var texts = await WrittenFiles.OfAsync(
            cases,
            client,
            LeakingSignIns.Nonce,
            results =>
                Assert.That(results.Select(result => result.Verdict), Is.All.EqualTo(Verdict.Fail).Or.EqualTo(Verdict.HarnessFault)));
        CaseSecrets all = new();
        foreach (var one in secrets())
        {
            foreach (var (secret, name) in one)
            {
                all.Add(secret, name);
            }

            foreach (var code in one.Codes)
            {
                all.AddCode(code);
            }

            foreach (var text in one.Shared)
            {
                all.Share(text);
            }
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(all, Is.Not.Empty);
            Assert.That(texts.Keys.Count(name => name.StartsWith("traces", StringComparison.Ordinal)), Is.EqualTo(cases.Count));
            KeyValuePair<string, string>[] letters = [
                .. all,
                ..
                    from secret in all
                    from form in forms
                    select KeyValuePair.Create(SecretForms.All[form](secret.Key), $"{secret.Value} in the form {form}"),
            ];
            var found =
                from text in texts
                from name in Found(all, letters, text.Value)
                select $"{Path.GetExtension(text.Key)} {Path.GetDirectoryName(text.Key)}: {name}";
            Assert.That(string.Join('\n', found.Distinct(StringComparer.Ordinal)), Is.Empty);
        }
    }

    /// <summary>
    /// The secrets that a case has before it is played, but for some kinds: its tokens are signed when they are served, and are others
    /// then.
    /// </summary>
    private static CaseSecrets SecretsOf(ArmedCase armed, IReadOnlyCollection<string> without)
    {
        CaseSecrets secrets = new();
        foreach (var (secret, name) in armed.Secrets.Where(one => !without.Contains(one.Value, StringComparer.Ordinal)).Where(
            one => armed.Case.Dialogue is null || one.Value is not (WireNames.AccessToken or WireNames.IdToken)))
        {
            secrets.Add(secret, name);
        }

        foreach (var code in ((CaseSecrets)armed.Secrets).Codes)
        {
            secrets.AddCode(code);
        }

        foreach (var text in ((CaseSecrets)armed.Secrets).Shared)
        {
            secrets.Share(text);
        }

        return secrets;
    }

    /// <summary>Every secret in some forms.</summary>
    private static string Written(CaseSecrets secrets, string[] forms) =>
        string.Join(" | ", forms.SelectMany(
            form =>
                secrets.Keys.Concat(secrets.Codes.Select(code => $"code={code} or so")).Select(secret => SecretForms.All[form](secret))));

    /// <summary>The secrets that stand in a text, to the letter or in any form that a search makes out.</summary>
    private static IEnumerable<string> Found(CaseSecrets secrets, KeyValuePair<string, string>[] letters, string text)
    {
        var found = SecretScrubber.OfCanaries(secrets).In(text);
        return found.Names.Concat(found.HasBareCode ? ["a bare code"] : [])
            .Concat(letters.Where(one => text.Contains(one.Key, StringComparison.Ordinal)).Select(one => $"{one.Value}, to the letter"));
    }
}
