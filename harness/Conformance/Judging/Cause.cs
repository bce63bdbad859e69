using System.Text.RegularExpressions;
using Conformance.Contract.Catalog;

namespace Conformance.Judging;

/// <summary>What a reader fixes and a baseline names: all findings with the same rule, place and word for what was seen.</summary>
/// <param name="Rule">The id of the broken rule.</param>
/// <param name="Place">Where, with <c>*</c> for the numbers of items, steps and requests.</param>
/// <param name="Seen">What was seen, as a word of a closed list.</param>
internal sealed record Cause(string Rule, string Place, string Seen)
{
    private const string SuccessWith = "success with ";

    private static readonly string Nothing = Contract.Catalog.Seen.SuccessWith([]).Word;

    // Those that have a place among what is surfaced.
    private static readonly string[] OfAnswers =
        [.. SecretKind.All.Where(kind => kind.Places.Count > 0).Select(kind => Contract.Catalog.Seen.Secret(kind.Name).Word)];

    /// <summary>Which of two sign-ins at the same time it is makes no other cause.</summary>
    public static Cause Of(Finding finding) => new(
        finding.Rule.Id,
        Numbers.Replace(finding.Path.Replace(SignInSeen.SecondPrefix, "", StringComparison.Ordinal), "${before}*"),
        finding.Seen);

    /// <summary>
    /// The same without what differs from one form of answer to the next: which parameter it was, which members a success had, and which
    /// of its secrets was told.
    /// </summary>
    public Cause OfAnyForm() => this with
    {
        Place = Parameter.Replace(Place, "${before}*"),
        Seen = Seen.StartsWith(SuccessWith, StringComparison.Ordinal) && Seen != Nothing ? SuccessWith
            : OfAnswers.Contains(Seen, StringComparer.Ordinal) ? OfAnswers[0]
            : Seen,
    };

    private static Regex Parameter { get; } = new(
        @"^(?<before>\$\.ChallengeParameters\.).*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    private static Regex Numbers { get; } =
        new(@"(?<before>\[|\bstep |\brequest )[0-9]+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
}
