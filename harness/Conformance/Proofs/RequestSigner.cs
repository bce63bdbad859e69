using System.Globalization;
using Conformance.Replay;
using Conformance.Wire;

namespace Conformance.Proofs;

/// <summary>Signs a request with AWS Signature Version 4, for the clients that the harness has itself.</summary>
internal static class RequestSigner
{
    /// <summary>The headers <c>X-Amz-Date</c> and <c>Authorization</c> of a request; every header that it has is signed.</summary>
    public static IReadOnlyList<Header> Sign(ReceivedRequest request, SigningCredentials credentials, string region, string service)
    {
        var time = request.At.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var date = new Header("X-Amz-Date", time);
        var list = SignedHeaders.Sort(string.Join(';', request.Headers.Append(date).Select(header => header.Name)));
        CredentialScope scope = new(time[..8], region, service, CredentialScope.TerminatorOfVersion4);
        var signature = new SigningInput
        {
            Method = request.Method,
            Path = request.Path,
            Query = "",
            Headers = SigningInput.ReadHeaders([.. request.Headers, date], list),
            HeaderList = list,
            PayloadHash = SigningInput.Hash(request.Body.Span),
            Time = time,
            Scope = scope,
            KeyScope = scope,
            SecretAccessKey = credentials.SecretAccessKey,
        }.Sign();
        return
        [
            date,
            new("Authorization", $"{AuthorizationHeader.Algorithm} Credential={credentials.AccessKeyId}/{scope}, SignedHeaders={list}, Signature={Convert.ToHexStringLower(signature)}"),
        ];
    }
}
