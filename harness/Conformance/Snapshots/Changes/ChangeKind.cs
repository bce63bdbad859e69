namespace Conformance.Snapshots.Changes;

/// <summary>One kind of change.</summary>
/// <param name="Name">Its name in reports.</param>
/// <param name="Words">What happened, to stand behind the path.</param>
/// <param name="What">What happened, in a list of what has its weight.</param>
/// <param name="Weight">How much it matters.</param>
/// <param name="Applies">True for a pair that is of this kind, unless an earlier kind of the list applies.</param>
/// <param name="Cases">The ids, or patterns of ids, of corpus cases that show a client the same; most are not in the corpus.</param>
internal sealed record ChangeKind(
    string Name, string Words, string What, Weight Weight, Func<Pair, bool> Applies, Func<Pair, IEnumerable<string>> Cases)
{
    /// <summary>Every kind, in the order in which they are tried.</summary>
    public static IReadOnlyList<ChangeKind> All { get; } =
    [
        ScenarioVanished.Kind,
        ScenarioAppeared.Kind,
        StepVanished.Kind,
        StepAppeared.Kind,
        OperationChanged.Kind,
        ExclusivityLost.Kind,
        OutcomeChanged.Kind,
        ErrorTypeChanged.Kind,
        StatusChanged.Kind,
        HeaderChanged.Kind,
        MessageChanged.Kind,
        ListValueAppeared.Kind,
        ListValueVanished.Kind,
        EmptyParametersVanished.Kind,
        AttributeVanished.Kind,
        MemberVanished.Kind,
        SessionWithTokens.Kind,
        MemberAppeared.Kind,
        TypeChanged.Kind,
        LetterCaseChanged.Kind,
        DocumentedSetLeft.Kind,
        ChallengeUnknown.Kind,
        ChallengeChanged.Kind,
        LengthChanged.Kind,
        EqualityChanged.Kind,
        ValueChanged.Kind,
    ];

    public static ChangeKind Of(Pair pair) => All.First(kind => kind.Applies(pair));

    /// <summary>For changes that no case of the corpus shows a client.</summary>
    public static IEnumerable<string> NoCase(Pair pair) => [];
}
