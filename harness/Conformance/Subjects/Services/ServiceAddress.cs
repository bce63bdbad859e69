using System.Net;
using Conformance.Contract.Wire;

namespace Conformance.Subjects.Services;

/// <summary>Where a service is reached, and the region that requests to it are signed for.</summary>
/// <param name="Url">The address: scheme, host and port.</param>
/// <param name="Region">The region.</param>
public sealed record ServiceAddress(Uri Url, string Region)
{
    // Of every partition, the ones that only a few may use among them.
    private static readonly string[] AwsDomains =
    [
        ".amazonaws.com", ".api.aws", ".amazonaws.com.cn", ".amazonwebservices.com.cn", ".amazonaws.eu", ".amazonwebservices.eu",
        ".c2s.ic.gov", ".api.aws.ic.gov", ".sc2s.sgov.gov", ".api.aws.scloud", ".adc-e.uk", ".hci.ic.gov",
    ];

    /// <summary>True for an endpoint of Amazon's, where a run makes pools and users in somebody's account.</summary>
    public bool IsAws => AwsDomains.Any(domain => $".{Url.IdnHost}".TrimEnd('.').EndsWith(domain, StringComparison.OrdinalIgnoreCase));

    /// <summary>True for an address of this machine.</summary>
    public bool IsLoopback =>
        Url.IsLoopback || (IPAddress.TryParse(Url.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    /// <summary>Reads an address.</summary>
    /// <param name="text">What the user gave: a URL without a path.</param>
    /// <param name="region">The region; null to take it from the host, or us-east-1.</param>
    /// <param name="fault">What is wrong with it.</param>
    public static ServiceAddress? Read(string text, string? region, out string? fault)
    {
        fault = null;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
        {
            fault = $"'{Excerpt.Word(text)}' is no URL such as http://127.0.0.1:9229";
            return null;
        }

        if (url.UserInfo.Length > 0 || url.PathAndQuery != "/" || url.Fragment.Length > 0)
        {
            fault =
                $"'{url.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped)}' is all of a URL that is used: the service "
                + "answers at the path /, and credentials are given by options";
            return null;
        }

        var read = new ServiceAddress(url, region ?? RegionIn(url.IdnHost) ?? "us-east-1");
        if (read.IsAws && url.Scheme != Uri.UriSchemeHttps)
        {
            fault =
                $"'{Excerpt.Word(text)}' would send the passwords, codes and tokens of an account in the clear: give https://{url.IdnHost}";
            return null;
        }

        return read;
    }

    private static string? RegionIn(string host) =>
        host.Split('.') is ["cognito-idp" or "cognito-idp-fips", var region, ..] ? region : null;
}
