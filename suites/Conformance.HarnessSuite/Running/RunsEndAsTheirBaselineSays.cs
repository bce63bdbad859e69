using Conformance.Corpus;
using Conformance.Running;
using Conformance.Subjects;
using static Conformance.HarnessSuite.Running.BaselineOfOneCase;

namespace Conformance.HarnessSuite.Running;

/// <summary>What is known is counted as such, and whatever else fails, or holds, ends a run otherwise.</summary>
internal sealed class RunsEndAsTheirBaselineSays
{
    private const string Refused = "error.NotAuthorizedException.initiate";
    private const string ErrorType = "NotAuthorizedException";

    [Test]
    public async Task A_run_counts_what_is_known_and_ends_as_expected()
    {
        await using var stage = await Stage.OpenAsync();
        var plan = Plan("loses-refresh", With(new BaselineEntry(Id, "SUR-TOK-001", "*", "known", null)) with { Client = "loses-refresh" });

        var outcome = await stage.RunAsync(plan, CancellationToken.None);

        Assert.That((outcome.LastLine, outcome.Baselined, outcome.ExitCode), Is.EqualTo(("1 passed, 0 failed, 1 skipped", 1, 0)));
    }

    [Test]
    public async Task A_known_case_that_fails_in_another_way_is_exit_code_1()
    {
        await using var stage = await Stage.OpenAsync();
        var known =
            new BaselineEntry("SUR-TOK-001", [Id], "*", "known", null) { Place = "$.AuthenticationResult.AccessToken", Seen = "absent" };

        var outcome = await stage.RunAsync(Plan("loses-refresh", With(known) with { Client = "loses-refresh" }), CancellationToken.None);

        Assert.That((outcome.Failed, outcome.Baselined, outcome.ExitCode), Is.EqualTo((1, 0, 1)));
    }

    [Test]
    public async Task A_message_that_is_known_to_be_lost_is_expected() =>
        Assert.That(
            await RunLostMessageAsync(_ => new() { Error = new(ErrorType, "", "service") { Text = "it failed" } }), Is.EqualTo((0, 1, 0)));

    [Test]
    public async Task A_made_up_sign_in_behind_a_known_lost_message_is_exit_code_1() =>
        Assert.That(
            await RunLostMessageAsync(_ =>
                DegenerateClients.Surfaces("""{"AuthenticationResult":{"AccessToken":"made-up","ExpiresIn":3600,"TokenType":"Bearer"}}""")),
            Is.EqualTo((1, 0, 1)));

    [Test]
    public async Task The_password_in_the_text_of_a_known_lost_message_is_exit_code_1() =>
        Assert.That(
            await RunLostMessageAsync(armed => new() { Error = new(ErrorType, "", "service") { Text = $"{armed.Password} is wrong" } }),
            Is.EqualTo((1, 0, 1)));

    [Test]
    public async Task A_baseline_that_is_out_of_date_is_exit_code_3()
    {
        await using var stage = await Stage.OpenAsync();
        var plan =
            Plan("loses-refresh", With(new BaselineEntry("SUR-TOK-001", [Id, Twin], "*", "known", null)) with { Client = "loses-refresh" });

        var outcome = await stage.RunAsync(plan, CancellationToken.None);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(outcome.ExitCode, Is.EqualTo(3));
            Assert.That(
                outcome.Stale,
                Is.EqualTo([$"loses-refresh: baseline entry {Id}, {Twin} SUR-TOK-001: the rule holds in {Twin}; remove it"]));
            Assert.That(stage.Events.OfType<ClientFinished>().Single().Stale, Is.EqualTo(outcome.Stale));
        }
    }

    [Test]
    public async Task The_baseline_of_another_client_expects_nothing()
    {
        await using var stage = await Stage.OpenAsync();
        var plan = Plan("loses-refresh", With(new BaselineEntry(Id, "SUR-TOK-001", "*", "known", null)) with { Client = "another" });

        var outcome = await stage.RunAsync(plan, CancellationToken.None);

        Assert.That((outcome.Failed, outcome.Baselined, outcome.Stale.Count, outcome.ExitCode), Is.EqualTo((1, 0, 0, 1)));
    }

    /// <summary>Runs one case of an error, whose message is known to be lost, with another answer.</summary>
    private static async Task<(int Failed, int Baselined, int ExitCode)> RunLostMessageAsync(Func<ArmedCase, DriverAnswer> answer)
    {
        await using var stage = await Stage.OpenAsync();
        var known = new BaselineEntry("SUR-ERR-002", [Refused], "*", "known", null) { Place = "error.message", Seen = "another text" };
        var client = new ScriptedClient("loses-message")
        {
            OnCall = async (armed, endpoint, cancellationToken) =>
            {
                if (armed.Case.Id != Refused)
                {
                    return null;
                }

                await DegenerateClients.TryAskAsync(armed, endpoint, cancellationToken);
                return answer(armed);
            },
        };

        var outcome =
            await stage.RunAsync(Plan(Stage.Cases(Refused), client, With(known) with { Client = client.Name }), CancellationToken.None);
        return (outcome.Failed, outcome.Baselined, outcome.ExitCode);
    }

    private static RunPlan Plan(string name, Baseline baseline) => Plan(Stage.Cases("tokens.refresh.*"), LosesRefresh(name), baseline);

    private static RunPlan Plan(IReadOnlyList<Case> cases, ScriptedClient client, Baseline baseline) => new(cases, [client])
    {
        ProofCases = [],
        Corpus = Stage.Corpus,
        Baselines = new Dictionary<string, Baseline>(StringComparer.Ordinal) { [baseline.Client] = baseline },
        Today = Today,
    };

    private static ScriptedClient LosesRefresh(string name) => new(name)
    {
        OnCall = async (armed, endpoint, cancellationToken) =>
        {
            if (armed.Case.Id != Id)
            {
                return null;
            }

            await DegenerateClients.TryAskAsync(armed, endpoint, cancellationToken);
            var result = armed.Sent.Root["AuthenticationResult"];
            return DegenerateClients.Surfaces(
                $$$"""{"AuthenticationResult":{"AccessToken":"cut","IdToken":"{{{result["IdToken"].Text}}}","ExpiresIn":3600"""
                + ""","TokenType":"Bearer"}}""");
        },
    };
}
