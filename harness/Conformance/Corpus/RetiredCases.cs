using Conformance.Contract.Catalog;
using Conformance.Corpus.Dialogues;

namespace Conformance.Corpus;

/// <summary>The ids that were cases once and are none any more, with the reason. No case takes one of them again.</summary>
internal static class RetiredCases
{
    /// <summary>The reasons by id.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(
        [
            .. ClockTable.Retired().Select(id => KeyValuePair.Create(id, "other days of the calendar show the same")),
            new(
                "identity-keys.NEW_PASSWORD_REQUIRED.remembered",
                "no challenge that names the user is known to lead there but PASSWORD_VERIFIER, whose pairs show it"),
        ],
        StringComparer.Ordinal);

    /// <summary>How many of a requirement set are retired: all of them are sign-ins, which came with corpus 0.2.</summary>
    public static int CountOf(RequirementSet set) => !set.IsNewest && set.HasSince("0.2") ? All.Count : 0;

    /// <summary>The retired ids that a pattern names; none for a pattern that names a case.</summary>
    /// <param name="pattern">An id or a pattern of ids.</param>
    public static IEnumerable<string> Named(string pattern) => All.Keys.Where(id => CasePattern.Matches(pattern, id));
}
