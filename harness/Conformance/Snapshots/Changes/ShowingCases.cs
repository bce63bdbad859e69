using Conformance.Contract.Catalog;
using Conformance.Contract.Responses;
using Conformance.Contract.Wire;
using Conformance.Corpus;

namespace Conformance.Snapshots.Changes;

/// <summary>
/// The cases of the corpus that show a client the same change. One of another operation, flow, status or challenge is a neighbour, from
/// which nothing follows.
/// </summary>
internal static class ShowingCases
{
    /// <summary>The cases; empty where there is none.</summary>
    public static IReadOnlyList<Case> Of(Change change, CaseCorpus corpus)
    {
        string[] patterns = [.. change.Kind.Cases(change.Pair)];
        return
        [
            .. corpus.Cases.Where(one => one.Dialogue is null
                && one.Answers.Count > 0
                && patterns.Any(pattern => CasePattern.Matches(pattern, one.Id))
                && IsSame(one, change.Pair.Place)),
        ];
    }

    private static bool IsSame(Case one, Place place)
    {
        var response = one.Answers[^1].ToReadableResponse();
        return one.Operation == place.Operation
            && place.NewStep[StepNames.Flow].IsText(one.AuthFlow)
            && place.NewStep[StepNames.Status].Text == Wording.Number(response.Status)
            && place.After switch
            {
                StepOutcome.Error => ServiceErrors.Bare(response.Root[WireNames.ErrorType].Text.AsSpan()).SequenceEqual(place.NewErrorType),
                StepOutcome.Challenge or StepOutcome.Both => IsSameName(
                    response.Root[WireNames.ChallengeName].Text, place.NewStep[StepNames.Body][WireNames.ChallengeName].Text),
                StepOutcome.Tokens => one.ToExchange().Payload is { HasTokens: true, HasChallenge: false },
                _ => true,
            };
    }

    // Of names outside the model all are alike, but for one that is a known name in another case.
    private static bool IsSameName(string one, string other) =>
        string.Equals(one, other, StringComparison.OrdinalIgnoreCase) ? one == other || !DocumentedValues.IsChallenge(one)
        : !IsSpelling(one) && !IsSpelling(other);

    private static bool IsSpelling(string name) => ChallengeCatalog.Names.Contains(name, StringComparer.OrdinalIgnoreCase);
}
