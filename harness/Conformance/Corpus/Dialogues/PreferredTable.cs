using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;

namespace Conformance.Corpus.Dialogues;

/// <summary>
/// A password that is preferred in the flow choice, and what comes behind it: at once where the client sends it, or SRP_A, along with the
/// preference, and else behind the challenge that asks for it.
/// </summary>
internal static class PreferredTable
{
    private static readonly (string Preferred, string SentAlong, string[] Path)[] Rows =
    [
        ("PASSWORD", WireNames.Password, ["PASSWORD"]),
        ("PASSWORD_SRP", WireNames.SrpA, ["PASSWORD_SRP", "PASSWORD_VERIFIER"]),
    ];

    public static IEnumerable<Case> Expand(Replies replies) =>
        from row in Rows
        from form in (string?[])
        [
            null,
            .. Leads.After("choice", row.Path[^1]).Where(lead => lead.Basis != Basis.Source).Select(lead => lead.Form),
        ]
        from hasSecret in (bool[])[false, true]
        select DialogueCase.Of(
            $"preferred.{row.Preferred}.{form ?? "tokens"}{(hasSecret ? ".secret" : "")}",
            new()
            {
                Flow = SignInFlow.Choice,
                Person = Person.Aliased,
                Preferred = row.Preferred,
                HasSecret = hasSecret,
                Turns = [.. Turns(row.SentAlong, form is null ? row.Path : [.. row.Path, form], replies)],
            },
            Basis.Documented,
            "API reference, AdminInitiateAuth, USER_AUTH: PREFERRED_CHALLENGE with PASSWORD or SRP_A") with
        { Since = "0.5" };

    private static IEnumerable<Turn> Turns(string sentAlong, string[] path, Replies replies)
    {
        Turn[] turns = [.. PairTable.Turns(path, replies, replies.Tokens)];
        yield return turns[0] with { Reply = turns[0].Reply with { SkippedBy = sentAlong } };

        // An answer to the start names the user.
        yield return turns[1].Reply.Kind == ReplyKind.Challenge
            ? turns[1] with { Reply = turns[1].Reply with { Identity = IdentityKeys.Both } }
            : turns[1];
        foreach (var turn in turns[2..])
        {
            yield return turn;
        }
    }
}
