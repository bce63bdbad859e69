using System.Text;
using Conformance.Contract.Proofs;
using Conformance.Contract.Wire;

namespace Conformance.RuleSuite.Proofs;

/// <summary>Known answers of AWS' own test suite for Signature Version 4, as botocore ships it (tests/unit/auth/aws4_testsuite).</summary>
internal sealed class PublishedSignatures
{
    private static readonly SigningCredentials Example = new("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY");

    [TestCase("GET", "/", "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31")]
    [TestCase("GET", "/example1/example2/../..", "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31")]
    [TestCase("GET", "//", "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31")]
    [TestCase("GET", "/./example", "ef75d96142cf21edca26f06005da7988e4f8dc83a165a80865db7089db637ec5")]
    [TestCase("GET", "//example//", "9a624bd73a37c9a373b5312afbebe7a714a789de108f0bdfe846570885f57e84")]
    [TestCase("GET", "/example space/", "652487583200325589f1fba4c7e578f72c47cb61beeca81406b39ddec1366741")]
    [TestCase("GET", "/example/$delete", "a853c9b21b528b19643d00910d35b83a10c366a10833ceefb45edd6c80e40f27")]
    [TestCase("GET", "/ሴ", "8318018e0b0f223aa2bbf98705b62bb787dc9c0e678f255a891fd03141be5d85")]
    [
        TestCase(
            "GET",
            "/-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
            "07ef7494c76fa4850883e2b006601f940f8a34d404d0cfa977f52a65bbf5f24f"),
    ]
    [TestCase("GET", "/?Param1=value1", "a67d582fa61cc504c4bae71f336f98b97f1ea3c7a6bfe1b6e45aec72011b9aeb")]
    [TestCase("GET", "/?Param2=value2&Param1=value1", "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500")]
    [TestCase("GET", "/?Param1=value2&Param1=Value1", "eedbc4e291e521cf13422ffca22be7d2eb8146eecf653089df300a15b2382bd1")]
    [TestCase("GET", "/?Param-3=Value3&Param=Value2&%E1%88%B4=Value1", "371d3713e185cc334048618a97f809c9ffe339c62934c032af5a0e595648fcac")]
    [TestCase("GET", "/?ሴ=bar", "2cdec8eed098649ff3a119c94853b13c643bcf08f8b0a1d91e12c9027818dd04")]
    [TestCase("POST", "/", "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b")]
    [TestCase("POST", "/?Param1=value1", "28038455d6de14eafc1f9222cf5aa6f1a96197d7deb8263271d420d138af7f11")]
    public void Path_and_query_are_signed_as_published(string method, string target, string signature) =>
        Assert.That(Verify(method, target, [], "", signature, "host;x-amz-date"), Is.Empty);

    [
        TestCase(
            "My-Header1:value2|My-Header1:value2|My-Header1:value1",
            "host;my-header1;x-amz-date",
            "c9d5ea9f3f72853aea855b47ea873832890dbdd183b4468f858259531a5138ea"),
    ]
    [
        TestCase(
            "My-Header1:value4|My-Header1:value1|My-Header1:value3|My-Header1:value2",
            "host;my-header1;x-amz-date",
            "08c7e5a9acfcfeb3ab6b2185e75ce8b1deb5e634ec47601a50643f830c755c01"),
    ]
    [
        TestCase(
            "My-Header1: value1|My-Header2: \"a   b   c\"",
            "host;my-header1;my-header2;x-amz-date",
            "acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736"),
    ]
    public void Headers_are_signed_as_published(string headers, string signedHeaders, string signature)
    {
        var sent = headers.Split('|').Select(line => line.Split(':')).Select(parts => new Header(parts[0], parts[1]));

        Assert.That(Verify("GET", "/", sent, "", signature, signedHeaders), Is.Empty);
    }

    [TestCase("application/x-www-form-urlencoded", "ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a")]
    [TestCase("application/x-www-form-urlencoded; charset=utf8", "1a72ec8f64bd914b0e42e42607c7fbce7fb2c7465f63e3092b3b0d39fa77a6fe")]
    public void A_body_is_signed_as_published(string contentType, string signature) =>
        Assert.That(
            Verify("POST", "/", [new("Content-Type", contentType)], "Param1=value1", signature, "content-type;host;x-amz-date"), Is.Empty);

    private static IReadOnlyList<SignatureFault> Verify(
        string method, string target, IEnumerable<Header> headers, string body, string signature, string signedHeaders)
    {
        Header[] sent =
        [
            new("Host", "example.amazonaws.com"),
            .. headers,
            new("X-Amz-Date", "20150830T123600Z"),
            new(
                "Authorization",
                $"AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders={signedHeaders}, "
                + $"Signature={signature}"),
        ];
        var onWire = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(target));
        ReceivedRequest request = new(method, onWire, sent, Encoding.UTF8.GetBytes(body), new(2015, 8, 30, 12, 36, 0, TimeSpan.Zero));
        return SigV4.Verify(request, Example, "us-east-1", "service");
    }
}
