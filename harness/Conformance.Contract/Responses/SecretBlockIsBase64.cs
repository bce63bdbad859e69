using System.Buffers;
using System.Buffers.Text;
using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Responses;

internal static class SecretBlockIsBase64
{
    // The framework's own check lets blanks pass.
    private static readonly SearchValues<byte> Letters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="u8);

    public static RuleCheck<Exchange> Rule { get; } = new(ResponseStatements.SecretBlockIsBase64, Check);

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
