using Conformance.Contract.Wire;
using Conformance.Replay;
using Conformance.Subjects;

namespace Conformance.Judging;

/// <summary>Two steps that were asked for in the same moment, each with the request whose answer it hands out.</summary>
internal static class StepsAtOnce
{
    /// <summary>The steps; one that signed in stands behind one that did not, as it is what is held then.</summary>
    /// <param name="question">What both were asked.</param>
    /// <param name="answers">What they handed out.</param>
    /// <param name="played">The requests, one for both or one for each.</param>
    public static IReadOnlyList<SignInStep> Of(AttemptQuestion question, AttemptAnswer?[] answers, IReadOnlyList<Played> played)
    {
        AttemptAnswer?[] inOrder = [.. answers.OrderBy(answer => answer is { IsSignedIn: true })];
        Played?[] own = [.. inOrder.Select((answer, at) => Owned(answer, played) ?? (played.Count == 0 ? null : played[Last(at)]))];

        // What neither hands out is heard by the first.
        Played[] rest = [.. played.Where(one => !own.Contains(one))];
        return
        [
            .. inOrder.Select((answer, at) => new SignInStep(
                question,
                [.. at == 0 ? rest : [], .. own[at] is { } one ? [one] : (Played[])[]])
            {
                Answer = answer,
                IsAtOnce = true,
            }),
        ];

        int Last(int at) => Math.Min(at, played.Count - 1);
    }

    private static Played? Owned(AttemptAnswer? answer, IEnumerable<Played> played) =>
        answer?.Tokens["accessToken"u8] is { Kind: JsonKind.String } token
            ? played.FirstOrDefault(one => one.Response.Root[WireNames.AuthenticationResult][WireNames.AccessToken].IsText(token.Text))
            : null;
}
