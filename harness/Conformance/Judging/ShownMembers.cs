using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Subjects;

namespace Conformance.Judging;

/// <summary>
/// Finds which of the declared members a case sent, and whether the client showed them: one that is absent wherever it was sent may be one
/// that an older model does not have.
/// </summary>
internal static class ShownMembers
{
    /// <summary>No member at all.</summary>
    public static IReadOnlyDictionary<string, bool> Nothing { get; } = new Dictionary<string, bool>(StringComparer.Ordinal);

    /// <summary>
    /// The members of a call, by the word that <c>members</c> would have to lack: <c>AdminInitiateAuth.AvailableChallenges</c>.
    /// </summary>
    public static IReadOnlyDictionary<string, bool> In(Surfacing seen)
    {
        var (operation, client) = (seen.Armed.Case.Operation, seen.Client);
        return seen.JudgesMembers
            ? Gather(Below(SurfacedMember.OfCall, seen.Served.ToReadableResponse().Root, seen.Surface)
                .Where(pair => client.Knows(operation, pair.Member.Path) && !OddWords.IsInEveryModel(operation, pair.Member.Path))
                .Select(pair => ($"{operation}.{pair.Member.Path}", pair.IsShown)))
            : Nothing;
    }

    /// <summary>
    /// The members of a sign-in, by the word that <c>surfaces</c> would have to lack: <c>challenge.availableChallenges</c>.
    /// </summary>
    public static IReadOnlyDictionary<string, bool> In(SignInSeen seen) => Gather(
        from at in Enumerable.Range(0, seen.Steps.Count)
        let step = new StepSeen(seen, at)
        where step.Members.AreJudged
        from pair in step.IsChallenged
            ? Below(SurfacedMember.OfChallenge, step.Sent.Root, step.Answer!.Challenge)
            : Below(SurfacedMember.OfTokens, step.Sent.Root[WireNames.AuthenticationResult], step.Answer!.Tokens)
        where step.Client.Shows(pair.Member.Place, step.Sent.Challenge)
        select (pair.Member.Place, pair.IsShown));

    private static IEnumerable<(SurfacedMember Member, bool IsShown)> Below(
        IReadOnlyList<SurfacedMember> members, JsonValue sent, JsonValue shown)
    {
        foreach (var member in members)
        {
            var (value, own) = (sent[member.Name], shown[member.Own]);
            if (Pair.IsNothing(value))
            {
                continue;
            }

            yield return (member, own.HasValue);

            // Without the structure nothing of it is there, and it is the structure that the model lacks.
            foreach (var inner in own.Kind == JsonKind.Object ? Below(member.Members, value, own) : [])
            {
                yield return inner;
            }
        }
    }

    private static Dictionary<string, bool> Gather(IEnumerable<(string Word, bool IsShown)> members) =>
        members.GroupBy(member => member.Word, StringComparer.Ordinal).ToDictionary(
            member => member.Key, member => member.Any(one => one.IsShown), StringComparer.Ordinal);
}
