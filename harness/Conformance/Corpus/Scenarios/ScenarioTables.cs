namespace Conformance.Corpus.Scenarios;

/// <summary>All scenarios.</summary>
internal static class ScenarioTables
{
    /// <summary>The scenarios in the order of their ids.</summary>
    public static IReadOnlyList<Scenario> All { get; } =
    [
        .. SignInTable.Expand()
            .Concat(OtherFlowTable.Expand())
            .Concat(RefusalTable.Expand())
            .Concat(AnswerRefusalTable.Expand())
            .Concat(CodeRefusalTable.Expand())
            .Concat(MadeUpSessionTable.Expand())
            .Concat(BodyTable.Expand())
            .Concat(RefreshRefusalTable.Expand())
            .Concat(RefreshRefusalTable.Exchanges())
            .Concat(WrongTurnTable.Expand())
            .Concat(ClientSecretTable.Expand())
            .OrderBy(scenario => scenario.Id, StringComparer.Ordinal),
    ];
}
