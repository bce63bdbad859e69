using Conformance.Reports.Saved;
using Conformance.Running;
using Conformance.Subjects;

namespace Conformance.Reports;

/// <summary>A declared member that the client showed in none of the cases that sent it.</summary>
/// <param name="Word">What would have to be left out of the declaration: <c>AdminInitiateAuth.AvailableChallenges</c>, or
/// <c>challenge.session</c>.</param>
/// <param name="Cases">How many cases sent it.</param>
internal sealed record AbsentMember(string Word, int Cases)
{
    /// <summary>Those of a run, in the order of their words.</summary>
    public static IReadOnlyList<AbsentMember> Of(IEnumerable<CaseResult> results) =>
    [
        .. results.SelectMany(result => result.Shown)
            .GroupBy(member => member.Key, member => member.Value, StringComparer.Ordinal)
            .Where(shown => !shown.Contains(true))
            .OrderBy(shown => shown.Key, StringComparer.Ordinal)
            .Select(shown => new AbsentMember(shown.Key, shown.Count())),
    ];

    /// <summary>What the reader of a saved run may do about each.</summary>
    public static IEnumerable<string> Tell(SavedClient client) => client.AbsentThroughout.Select(
        member => new AbsentMember(member.Key, member.Value).Tell(
            client.Profile == ClientDescription.WrapperProfile,
            operation => client.Declared?.Any(word => word.StartsWith($"member {operation}.", StringComparison.Ordinal)) == true));

    /// <summary>True for a result that it made worse.</summary>
    public bool Spoils(CaseResult result) => result.Findings.Count > 0 && result.Shown.TryGetValue(Word, out var isShown) && !isShown;

    /// <summary>What the reader may do about it, if the client is not to blame.</summary>
    public string Tell(ClientDescription client) => Tell(client.IsWrapper, client.Members.ContainsKey);

    private string Tell(bool isOfWrapper, Func<string, bool> namesMembersOf)
    {
        var where = Cases == 1 ? "in the one case that sent it" : $"in all {Cases} cases that sent it";
        if (isOfWrapper)
        {
            return $"{Word} was absent {where}: if the client does not show it, leave it out of `surfaces` in hello";
        }

        var (operation, member) =
            (Word[..Word.IndexOf('.', StringComparison.Ordinal)], Word[(Word.IndexOf('.', StringComparison.Ordinal) + 1)..]);
        var what = namesMembersOf(operation) ? "leave it out of `members` in hello" : "give `members` in hello without it";
        return $"{member} of {operation} was absent {where}: if the client's model does not have it, {what}";
    }
}
