using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;

namespace Conformance.Subjects.Services;

/// <summary>What the SDK's signer asks of a configuration: where, and for which service and region.</summary>
internal sealed class SigningConfig : ClientConfig
{
    public const string SigningName = "cognito-idp";

    public SigningConfig(ServiceAddress address)
        : base(new DefaultConfigurationProvider(
            [new DefaultConfiguration { Name = DefaultConfigurationMode.Standard, RetryMode = RequestRetryMode.Standard }]))
    {
        ServiceURL = address.Url.AbsoluteUri;
        AuthenticationRegion = address.Region;
        AuthenticationServiceName = SigningName;
    }

    public override string RegionEndpointServiceName => SigningName;

    public override string ServiceVersion => "2016-04-18";

    public override string UserAgent => "cognito-conformance";

    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) => new(ServiceURL);
}
