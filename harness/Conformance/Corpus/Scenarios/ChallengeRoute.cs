using Conformance.Contract.Catalog;

namespace Conformance.Corpus.Scenarios;

/// <summary>How a run gets to a challenge, and how far it goes with it.</summary>
/// <param name="Challenge">The ChallengeName.</param>
/// <param name="Scenario">The first scenario that leads to it; null when none does.</param>
/// <param name="Answered">The first scenario that answers it rightly; null when only the challenge itself is judged.</param>
/// <param name="Supply">What the caller of a run must give to get there, in words; empty for nothing.</param>
/// <param name="AnswerSupply">What the caller must give for the answer, in words; empty for nothing.</param>
internal sealed record ChallengeRoute(string Challenge, Scenario? Scenario, Scenario? Answered, string Supply, string AnswerSupply)
{
    /// <summary>The route to each challenge of the catalog, in the order of their names.</summary>
    public static IReadOnlyList<ChallengeRoute> All { get; } = [.. ChallengeCatalog.Names.Order(StringComparer.Ordinal).Select(Find)];

    private static ChallengeRoute Find(string challenge)
    {
        var leading =
            ScenarioTables.All.Where(
                scenario => At(scenario, challenge) >= 0 && scenario.Steps.All(
                    step => step.Due.Kind is not (DueKind.Refusal or DueKind.NotVerified)))
            .OrderBy(scenario => At(scenario, challenge))
            .ThenBy(scenario => scenario.Setting.Pool.Kind)
            .ThenBy(scenario => scenario.Steps[0].Flow == ChallengeCatalog.AdminNoSrp)
            .ThenBy(scenario => scenario.Setting.HasPasskey)
            .ThenBy(scenario => scenario.Steps[At(scenario, challenge)].Due.Level != Level.Must)
            .ThenBy(scenario => scenario.Id, StringComparer.Ordinal)
            .ToArray();
        var answered = leading.FirstOrDefault(scenario => At(scenario, challenge) + 1 < scenario.Steps.Count);
        return new(
            challenge,
            leading.FirstOrDefault(),
            answered,
            leading.Length == 0 ? "" : Words(leading[0], leading[0].Steps.Take(At(leading[0], challenge) + 1)),
            answered is null ? "" : Words(answered, answered.Steps));
    }

    private static int At(Scenario scenario, string challenge) =>
        scenario.Steps.ToList().FindIndex(
            step => step.Due is { Kind: DueKind.Challenge, Names: [var only] } && only == challenge);

    private static string Words(Scenario scenario, IEnumerable<Step> steps) => string.Join("; ", (string[])
    [
        .. scenario.Setting.Pool.HasTriggers ? (string[])["a Lambda for the pool's triggers: `--trigger-arn`"] : [],
        .. steps.Select(step => step.Needs).Where(needs => needs != Scenarios.Supply.None).Distinct().Select(needs => needs switch
        {
            Scenarios.Supply.Code => "the delivered code: `--code-command`",
            Scenarios.Supply.CustomAnswer => "the right answer: `--custom-answer`",
            _ => "a user with a registered passkey: `--pool`, `--client-id`, `--user`, `--passkey`",
        }),
    ]);
}
