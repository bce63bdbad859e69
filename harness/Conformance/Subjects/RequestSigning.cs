using System.Globalization;
using Conformance.Contract.Proofs;
using Conformance.Contract.Wire;

namespace Conformance.Subjects;

/// <summary>Signs the requests of clients that are pieces of code here.</summary>
internal static class RequestSigning
{
    private static readonly string[] Names = ["content-type", "host", "x-amz-date", "x-amz-target"];

    /// <summary>Adds the date and the signature to a request for <c>/</c>, whose other headers are set.</summary>
    /// <param name="request">The request.</param>
    /// <param name="body">Its body.</param>
    /// <param name="region">The region that is signed for.</param>
    /// <param name="credentials">What is signed with.</param>
    /// <param name="time">The client's clock.</param>
    /// <param name="change">Makes another signature than the right one; null to make that.</param>
    public static void Sign(
        HttpRequestMessage request,
        ReadOnlySpan<byte> body,
        string region,
        SigningCredentials credentials,
        TimeProvider time,
        Func<SigningInput,
        SigningInput>? change = null)
    {
        var date = time.GetUtcNow().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var scope = new CredentialScope(date[..8], region, "cognito-idp", CredentialScope.TerminatorOfVersion4);
        (string[] names, string[] token) = credentials.SessionToken is { } temporary
            ? ([.. Names[..^1], SignedHeaders.SecurityToken, Names[^1]], [temporary])
            : (Names, (string[])[]);
        string[] values = [
            request.Content!.Headers.ContentType!.ToString(),
            request.RequestUri!.Authority,
            date,
            .. token,
            request.Headers.GetValues(WireNames.Target).Single(),
        ];
        var input = new SigningInput
        {
            Method = "POST",
            Path = "/",
            Query = "",
            Headers = [.. names.Zip(values, (name, value) => new Header(name, value))],
            HeaderList = string.Join(';', names),
            PayloadHash = SigningInput.Hash(body),
            Time = date,
            Scope = scope,
            KeyScope = scope,
            SecretAccessKey = credentials.SecretAccessKey,
        };
        input = change?.Invoke(input) ?? input;
        request.Headers.TryAddWithoutValidation("X-Amz-Date", input.Time);
        if (token.Length > 0)
        {
            request.Headers.TryAddWithoutValidation(SignedHeaders.SecurityToken, token);
        }

        request.Headers.TryAddWithoutValidation(
            "Authorization",
            $"AWS4-HMAC-SHA256 Credential={credentials.AccessKeyId}/{input.Scope}, SignedHeaders={input.HeaderList}, "
            + $"Signature={Convert.ToHexStringLower(input.Sign())}");
    }
}
