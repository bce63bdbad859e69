using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Running.Services;

namespace Conformance.Reports;

/// <summary>
/// Two figures of a service that are never added up: how much of what can be reached was, and how much of what was judged is wrong.
/// </summary>
/// <param name="Challenges">Tokens and challenges that were answered.</param>
/// <param name="AllChallenges">Those of the catalog.</param>
/// <param name="Scenarios">Scenarios that were asked and played to a verdict.</param>
/// <param name="AllScenarios">Those that were selected, but for those that showed nothing.</param>
/// <param name="Wrong">Scenarios with a wrong answer, expected or not.</param>
/// <param name="Known">How many of those a baseline expects.</param>
internal sealed record ServiceFigures(int Challenges, int AllChallenges, int Scenarios, int AllScenarios, int Wrong, int Known)
{
    /// <summary>The figures of a service; null for a client.</summary>
    public static ServiceFigures? Of(ReportedClient client)
    {
        if (!client.IsService)
        {
            return null;
        }

        var rows = ReachTable.Of(client).ToArray();
        var judged = client.Results.Where(result => result is { IsJudged: true, IsUnasked: false }).ToArray();
        var wrong = judged.Where(result => result.Verdict == Verdict.Fail).ToArray();
        return new(
            rows.Count(row => row.Times > 0),
            rows.Length,
            judged.Length,
            client.Cases - client.Results.Count(Indeterminacy.Is),
            wrong.Length,
            wrong.Count(result => result.Baselined is not null));
    }

    /// <summary>What the report of a service begins with: the figures, then what is to be mended first, a line for each cause.</summary>
    public static IEnumerable<string> Lines(ReportedClient client, bool isStrict, int width)
    {
        if (Of(client) is not { } figures)
        {
            return [];
        }

        var causes = FoundCauses.Of(client.Results, isStrict);
        FoundCause[] all = [.. causes.Failed, .. causes.Warned];
        return
        [
            .. TextFlow.Hang("coverage    ", figures.Coverage, width),
            .. TextFlow.Hang("divergence  ", figures.Divergence, width),
            .. all.Length == 0 ? [] : (string[])[
                "",
                Printable.Of($"{client.Title}: {Wording.Count(all.Length, "cause")}, the first to mend first"),
                .. CauseBlock.Table(all, client.Unit, width),
            ],
        ];
    }

    private string Coverage =>
        $"{Challenges} of {AllChallenges} answers (tokens and the challenges), {Scenarios} of {Wording.Count(AllScenarios, "scenario")}";

    private string Divergence =>
        $"{Wrong} of {Wording.Count(Scenarios, "judged scenario")} answered wrongly{(Known == 0 ? "" : $", {Known} of them known")}";
}
