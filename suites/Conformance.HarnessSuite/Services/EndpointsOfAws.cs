using Amazon;
using Conformance.Subjects.Services;

namespace Conformance.HarnessSuite.Services;

/// <summary>An account is never asked by mistake: each address that its owner's SDK would ask is known as one of AWS.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class EndpointsOfAws
{
    // What the SDK knows of is no more than the partitions of its day.
    private static readonly string[] Suffixes =
    [
        "amazonaws.com", "api.aws", "amazonaws.com.cn", "api.amazonwebservices.com.cn", "amazonaws.eu", "api.amazonwebservices.eu",
        "c2s.ic.gov", "api.aws.ic.gov", "sc2s.sgov.gov", "api.aws.scloud", "cloud.adc-e.uk", "api.cloud-aws.adc-e.uk", "csp.hci.ic.gov",
        "api.aws.hci.ic.gov",
    ];

    [Test]
    public void Each_endpoint_of_each_region_that_the_SDK_knows_is_one_of_AWS()
    {
        string[] hosts =
        [
            .. RegionEndpoint.EnumerableAllRegions.SelectMany(region => (string[])
            [
                $"cognito-idp.{region.SystemName}.{region.PartitionDnsSuffix}",
                $"cognito-idp-fips.{region.SystemName}.{region.PartitionDnsSuffix}",
            ]),
        ];

        Assert.That(hosts, Has.Length.GreaterThan(60));
        Assert.That(hosts.Where(host => !IsAws($"https://{host}")), Is.Empty);
    }

    [TestCaseSource(nameof(Suffixes))]
    public void Each_partition_is_one_of_AWS(string suffix) => Assert.That(IsAws($"https://cognito-idp.somewhere-1.{suffix}"), Is.True);

    [TestCase("https://cognito-idp.eu-west-1.amazonaws.com.example")]
    [TestCase("https://amazonaws.example.com")]
    [TestCase("http://127.0.0.1:9229")]
    public void Address_of_somebody_else_is_none_of_AWS(string url) => Assert.That(IsAws(url), Is.False);

    private static bool IsAws(string url) => ServiceAddress.Read(url, region: null, out _)!.IsAws;
}
