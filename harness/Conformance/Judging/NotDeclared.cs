using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Subjects;

namespace Conformance.Judging;

/// <summary>Counts the checks that were not made because the client does not declare the word on which they rest.</summary>
/// <remarks>
/// A case that is not played because a word is missing counts as one check. In a case that is played, each question that is left out about
/// what the client holds counts as one, and so does each value of the outcome that was sent and is neither declared nor shown.
/// </remarks>
internal static class NotDeclared
{
    /// <summary>No check at all.</summary>
    public static IReadOnlyDictionary<string, int> Nothing { get; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>The checks of a case that was not asked.</summary>
    public static IReadOnlyDictionary<string, int> Case(string word) => new Dictionary<string, int>(StringComparer.Ordinal) { [word] = 1 };

    /// <summary>The checks that a sign-in lacks.</summary>
    public static IReadOnlyDictionary<string, int> In(SignInSeen seen)
    {
        var words = Enumerable.Range(0, seen.Steps.Count).SelectMany(at => Hidden(new StepSeen(seen, at)));
        return Count(
            ProtocolWords.IsDeclared(AttemptQuestion.StateOperation, seen.Client) ? words : words.Append(AttemptQuestion.StateOperation));
    }

    /// <summary>The checks that a call lacks.</summary>
    public static IReadOnlyDictionary<string, int> In(Surfacing seen) => seen.HasSurface ? Count(Hidden(seen)) : Nothing;

    /// <summary>The sum over many cases, in the order of the words.</summary>
    public static SortedDictionary<string, int> Sum(IEnumerable<IReadOnlyDictionary<string, int>> counts)
    {
        var sum = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var (word, count) in counts.SelectMany(one => one))
        {
            sum[word] = sum.GetValueOrDefault(word) + count;
        }

        return sum;
    }

    private static IEnumerable<string> Hidden(StepSeen seen) => seen switch
    {
        { IsChallenged: true, Sent.Challenge: not null } =>
            Hidden(SurfacedMember.OfChallenge, seen.Sent.Root, seen.Answer!.Challenge, seen.Client, seen.Sent.Challenge),
        { IsSignedIn: true, Sent.HasToken: true } => Hidden(seen, seen),
        { Operation: AttemptQuestion.StateOperation, Answer.HoldsSignIn: true, MoveBefore: { IsSignedIn: true } move }
            when move.Sent.HasToken => Hidden(seen, move),
        _ => [],
    };

    private static IEnumerable<string> Hidden(StepSeen shown, StepSeen move)
    {
        var hidden = Hidden(SurfacedMember.OfTokens, move.Sent.Root[WireNames.AuthenticationResult], shown.Answer!.Tokens, shown.Client);
        var kept = SurfacedMember.OfTokens.Single(member => member.Path == SurfacedMember.RefreshTokenPath);

        // A refresh that brings no new one is to keep the old.
        return move.IsRefresh && !move.Sent.Root[WireNames.AuthenticationResult][kept.Name].HasValue && move.RefreshTokenBefore.HasValue
            && !HandedOut.IsShown(kept.Place, shown.Answer.Tokens[kept.Own], shown.Client)
            ? hidden.Append(kept.Place)
            : hidden;
    }

    private static IEnumerable<string> Hidden(
        IEnumerable<SurfacedMember> members, JsonValue sent, JsonValue shown, ClientDescription client, string? challenge = null) =>
        from member in members
        where HandedOut.IsAny(sent[member.Name], client) && !HandedOut.IsShown(member.Place, shown[member.Own], client, challenge)
        select member.Place;

    private static IEnumerable<string> Hidden(Surfacing seen)
    {
        var (operation, client) = (seen.Armed.Case.Operation, seen.Client);
        foreach (var member in SurfacedMember.Paths)
        {
            var parent = member.Contains('.', StringComparison.Ordinal) ? member[..member.LastIndexOf('.')] : null;
            if (parent is not null && !client.Knows(operation, parent))
            {
                continue;
            }

            var sent = At(seen.Armed.Sent.Root, member);
            if (!client.Knows(operation, member))
            {
                if (HandedOut.IsAny(sent, client) && !HandedOut.IsAny(At(seen.Surface, member), client))
                {
                    yield return $"{operation}.{member}";
                }
            }
            else if (sent.Kind == JsonKind.Null && !client.DistinguishesNull)
            {
                yield return ProtocolWords.DistinguishesNull;
            }
        }
    }

    private static JsonValue At(JsonValue root, string member) => member.Split('.').Aggregate(root, (parent, name) => parent[name]);

    private static Dictionary<string, int> Count(IEnumerable<string> words) =>
        words.CountBy(word => word, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
}
