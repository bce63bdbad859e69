using System.Text.Json.Nodes;
using Conformance.Contract.Catalog;
using Conformance.HarnessSuite.Running;
using Conformance.Mutants.SignIns;
using Conformance.Reports;
using Conformance.Subjects;

namespace Conformance.HarnessSuite.Reports;

/// <summary>A member that is absent wherever it was sent is told as one that the client may not have.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class AbsentMembers
{
    private const string Operation = "AdminInitiateAuth";

    private static readonly string[] OfCalls =
        [
            "tokens.new-device.initiate.with-empty-parameters",
            "tokens.sign-in.initiate.with-empty-parameters",
            "challenge.SELECT_CHALLENGE.initiate.full",
            "challenge.SMS_MFA.initiate.full",
        ];

    private static readonly string[] OfSignIns =
        [
            "tokens.sign-in.initiate.with-empty-parameters",
            "tokens.new-device.initiate.with-empty-parameters",
            "challenge.SELECT_CHALLENGE.initiate.full",
            "sign-in.SMS_MFA.plain.no-secret",
        ];

    private static readonly SrpMemory Memory = new();

    private static string[] Members => [.. SurfacedMember.Paths.Where(member => !OddWords.IsInEveryModel(Operation, member))];

    private static IReadOnlyList<string> Surfaces => ProtocolWords.Surfaces;

    [TestCaseSource(nameof(Members))]
    public async Task Of_an_sdk(string member)
    {
        var client = await JudgeAsync(Lacking(_ => member), OfCalls);

        Assert.That(client.AbsentThroughout.Select(absent => absent.Word), Is.EqualTo([$"{Operation}.{member}"]));
        Assert.That(client.AbsentThroughout[0].Tell(client.Description!), Does.Match(
            $"^{member} of {Operation} was absent in (the one case|all \\d cases) that sent it: if the client's model does not have it, "
            + "give `members` in hello without it$"));
        Assert.That(client.Results.Any(client.AbsentThroughout[0].Spoils), Is.True);
    }

    [TestCaseSource(nameof(Surfaces))]
    public async Task Of_a_wrapper(string surface)
    {
        var client = await JudgeAsync(Silent(surface), OfSignIns);

        Assert.That(client.AbsentThroughout.Select(absent => absent.Word), Is.EqualTo([surface]));
        Assert.That(client.AbsentThroughout[0].Tell(client.Description!), Does.Match(
            $"^{surface} was absent in (the one case|all \\d cases) that sent it: if the client does not show it, leave it out of "
            + "`surfaces` in hello$"));
        Assert.That(client.Results.Any(client.AbsentThroughout[0].Spoils), Is.True);
    }

    // One case that shows it proves that the model has it.
    [Test]
    public async Task Not_where_one_case_shows_it()
    {
        var client = await JudgeAsync(Lacking(id => id == OfCalls[0] ? "AuthenticationResult.IdToken" : null), OfCalls);

        Assert.That(client.AbsentThroughout, Is.Empty);
        Assert.That(client.Results.Count(result => result.Findings.Count > 0), Is.EqualTo(1));
    }

    [TestCase("ChallengeName")]
    [TestCase("Session")]
    [TestCase("AuthenticationResult")]
    [TestCase("ChallengeParameters")]
    public async Task Not_of_a_member_that_every_model_has(string member)
    {
        var client = await JudgeAsync(Lacking(_ => member), OfCalls);

        Assert.That(client.AbsentThroughout, Is.Empty);
        Assert.That(client.Results.Any(result => result.Findings.Count > 0), Is.True);
    }

    [Test]
    public async Task Are_told_below_the_tables_and_in_the_failure()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.RunAsync(Stage.Cases(OfCalls), Lacking(_ => "AvailableChallenges"));

        var lines = PlainReports.Print(stage.Events).Split('\n');

        Assert.That(lines, Has.Exactly(1).StartsWith("hint for older: AvailableChallenges of AdminInitiateAuth was absent"));
        Assert.That(lines, Has.Exactly(1).StartsWith("  hint      AvailableChallenges of AdminInitiateAuth was absent"));
    }

    private static async Task<ReportedClient> JudgeAsync(IClientFactory client, string[] cases)
    {
        await using var stage = await Stage.OpenAsync();
        await stage.RunAsync(Stage.Cases(cases), client);
        var run = new ReportedRun();
        foreach (var happened in stage.Events)
        {
            run.Take(happened);
        }

        Assert.That(run.Clients.Single().Results.Count(), Is.EqualTo(cases.Length));
        return run.Clients.Single();
    }

    private static ScriptedClient Lacking(Func<string, string?> member) => new("older")
    {
        OnCall = async (armed, endpoint, cancellationToken) =>
        {
            var right = await ScriptedClient.RightAsync(armed, endpoint, cancellationToken);
            if (member(armed.Case.Id) is not { } path || right.Surface is not { } shown)
            {
                return right;
            }

            var surface = JsonNode.Parse(shown.Bytes.Span)!.AsObject();
            Remove(surface, path);
            return DegenerateClients.Surfaces(surface.ToJsonString());
        },
    };

    private static InProcessClient Silent(string surface) => ReferenceSignIn.Mutate(new("silent", "declares what it does not hand out", [])
    {
        OnOutcome = (_, outcome) => Remove(outcome, surface),
        OnState = (_, state) => Remove(state, surface),
    }, Memory);

    private static void Remove(JsonObject answer, string path)
    {
        var names = path.Split('.');
        names[..^1].Aggregate((JsonObject?)answer, (parent, name) => parent?[name] as JsonObject)?.Remove(names[^1]);
    }
}
