using Conformance.Contract.Catalog;

namespace Conformance.Corpus.Dialogues;

/// <summary>
/// Two sign-ins at the same time, as a server makes them: of two users, and of one user twice, each step in turn, and both in the same
/// moment.
/// </summary>
internal static class TogetherTable
{
    private const string Clause = "AdminInitiateAuth is called by servers, for many users at the same time";

    /// <summary>Another user.</summary>
    public static Person Other { get; } = new("alias", "harness-user-02", "other.user@example.com");

    private static readonly (string Name, Person Person)[] Pairs = [("two-users", Other), ("one-user-twice", Person.Aliased)];

    public static IEnumerable<Case> Expand(Replies replies) =>
        from pair in Pairs
        from moment in (Beside[])[Beside.InTurn, Beside.Overlapping]
        from variant in Variants(replies)
        select DialogueCase.Of(
            $"together.{pair.Name}.{(moment == Beside.Overlapping ? "overlapping" : "in-turn")}{variant.Name}",
            variant.Script with { Other = variant.Script with { Person = pair.Person }, Beside = moment },
            Basis.Inferred,
            Clause) with
        { Since = "0.5" };

    private static IEnumerable<(string Name, Dialogue Script)> Variants(Replies replies)
    {
        var plain = new Dialogue
        {
            Flow = SignInFlow.Password,
            Person = Person.Aliased,
            Turns =
            [
                new(Awaited.Start, replies.First("SMS_MFA")),
                new(Awaited.FollowUp, replies.Tokens, new(InputKind.Code)),
            ],
        };
        yield return ("", plain);
        yield return (".secret", plain with { HasSecret = true });
        yield return (".metadata", plain with { HasMetadata = true });
        yield return (".context", plain with { HasContext = true });
        yield return (".device", plain with
        {
            AsksForDevice = false,
            Turns =
            [
                plain.Turns[0],
                plain.Turns[1] with { Reply = replies.TokensOfNewDevice },
                new(Awaited.Refresh, replies.RefreshedTokens, new(InputKind.Refresh)),
            ],
        });
        yield return (".refresh", plain with
        {
            Turns = [.. plain.Turns, new(Awaited.Refresh, replies.RefreshedTokens, new(InputKind.Refresh))],
        });
    }
}
