using System.Buffers.Text;
using Conformance.Contract.Catalog;
using Conformance.Contract.Proofs;
using Conformance.Contract.Wire;
using Conformance.Corpus;

namespace Conformance.Judging.Requests;

/// <summary>The names over which a client may have computed SECRET_HASH.</summary>
internal static class HashNames
{
    /// <summary>What a wrong hash was made of; null if it is over the due name.</summary>
    public static Seen? Explain(string hash, (Seen Over, string Value) due, PlayedRequest sent)
    {
        var dialogue = sent.SignIn.Dialogue;
        var person = dialogue.Script.Person;
        (Seen Over, string Value)[] names =
        [
            due,
            (Seen.OverAlias.As("what the user typed"), person.Typed),
            (Seen.OverActualUsername.As("the actual username"), person.Username),
            .. sent.Heard.Answers.Select(one => one.Response.Root[WireNames.ChallengeParameters][WireNames.UserIdForSrp])
                .Where(name => name.Kind == JsonKind.String)
                .Select(name => (Seen.OverOtherName.As("USER_ID_FOR_SRP"), name.Text)),
            (Seen.OverOtherName.As("the sub of the user"), CaseValues.RequestId(dialogue.Seed)),
            .. dialogue.Tokens.Values.Select(tokens => (Seen.OverOtherName.As("the sub of the tokens"), Sub(tokens.Access))),
        ];
        return SecretHash.Explain(
            hash, sent.Armed.ClientId, dialogue.ClientSecret, [.. names.DistinctBy(name => name.Value, StringComparer.Ordinal)]);
    }

    private static string Sub(string token) =>
        JsonReading.TryRead(Base64Url.DecodeFromChars(token.Split('.')[1]), out _)!.Root["sub"].Text;
}
