using System.Buffers.Text;
using Conformance.Contract.Wire;

namespace Conformance.Judging.TokenClaims;

/// <summary>For whom tokens were issued, and the keys that they can be verified with.</summary>
/// <param name="ClientId">The app client.</param>
/// <param name="UserPoolId">The user pool.</param>
/// <param name="Keys">The keys of the pool; null where the service serves none.</param>
internal sealed record IssuedTokens(string ClientId, string UserPoolId, KeySet? Keys);

/// <summary>A signed token of an answer that can be read.</summary>
/// <param name="Member">The member that it stands in.</param>
/// <param name="Text">The token.</param>
/// <param name="Header">Its header; absent where it is no JSON.</param>
/// <param name="Claims">Its claims; absent where they are no JSON.</param>
internal sealed record IssuedToken(string Member, string Text, JsonValue Header, JsonValue Claims)
{
    /// <summary>True for the access token.</summary>
    public bool IsAccess => Member == WireNames.AccessToken;

    /// <summary>Where a claim stands.</summary>
    public string At(string claim) => $"$.AuthenticationResult.{Member}.{claim}";

    /// <summary>The signed tokens of an answer that have the three parts; what has other parts is for other rules to tell of.</summary>
    public static IEnumerable<IssuedToken> In(StepAnswered step)
    {
        if (!step.HasTokens)
        {
            yield break;
        }

        var result = step.Response!.Root[WireNames.AuthenticationResult];
        foreach (var member in (string[])[WireNames.AccessToken, WireNames.IdToken])
        {
            if (result[member] is { Kind: JsonKind.String } token && token.Text.Split('.') is [var header, var claims, _]
                && Base64Url.IsValid(header) && Base64Url.IsValid(claims))
            {
                yield return new(member, token.Text, Read(header), Read(claims));
            }
        }
    }

    private static JsonValue Read(string part) =>
        JsonReading.TryRead(Base64Url.DecodeFromChars(part), out _)?.Root is { Kind: JsonKind.Object } root ? root : default;
}
