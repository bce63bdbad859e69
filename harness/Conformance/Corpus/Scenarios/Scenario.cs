using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;

namespace Conformance.Corpus.Scenarios;

/// <summary>A straight script that drives a service: what must be there, what is asked, and what is due.</summary>
/// <param name="Id">Its id, which never changes.</param>
/// <param name="Setting">What must be there.</param>
/// <param name="Steps">The requests in order.</param>
public sealed record Scenario(string Id, Setting Setting, IReadOnlyList<Step> Steps)
{
    // A second factor, and what may stand before and behind it.
    private const int MostMore = 3;

    /// <summary>True when a pool, client and user that exist already will do.</summary>
    public bool TakesGivenUser { get; init; }

    /// <summary>True when it makes no difference in which state a given user is, as long as it may sign in.</summary>
    public bool TakesAnyState { get; init; }

    /// <summary>The state of a given user that shows most; null where none shows more than another.</summary>
    public string? BestState { get; init; }

    /// <summary>The version of the corpus that brought it.</summary>
    public string Since { get; init; } = "0.3";

    /// <summary>True when a step takes the name or the Session of another user.</summary>
    public bool NeedsStranger { get; init; }

    /// <summary>The script in words.</summary>
    public string Title =>
        string.Join(", then ", Steps.Select(step => $"{step.Due.Words}{(step.Kind == StepKind.Start ? $" to {step.Flow}" : "")}"));

    /// <summary>The same for a user of whom nothing is known but the password: who may be asked for more before there are tokens.</summary>
    internal Scenario ForUnknownState() => this with { Steps = [.. Steps.SelectMany(ForUnknownState)] };

    private static IEnumerable<Step> ForUnknownState(Step step) => step.Due.Kind != DueKind.Tokens ? [step] :
    [
        step with { Due = Dues.Progress },
        .. Enumerable.Repeat(new Step(StepKind.Answer, Dues.Progress) { IsIfAsked = true }, MostMore),
    ];

    /// <summary>The case that reports tell of.</summary>
    internal Case ToCase() => new()
    {
        Id = Id,
        Since = Since,
        Operation = WireNames.AdminInitiateAuth,
        AuthFlow = Steps[0].Flow,
        Class = Steps[^1].Due.Kind switch
        {
            DueKind.Refusal => PayloadClass.Error,
            DueKind.Challenge => PayloadClass.Challenge,
            _ => PayloadClass.Tokens,
        },
        Origin = Origin.Authored,
        Basis = Steps[^1].Due.Citation.Basis,
        Clause = Steps[^1].Due.Citation.ToString(),
        Answers = [],
        WireMock = false,
        Scenario = this,
    };
}
