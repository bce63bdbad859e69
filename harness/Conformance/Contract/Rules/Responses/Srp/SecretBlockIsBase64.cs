using System.Buffers;
using System.Buffers.Text;
using Conformance.Wire;

namespace Conformance.Contract.Rules.Responses.Srp;

internal static class SecretBlockIsBase64
{
    // The framework's own check lets blanks pass.
    private static readonly SearchValues<byte> Letters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="u8);

    public static RuleCheck<Exchange> Rule { get; } = new(
        "RSP-SRP-003",
        "SECRET_BLOCK is standard base64 with its padding.",
        Level.Must,
        Citation.Recordings("SECRET_BLOCK; the Session is base64url instead")
            .On("2017")
            .And(Citation.Recordings("SECRET_BLOCK").On("2022")),
        Check);

    private static bool Check(Exchange exchange, Findings findings)
    {
        var block = exchange.Payload.Parameter(WireNames.SecretBlock);
        if (block.Kind != JsonKind.String)
        {
            return false;
        }

        var text = block.Utf8;
        if (text.IndexOfAnyExcept(Letters) is >= 0 and var position)
        {
            findings.Add("$.ChallengeParameters.SECRET_BLOCK", "only characters of base64", Wording.Foreign(block, position));
        }
        else if (text.IsEmpty || !Base64.IsValid(text))
        {
            findings.Add(
                "$.ChallengeParameters.SECRET_BLOCK",
                "whole groups of four characters, padded",
                text.IsEmpty ? Seen.Empty : Seen.OtherLength.As(Wording.Length(block)));
        }

        return true;
    }
}
