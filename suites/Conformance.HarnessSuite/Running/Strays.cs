using Conformance.Contract.Catalog;
using Conformance.Corpus;
using Conformance.Subjects;

namespace Conformance.HarnessSuite.Running;

[Parallelizable(ParallelScope.All)]
internal sealed class Strays
{
    [Test]
    public async Task A_request_without_any_value_of_its_case_fails_that_case_and_none_of_those_under_way()
    {
        await using var stage = await Stage.OpenAsync();
        var cases = Stage.Calls;
        HashSet<string> odd = [.. cases.Where((_, index) => index % 7 == 0).Select(one => one.Id)];

        var outcome = await stage.RunAsync(cases, Sends(odd, asksToo: false));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(stage.Results.Select(result => result.Case.Id), Is.EquivalentTo(cases.Select(one => one.Id)));
            Assert.That(
                stage.Results.Where(result => result.Verdict != Verdict.Pass).Select(result => result.Case.Id), Is.EquivalentTo(odd));
            Assert.That(
                stage.Results.Where(result => odd.Contains(result.Case.Id)).Select(
                    result => result.Findings.Count(finding => finding.Rule.Id == "SUR-OUT-006")),
                Is.All.EqualTo(2),
                "none with a value of the case, and one without");
            Assert.That(outcome.ExitCode, Is.EqualTo(1));
        }
    }

    [Test]
    public async Task A_stray_beside_a_right_request_fails_the_case_too()
    {
        await using var stage = await Stage.OpenAsync();
        const string Odd = "tokens.sign-in.initiate.without-parameters";

        await stage.RunAsync(Stage.Cases("tokens.*"), Sends([Odd], asksToo: true));

        Assert.That(
            stage.Results.Where(result => result.Verdict != Verdict.Pass).Select(
                result => (result.Case.Id, result.Findings.Single().Actual, result.Trace!.Strays.Count)),
            Is.EqualTo([(Odd, "1 without one: AdminInitiateAuth", 1)]));
    }

    [Test]
    public async Task A_request_of_somebody_else_fails_nobody()
    {
        await using var stage = await Stage.OpenAsync();
        await DegenerateClients.TryAskAsync(new ArmedCase(Stage.Calls[0], "somebody else"), stage.Endpoint, CancellationToken.None);

        var outcome = await stage.RunAsync(Stage.Cases("tokens.*"), new ScriptedClient("right"));

        Assert.That((outcome.Failed, outcome.ExitCode), Is.EqualTo((0, 0)));
    }

    private static ScriptedClient Sends(HashSet<string> odd, bool asksToo) => new("strays")
    {
        OnCall = async (armed, endpoint, cancellationToken) =>
        {
            if (!odd.Contains(armed.Case.Id))
            {
                return null;
            }

            var answer = asksToo
                ? await ScriptedClient.RightAsync(armed, endpoint, cancellationToken)
                : new() { Error = new("OddException", "odd", "service") };
            await DegenerateClients.TryAskAsync(new ArmedCase(armed.Case, "somebody else"), endpoint, cancellationToken);
            return answer;
        },
    };
}
