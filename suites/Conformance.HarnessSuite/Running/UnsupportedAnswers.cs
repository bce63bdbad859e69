using System.Text.Json.Nodes;
using Conformance.Contract.Catalog;
using Conformance.Mutants.SignIns;
using Conformance.Subjects;

namespace Conformance.HarnessSuite.Running;

/// <summary>
/// To answer as unsupported what one declares is a fault that names it; to answer so what no word stands for is no fault.
/// </summary>
[Parallelizable(ParallelScope.All)]
internal sealed class UnsupportedAnswers
{
    private static readonly SrpMemory Memory = new();

    private static IEnumerable<TestCaseData> Questions =>
    [
        Faulty(
            "sign-in.SMS_MFA.plain.no-secret",
            "signIn",
            "the client declares the flow password, and answers signIn with it as unsupported"),
        Faulty(
            "sign-in.PASSWORD_VERIFIER.plain.no-secret",
            "signIn",
            "the client declares the flow srp, and answers signIn with it as unsupported"),
        Faulty(
            "sign-in.SMS_MFA.plain.secret",
            "signIn",
            "the client declares the flow password and clientSecret, and answers signIn with it as unsupported"),
        Faulty(
            "sign-in.SMS_MFA.plain.no-secret",
            "answer",
            "the client declares the challenge SMS_MFA, and answers answer with it as unsupported"),
        Faulty(
            "chain.mfa-setup-totp.no-secret",
            "answer",
            "the client declares the challenge MFA_SETUP and totpSetup, and answers answer with it as unsupported"),
        Faulty("renew.old-token-kept", "refresh", "the client declares refresh, and answers refresh with it as unsupported"),
        Faulty("renew.signed-out", "signOut", "the client declares signOut, and answers signOut with it as unsupported"),
        Faulty("sign-in.SMS_MFA.plain.no-secret", "state", "the client declares state, and answers state with it as unsupported"),
    ];

    [TestCaseSource(nameof(Questions))]
    public async Task What_is_declared_is_at_fault_and_named(string id, string operation, string reason)
    {
        await using var stage = await Stage.OpenAsync();

        await stage.RunAsync(Stage.Cases(id), Refusing(operation));

        Assert.That((stage.Results.Single().Verdict, stage.Results.Single().Reason), Is.EqualTo((Verdict.HarnessFault, reason)));
    }

    [Test]
    public async Task Every_question_of_the_corpus_rests_on_a_word_that_is_declared_or_on_nothing_that_any_word_says()
    {
        await using var stage = await Stage.OpenAsync();
        var sentences = new HashSet<string>(StringComparer.Ordinal);
        foreach (var operation in AttemptQuestion.Operations)
        {
            stage.Events.Clear();
            await stage.RunAsync(Stage.Cases("chain.*", "renew.*", "resume.*", "sign-in.*.plain.no-secret"), Refusing(operation));
            var odd = stage.Results.Where(result => result.Verdict is Verdict.HarnessFault or Verdict.NotApplicable).ToArray();
            Assert.That(odd, Is.Not.Empty, operation);
            Assert.That(
                odd.Select(result => result.Reason),
                Is.All.Match($"^the client (declares .+, and answers {operation} with it|answers {operation}) as unsupported(: a .+)?$"));
            sentences.UnionWith(odd.Select(result => result.Reason!));
        }

        Assert.That(sentences, Has.Some.StartsWith("the client declares the flow customSrp, and answers signIn with it"));
        Assert.That(sentences, Has.Some.StartsWith("the client answers signIn as unsupported: a preference for "));
    }

    private static TestCaseData Faulty(string id, string operation, string reason) =>
        new TestCaseData(id, operation, reason).SetName($"{{m}} {operation} of {id}");

    private static InProcessClient Refusing(string operation) =>
        ReferenceSignIn.Mutate(new("refusing", "answers an operation as unsupported", [])
        {
            Instead = (_, question, _) =>
                Task.FromResult(question.Operation == operation ? new JsonObject { ["unsupported"] = true } : null),
        }, Memory);
}
