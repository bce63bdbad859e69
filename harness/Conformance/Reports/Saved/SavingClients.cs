using Conformance.Running;

namespace Conformance.Reports.Saved;

/// <summary>A client as it is saved.</summary>
internal static class SavingClients
{
    public static SavedClient Of(ReportedClient client, RepeatCommand repeat, bool isStrict)
    {
        var (told, figures, counts) = (client.Description, ServiceFigures.Of(client), Standings.Count(client.Results, isStrict));
        return new()
        {
            Name = client.DeclaredName,
            Selected = client.Name == client.DeclaredName ? null : client.Name,
            Label = client.Label,
            Requirements = client.Requirements,
            Greeted = told is not null,
            Version = told?.Version,
            Language = told?.Language,
            Runtime = told?.Runtime,
            Platform = told?.Platform,
            Profile = told?.Profile,
            Capabilities = told is null ? null : [.. told.Capabilities],
            Declared = told is null ? null : [.. Baseline.DeclaredBy(told)],
            Notices = told is null ? null : [.. told.Notices],
            NotSelected = Counted(client.NotSelected),
            Retired = Counted(client.Retired),
            NotOverlapped = Counted(client.NotOverlapped),
            Coverage = figures is null
                ? null
                : new(figures.Challenges, figures.AllChallenges, figures.Scenarios, figures.AllScenarios),
            Divergence = figures is null ? null : new(figures.Wrong, figures.Known, figures.Scenarios),
            Reached = figures is null ? null : [.. ReachTable.Of(client).Select(Of)],
            Stale = client.Stale,
            NotDeclared = client.NotDeclared,
            AbsentThroughout = client.AbsentThroughout.ToDictionary(member => member.Word, member => member.Cases, StringComparer.Ordinal),
            NotExercised = client.Unused.DistinctBy(unused => unused.Word, StringComparer.Ordinal).ToDictionary(
                unused => unused.Word, unused => unused.Reason, StringComparer.Ordinal),
            Summary = new(counts.Passed, counts.Failed, counts.Skipped),
            Causes = SavingCauses.Of(FoundCauses.Of(client.Results, isStrict), id => repeat.For(client.Name, id)),
            Cases = [
                .. client.Results.Select(result =>
                    Saving.Of(result, client.Smallest.GetValueOrDefault(result.Case.Id), repeat.For(client.Name, result.Case.Id))),
            ],
        };
    }

    private static int? Counted(int count) => count > 0 ? count : null;

    private static SavedReach Of(ReachRow row) => new()
    {
        Name = row.Name,
        Times = row.Times,
        Broken = row.Broken,
        WhyNot = row.WhyNot,
    };
}
