using System.Collections.Concurrent;
using Conformance.Contract.Catalog;
using Conformance.Mutants.SignIns;
using Conformance.Running;
using Conformance.Subjects;

namespace Conformance.HarnessSuite.Running;

/// <summary>Two sign-ins at the same time.</summary>
internal sealed class TwoAtOnce
{
    private const string Overlapping = "together.two-users.overlapping";
    private const string InTurn = "together.two-users.in-turn";

    private static readonly SrpMemory Memory = new();

    [TestCase(Overlapping, 2, "sent sent answered answered")]
    [TestCase(InTurn, 2, "sent answered sent answered")]
    public async Task Answers_of_overlapping_sign_ins_are_held_until_both_have_asked(string id, int concurrent, string order)
    {
        var told = new ConcurrentQueue<string>();
        var noting = ReferenceSignIn.Right with
        {
            Verifies = null,
            Describe = description => description with { Concurrent = concurrent },
            OnRequest = (_, _, _) => told.Enqueue("sent"),
            OnAnswer = (_, answer) =>
            {
                told.Enqueue("answered");
                return answer;
            },
        };

        var result = await JudgeAsync(id, ReferenceSignIn.Mutate(noting, Memory));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Verdict, Is.EqualTo(Verdict.Pass), () => result.Reason ?? "");
            Assert.That(string.Join(' ', told.Take(4)), Is.EqualTo(order));
            Assert.That(result.NotOverlapped, Is.Zero);
        }
    }

    [Test]
    public async Task A_client_that_takes_one_after_the_other_all_the_same_passes_and_is_counted()
    {
        using var oneAtATime = new SemaphoreSlim(1);
        var slow = ReferenceSignIn.Right with
        {
            Verifies = null,
            Describe = description => description with { Concurrent = 2 },
            Beside = (_, _, _) =>
            {
                oneAtATime.Release();
                return Task.CompletedTask;
            },
            OnRequest = (_, _, _) => oneAtATime.Wait(),
        };

        var result = await JudgeAsync(Overlapping, ReferenceSignIn.Mutate(slow, Memory));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Verdict, Is.EqualTo(Verdict.Pass), () => result.Reason ?? "");
            Assert.That(result.NotOverlapped, Is.Positive);
        }
    }

    [TestCase(InTurn, 1, 1, "the client does not declare that several attempts can be under way")]
    [TestCase(Overlapping, 1, 2, "the client does not declare that it answers several questions at once")]
    [TestCase(Overlapping, 2, 2, null)]
    public async Task Who_does_not_declare_it_is_not_asked(string id, int concurrent, int attempts, string? reason)
    {
        var client = ReferenceSignIn.Right with
        {
            Verifies = null,
            Describe = description => description with { Concurrent = concurrent, MaxAttempts = attempts },
        };

        var result = await JudgeAsync(id, ReferenceSignIn.Mutate(client, Memory));

        Assert.That(result.Reason, Is.EqualTo(reason));
    }

    [Test]
    public async Task What_the_client_sends_of_the_other_is_told_once_and_by_its_place()
    {
        var mutant = AllSignInMutants.List.Single(mutant => mutant.Name == "session-of-the-newest");

        var result = await JudgeAsync(InTurn, ReferenceSignIn.Mutate(mutant, Memory));

        Assert.That(
            result.Findings.Select(finding => $"{finding.Rule.Id} {finding.Path}: {finding.Actual}"),
            Is.EqualTo(
                [
                    "REQ-OTH-001 request 2 $.Session: the Session of the other",
                    "REQ-OTH-001 second sign-in, request 2 $.Session: the Session of the other",
                ]));
    }

    private static async Task<CaseResult> JudgeAsync(string id, IClientFactory client)
    {
        await using var stage = await Stage.OpenAsync();
        await stage.RunAsync(Stage.Cases(id), client);
        return stage.ResultOf(id);
    }
}
