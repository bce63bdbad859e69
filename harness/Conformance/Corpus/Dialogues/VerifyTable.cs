using Conformance.Contract.Catalog;
using Conformance.Corpus.Signing;

namespace Conformance.Corpus.Dialogues;

/// <summary>Tokens that must not pass, for clients that verify what they are given: each with one flaw, in one of the two tokens.</summary>
internal static class VerifyTable
{
    private static readonly (string Name, TokenFlaw Flaw, bool OfAccess, bool OfId)[] Rows =
    [
        ("access-token.signature", TokenFlaw.Signature, true, false),
        ("access-token.unknown-kid", TokenFlaw.UnknownKid, true, false),
        ("access-token.alg-none", TokenFlaw.AlgNone, true, false),
        ("access-token.alg-hs256", TokenFlaw.AlgHs256, true, false),
        ("access-token.issuer", TokenFlaw.Issuer, true, false),
        ("access-token.client-id", TokenFlaw.Client, true, false),
        ("access-token.expired", TokenFlaw.Expired, true, false),
        ("id-token.signature", TokenFlaw.Signature, false, true),
        ("id-token.unknown-kid", TokenFlaw.UnknownKid, false, true),
        ("id-token.alg-none", TokenFlaw.AlgNone, false, true),
        ("id-token.alg-hs256", TokenFlaw.AlgHs256, false, true),
        ("id-token.issuer", TokenFlaw.Issuer, false, true),
        ("id-token.audience", TokenFlaw.Client, false, true),
        ("id-token.expired", TokenFlaw.Expired, false, true),
        ("swapped", TokenFlaw.Swapped, true, true),
    ];

    public static IEnumerable<Case> Expand(Replies replies) => Rows.Select(row => DialogueCase.Of(
        $"verify.{row.Name}",
        new()
        {
            Flow = SignInFlow.Password,
            Person = Person.Aliased,
            Turns =
                [new(Awaited.Start, replies.Tokens with { Class = PayloadClass.Lacking, Flawed = new(row.Flaw, row.OfAccess, row.OfId) })],
        },
        Basis.Documented,
        "developer guide, verifying JSON web tokens") with
    { Since = "0.5" });
}
