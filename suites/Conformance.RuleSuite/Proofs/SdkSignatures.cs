using System.Text;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Auth;
using Amazon.Runtime.Internal.Util;
using Conformance.Contract.Proofs;
using Conformance.Contract.Wire;

namespace Conformance.RuleSuite.Proofs;

/// <summary>Requests that AWSSDK.Core signed.</summary>
internal sealed class SdkSignatures
{
    private const string Region = "eu-central-1";

    [TestCase("")]
    [TestCase("x-amz-api-version=2016-04-18|X-Amz-Spaced=a  b   c")]
    [TestCase("x-amz-user-agent=aws-sdk-dotnet/4")]
    [TestCase("amz-sdk-request=attempt=1; max=3|amz-sdk-invocation-id=6f7c|User-Agent=aws-sdk-dotnet/4")]
    [TestCase("Zeta=1|alpha=2|_under=3|Accept=*/*")]
    public void Signature_of_the_sdk_is_right_whatever_the_headers(string headers)
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var credentials in new SigningCredentials[] { new("AKIASDK0000000000001", "sdk/secret+key"), HandSigner.Session })
            {
                var request = Sign(credentials, headers);
                Assert.That(SigV4.Verify(request, credentials, Region, "cognito-idp"), Is.Empty);
                Assert.That(
                    SigV4.Verify(
                        request, credentials with { SecretAccessKey = "another" }, Region, "cognito-idp").Select(fault => fault.Part),
                    Is.EqualTo([SignaturePart.KeyOrCanonicalRequest]),
                    "control: the secret matters");
            }
        }
    }

    [Test]
    public void Region_that_the_sdk_was_told_wrong_is_found() =>
        Assert.That(
            SigV4.Verify(Sign(HandSigner.Session, ""), HandSigner.Session, "us-west-2", "cognito-idp"),
            Is.EqualTo([new SignatureFault(SignaturePart.Region, "'us-west-2'", $"'{Region}'")]));

    private static ReceivedRequest Sign(SigningCredentials credentials, string headers)
    {
        DefaultRequest request = new(new Call(), "Amazon.CognitoIdentityProvider")
        {
            HttpMethod = "POST",
            ResourcePath = "/",
            Endpoint = new("http://127.0.0.1:40123/"),
            Content = Encoding.UTF8.GetBytes("""{"USERNAME":"Zoë"}"""),
            AuthenticationRegion = Region,
            OverrideSigningServiceName = "cognito-idp",
            Headers =
            {
                ["Content-Type"] = "application/x-amz-json-1.1",
                ["X-Amz-Target"] = "AWSCognitoIdentityProviderService.AdminInitiateAuth",
            },
        };
        foreach (var header in headers.Split('|', StringSplitOptions.RemoveEmptyEntries))
        {
            request.Headers[header[..header.IndexOf('=', StringComparison.Ordinal)]] =
                header[(header.IndexOf('=', StringComparison.Ordinal) + 1)..];
        }

        // The SDK's pipeline adds the token before it calls the signer.
        if (credentials.SessionToken is { } token)
        {
            request.Headers["X-Amz-Security-Token"] = token;
        }

        BasicAWSCredentials identity = new(credentials.AccessKeyId, credentials.SecretAccessKey);
        new AWS4Signer().Sign(request, new Config(), new RequestMetrics(), identity);
        return new(
            "POST", "/", [
                .. request.Headers.Select(header => new Header(header.Key, header.Value)),
            ], request.Content, TimeProvider.System.GetUtcNow());
    }

    private sealed class Call : AmazonWebServiceRequest;

    private sealed class Config() : ClientConfig(
        new DefaultConfigurationProvider([new DefaultConfiguration { Name = DefaultConfigurationMode.Standard }]))
    {
        public override string RegionEndpointServiceName => "cognito-idp";

        public override string ServiceVersion => "2016-04-18";

        public override string UserAgent => "test";

        public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
            new("http://127.0.0.1:40123/");
    }
}
