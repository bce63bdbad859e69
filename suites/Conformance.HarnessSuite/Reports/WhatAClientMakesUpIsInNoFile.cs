using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.HarnessSuite.Running;
using Conformance.Mutants.SignIns;

namespace Conformance.HarnessSuite.Reports;

/// <summary>A client that sends what nobody gave it in the place of each secret, and the files that are written of it.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class WhatAClientMakesUpIsInNoFile
{
    /// <summary>Each member that holds a secret, and the key of a device.</summary>
    private static readonly string[] Invented = [.. SecretKind.AllMembers, WireNames.DeviceKeyParameter];

    [Test]
    public async Task What_a_client_makes_up_itself_is_in_no_file()
    {
        ConcurrentDictionary<string, string> made = new(StringComparer.Ordinal);
        var inventing = ReferenceSignIn.Mutate(
            new("mutant", "sends what nobody gave it", [])
            {
                OnRequest = (attempt, _, body) =>
                {
                    var parameters = (body[WireNames.AuthParameters] ?? body[WireNames.ChallengeResponses])?.AsObject() ?? [];
                    foreach (var member in Invented)
                    {
                        parameters[member] = Make(member, attempt);
                        body[member] = Make(member, attempt);
                        attempt.Log($"debug: sends {member}={Make(member, attempt)}");
                    }

                    parameters["NESTED"] = $$"""{"PASSWORD":"{{Make("nested", attempt)}}"}""";
                    parameters["SMS_OTP_CODE"] = 918273;
                    made["918273"] = "a number";
                },
                OnSend = (attempt, request) =>
                {
                    request.Headers.TryAddWithoutValidation("X-Amz-Security-Token", Make("session token", attempt));
                    request.RequestUri = new($"{request.RequestUri}?PASSWORD={Make("query", attempt)}");
                },
                OnOutcome = (attempt, outcome) =>
                {
                    var all = string.Join(' ', Invented.Select(member => Make(member, attempt)));
                    foreach (var member in (string[])["tokens", "challenge"])
                    {
                        if (outcome[member] is JsonObject members)
                        {
                            members["sent"] = all;
                        }
                    }

                    if (outcome["error"] is JsonObject error)
                    {
                        (error["type"], error["text"]) = ($"Failed {all}", $"{error["message"]} {all}");
                    }
                },
            },
            new());

        var texts = await WrittenFiles.OfAsync(
            Stage.Cases(LeakingSignIns.Ids),
            inventing,
            LeakingSignIns.Nonce,
            results =>
                Assert.That(results.Select(result => result.Verdict), Is.All.EqualTo(Verdict.Fail).Or.EqualTo(Verdict.HarnessFault)));

        var found =
            from text in texts
            from value in made
            where text.Value.Contains(value.Key, StringComparison.Ordinal)
            select $"{text.Key}: {value.Value}";
        using (Assert.EnterMultipleScope())
        {
            Assert.That(made.Values, Is.SupersetOf(Invented));
            Assert.That(string.Join('\n', found), Is.Empty);
            Assert.That(texts.Values, Has.Some.Contains("none that was given"), "control: that it is wrong is told");
        }

        string Make(string member, Attempt attempt)
        {
            var value = $"{CaseValues.Stamp(attempt.Request.ClientId, $"made up {member}", 20)}+Q/{member.Length}==";
            made[value] = member;
            return value;
        }
    }
}
