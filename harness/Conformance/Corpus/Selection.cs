using Conformance.Contract.Wire;

namespace Conformance.Corpus;

/// <summary>Which cases of a corpus a run takes.</summary>
internal static class Selection
{
    // Each of a group that has more to show than its first case does.
    private static readonly string[] Once =
    [
        "renew.secret-hash.alias", "error-middle.wrong-code-then-right", "error-middle.wrong-code-then-right.SMS_MFA@srp",
    ];

    /// <summary>The cases whose ids match any of the patterns; all of them when there is none.</summary>
    /// <exception cref="CorpusException">A pattern matches nothing.</exception>
    public static IReadOnlyList<Case> Matching(IReadOnlyList<Case> cases, IReadOnlyCollection<string> patterns)
    {
        foreach (var pattern in patterns)
        {
            if (cases.All(one => !CasePattern.Matches(pattern, one.Id)))
            {
                throw new CorpusException(
                    $"--case {Excerpt.Word(pattern)} matches none of the {cases.Count} cases; `list` shows their ids, and * stands for any "
                    + "text");
            }
        }

        return patterns.Count == 0 ? cases : [.. cases.Where(one => patterns.Any(pattern => CasePattern.Matches(pattern, one.Id)))];
    }

    /// <summary>
    /// One case per challenge, per payload class and per table of sign-ins, one pair of challenges per way in, a refresh with a client
    /// secret and a second try; of the transport's one in which the service recovers, since clients wait long for one that does not.
    /// </summary>
    public static IReadOnlyList<Case> Quick(IReadOnlyList<Case> cases) =>
    [
        .. cases.Where(
            one => one.Group == "challenge"
                && one.Id.EndsWith(".full", StringComparison.Ordinal)).DistinctBy(one => one.Id.Split('.')[1], StringComparer.Ordinal)
            .Concat(cases.Where(one => one.Dialogue is null).OrderByDescending(one => one.Answers.Count).DistinctBy(one => one.Class))
            .Concat(cases.Where(one => one.Group == "sign-in" && one.Id.EndsWith(".alias.no-secret", StringComparison.Ordinal)))
            .Concat(cases.Where(one => one.Group == "pair").DistinctBy(WayIn, StringComparer.Ordinal))
            .Concat(cases.Where(one => Once.Contains(one.Id, StringComparer.Ordinal)))
            .Concat(cases.Where(one => one.Dialogue is not null && !one.IsAlone).DistinctBy(one => one.Group, StringComparer.Ordinal))
            .Distinct()
            .OrderBy(one => one.Id, StringComparer.Ordinal),
    ];

    /// <summary>What an id ends in for another flow than that with the password.</summary>
    private static string WayIn(Case one) => one.Id.Contains('@', StringComparison.Ordinal) ? one.Id[one.Id.IndexOf('@')..] : "";
}
