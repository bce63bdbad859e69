using Conformance.Contract.Catalog;
using Conformance.NUnitSample;
using Conformance.Running;
using Conformance.Subjects;
using Conformance.Testing;
using NUnit.Framework;

namespace Conformance.ClientSuite;

/// <summary>.NET wrappers of which one object serves all attempts, judged by what two users meet in it.</summary>
internal sealed class SharedWrappers
{
    private static readonly TimeSpan CaseLimit = TimeSpan.FromSeconds(60);

    [Test]
    public async Task Wrappers_over_one_object_that_keeps_one_sign_in_mix_users_up()
    {
        var result = await JudgeAsync("together.two-users.in-turn", () =>
        {
            var one = new ReferenceAttempt();
            return () => one;
        });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Verdict, Is.EqualTo(Verdict.Fail));
            Assert.That(result.Findings.Select(finding => finding.Rule.Id), Does.Contain("REQ-OTH-001"));
        }
    }

    [TestCase("together.two-users.in-turn")]
    [TestCase("together.two-users.overlapping")]
    [TestCase("together.one-user-twice.overlapping.refresh")]
    public async Task Wrappers_that_share_nothing_pass(string id) =>
        Assert.That((await JudgeAsync(id, () => () => new ReferenceAttempt())).Verdict, Is.EqualTo(Verdict.Pass));

    [TestCase("together.two-users.in-turn")]
    [TestCase("together.two-users.overlapping")]
    public async Task What_is_shared_is_made_once_for_a_case(string id)
    {
        var made = 0;

        await JudgeAsync(id, () =>
        {
            Interlocked.Increment(ref made);
            return () => new ReferenceAttempt();
        });

        Assert.That(made, Is.EqualTo(1));
    }

    private static async Task<CaseResult> JudgeAsync(string id, Func<Func<ISignInClient>> share)
    {
        var wrapper = WrapperSetup.Of(SetupWords.Fixture(nameof(SharedWrappers)), Declare, new() { CaseLimit = CaseLimit }).Wrapper!;
        var one = PackagedCorpus.Corpus.Cases.Single(one => one.Id == id);
        return (await wrapper.JudgeAsync(one, share, TestContext.CurrentContext.CancellationToken)).Result;
    }

    private static SignInDeclaration Declare() => new()
    {
        Name = "shared",
        Version = "1",
        Flows = ["password"],
        Capabilities = ["refresh"],
    };
}
