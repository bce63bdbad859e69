using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Auth;
using Amazon.Runtime.Internal.Util;
using Conformance.Contract.Wire;

namespace Conformance.Subjects.Services;

/// <summary>Signs requests as the AWS SDK for .NET does, with its own signer.</summary>
/// <param name="address">Where they go.</param>
/// <param name="credentials">What they are signed with.</param>
internal sealed class RequestSigner(ServiceAddress address, ImmutableCredentials credentials)
{
    private static readonly AWS4Signer Signer = new();

    private readonly SigningConfig config = new(address);

    /// <summary>The access key id that requests name.</summary>
    public string AccessKeyId => credentials.AccessKey;

    /// <summary>The headers of a request with those that sign it. A signature that is there already gives way.</summary>
    public IReadOnlyList<Header> Sign(IEnumerable<Header> headers, ReadOnlyMemory<byte> body)
    {
        var request = new DefaultRequest(new Asked(), SigningConfig.SigningName)
        {
            HttpMethod = "POST",
            ResourcePath = "/",
            Endpoint = address.Url,
            Content = body.ToArray(),
            AuthenticationRegion = address.Region,
            OverrideSigningServiceName = SigningConfig.SigningName,
        };
        foreach (var header in headers.Where(header => !IsOfSignature(header.Name)))
        {
            request.Headers[header.Name] = header.Value;
        }

        if (credentials.UseToken)
        {
            request.Headers["X-Amz-Security-Token"] = credentials.Token;
        }

        var signature = Signer.SignRequest(request, config, new RequestMetrics(), credentials.AccessKey, credentials.SecretKey);
        request.Headers["Authorization"] = signature.ForAuthorizationHeader;
        return [.. request.Headers.Select(header => new Header(header.Key, header.Value))];
    }

    private static bool IsOfSignature(string name) =>
        name.ToLowerInvariant()
            is "authorization"
            or "x-amz-date"
            or "x-amz-security-token"
            or "x-amz-content-sha256"
            or "host"
            or "content-length";

    private sealed class Asked : AmazonWebServiceRequest;
}
