using System.Collections.Concurrent;
using Conformance.Corpus;
using Conformance.Running;
using Conformance.Subjects;

namespace Conformance.HarnessSuite.Running;

[Parallelizable(ParallelScope.All)]
internal sealed class SelfProofs
{
    private const int Void = 4;

    [Test]
    public async Task A_built_in_client_that_comes_out_green_makes_the_run_void()
    {
        await using var stage = await Stage.OpenAsync(degenerates: [.. DegenerateClients.All, new ScriptedClient("cured")]);

        var outcome = await stage.RunAsync(Stage.Cases("tokens.*"), new ScriptedClient("right"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(outcome.Void, Is.EqualTo("self-proof: the built-in client cured came out without a failure"));
            Assert.That(outcome.ExitCode, Is.EqualTo(Void));
            Assert.That(outcome.Passed, Is.EqualTo(Stage.Cases("tokens.*").Count), "the client is judged all the same");
        }
    }

    // What a judge does not see is to the run the same as a client that does it right, although it does all else wrong.
    [TestCaseSource(nameof(Classes))]
    public async Task A_judge_that_is_blind_for_one_payload_class_makes_the_run_void(PayloadClass blind)
    {
        await using var stage = await Stage.OpenAsync(degenerates: [RightOnlyIn(blind)]);

        var outcome = await stage.RunAsync(Stage.Cases("tokens.*"), new ScriptedClient("right"));

        Assert.That(
            (outcome.Void, outcome.ExitCode), Is.EqualTo(($"self-proof: no built-in client fails on {CaseFile.Spell(blind)} (sdk)", Void)));
    }

    [Test]
    public async Task A_client_that_never_asks_proves_nothing_of_what_was_sent()
    {
        await using var stage = await Stage.OpenAsync(degenerates: [DegenerateClients.All[0], RightOnlyIn(PayloadClass.Neither)]);

        Assert.That(
            (await stage.RunAsync(Stage.Cases("tokens.*"), new ScriptedClient("right"))).Void,
            Is.EqualTo("self-proof: no built-in client fails on neither (sdk)"));
    }

    [Test]
    public async Task Without_built_in_clients_nothing_is_proven()
    {
        await using var stage = await Stage.OpenAsync(degenerates: []);

        Assert.That((await stage.RunAsync(Stage.Cases("tokens.*"), new ScriptedClient("right"))).ExitCode, Is.EqualTo(Void));
    }

    [Test]
    public async Task A_built_in_client_whose_driver_is_at_fault_proves_nothing()
    {
        var dead = new ScriptedClient("dead") { OnStart = _ => new("gone") };
        await using var stage = await Stage.OpenAsync(degenerates: [.. DegenerateClients.All, dead]);

        Assert.That(
            (await stage.RunAsync(Stage.Cases("tokens.*"), new ScriptedClient("right"))).Void,
            Is.EqualTo("self-proof: the built-in client dead came out without a failure"));
    }

    [Test]
    public async Task The_proof_is_made_on_the_same_cases_whatever_is_selected()
    {
        var asked = new ConcurrentBag<string>();
        var spy = new InProcessClient(DegenerateClients.Describe("spy"), async (armed, endpoint, cancellationToken) =>
        {
            asked.Add(armed.Case.Id);
            await DegenerateClients.TryAskAsync(armed, endpoint, cancellationToken);
            return DegenerateClients.Surfaces("""{"AuthenticationResult":{"AccessToken":"x"}}""");
        });
        await using var stage = await Stage.OpenAsync(degenerates: [spy]);

        var outcome = await stage.RunAsync(Stage.Cases("tokens.refresh.initiate.without-parameters"), new ScriptedClient("right"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(outcome.Void, Is.Null);
            Assert.That(asked, Is.EquivalentTo(SelfProof.CaseIds));
        }
    }

    [Test]
    public async Task A_baseline_does_not_turn_the_proof_green()
    {
        await using var stage = await Stage.OpenAsync();
        var all = new Baseline
        {
            Client = "accepts-all",
            Entries =
            [
                .. Conformance.Judging.ClientRules.Surfaces.Select(
                    check => new BaselineEntry("*", check.Rule.Id, "*", "all is known", null)),
            ],
        };
        var plan = new RunPlan(Stage.Cases("tokens.*"), [new ScriptedClient("right")])
        {
            ProofCases = [],
            Corpus = Stage.Corpus,
            Baselines = DegenerateClients.All.ToDictionary(client => client.Name, _ => all, StringComparer.Ordinal),
        };

        Assert.That((await stage.RunAsync(plan, CancellationToken.None)).Void, Is.Null);
    }

    [Test]
    public void A_corpus_without_a_case_of_the_proof_is_told() =>
        Assert.That(SelfProof.CasesOf(Stage.Corpus).Select(one => one.Id), Is.EqualTo(SelfProof.CaseIds));

    private static IEnumerable<TestCaseData> Classes =>
        Enum.GetValues<PayloadClass>().Select(
            one => new TestCaseData(one).SetName($"A judge that is blind for {CaseFile.Spell(one)} makes the run void"));

    private static ScriptedClient RightOnlyIn(PayloadClass seen) => new("right in one class")
    {
        OnCall = async (armed, endpoint, cancellationToken) =>
        {
            if (armed.Case.Class == seen)
            {
                return null;
            }

            await DegenerateClients.TryAskAsync(armed, endpoint, cancellationToken);
            return DegenerateClients.Surfaces("""{"AuthenticationResult":{"AccessToken":"degenerate"}}""");
        },
    };
}
