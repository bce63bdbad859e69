using Conformance.Contract.Wire;

namespace Conformance.Corpus;

/// <summary>Which cases of a corpus a run takes.</summary>
internal static class Selection
{
    // Each of a group that has more to show than its first case does.
    private static readonly string[] Once =
        ["pair.SELECT_MFA_TYPE.SOFTWARE_TOKEN_MFA", "renew.secret-hash.alias", "error-middle.wrong-code-then-right"];

    /// <summary>The cases whose ids match any of the patterns; all of them when there is none.</summary>
    /// <exception cref="CorpusException">A pattern matches nothing.</exception>
    public static IReadOnlyList<Case> Matching(IReadOnlyList<Case> cases, IReadOnlyCollection<string> patterns)
    {
        foreach (var pattern in patterns)
        {
            if (cases.All(one => !CasePattern.Matches(pattern, one.Id)))
            {
                throw new CorpusException(RetiredCases.Named(pattern).FirstOrDefault() is { } retired
                    ? $"--case {Excerpt.Word(pattern)} is retired from the corpus: {RetiredCases.All[retired]}"
                    : $"--case {Excerpt.Word(pattern)} matches none of the {cases.Count} cases; `list` shows their ids, and * stands for "
                    + $"any text{NearestWord.Question(pattern, cases.Select(one => one.Id))}");
            }
        }

        return patterns.Count == 0 ? cases : [.. cases.Where(one => patterns.Any(pattern => CasePattern.Matches(pattern, one.Id)))];
    }

    /// <summary>
    /// One case per payload class and per table of sign-ins, two per challenge, without and with a client secret, a pair of challenges, a
    /// refresh with a client secret and a second try, each by all ways in; of the transport's one in which the service recovers, since
    /// clients wait long for one that does not.
    /// </summary>
    public static IReadOnlyList<Case> Quick(IReadOnlyList<Case> cases)
    {
        Case[] named = [.. cases.Where(one => one.Way.Length == 0)];
        var families = named
            .Where(one => one.Group == "challenge" && one.Id.EndsWith(".full", StringComparison.Ordinal))
            .DistinctBy(one => one.Id.Split('.')[1], StringComparer.Ordinal)
            .Concat(
                named.Where(one => one is { Dialogue: null, IsForSdk: false })
                    .OrderByDescending(one => one.Answers.Count)
                    .DistinctBy(one => one.Class))
            .Concat(named.Where(one => one.Group == "sign-in" && one.Id.Contains(".alias.", StringComparison.Ordinal)))
            .Concat(named.Where(one => one.Dialogue is not null && !one.IsAlone).DistinctBy(one => one.Group, StringComparer.Ordinal))
            .Select(one => one.Family)
            .Concat(Once)
            .ToHashSet(StringComparer.Ordinal);
        return [.. cases.Where(one => families.Contains(one.Family))];
    }
}
