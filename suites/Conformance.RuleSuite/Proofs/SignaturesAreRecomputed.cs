using System.Text;
using Conformance.Contract.Proofs;
using Conformance.Contract.Wire;
using FsCheck;
using FsCheck.Fluent;

namespace Conformance.RuleSuite.Proofs;

internal sealed class SignaturesAreRecomputed
{
    private static readonly HandSigner Signer = new();

    private static readonly Gen<string> Name =
        from letters in Gen.Elements('a', 'B', 'z', '0', '-', '_', '.').NonEmptyListOf()
        select $"{string.Concat(letters)}-of-test";

    private static readonly Gen<string> Value =
        Gen.Elements("", "v", "a b", "a   b", "\"x  y\"", "1,2", "tab\tstop", "a=b;c", "V%20W", "\u00c3\u00ab");

    private static readonly Gen<Header> AnyHeader =
        from name in Name
        from value in Value
        select new Header(name, value);

    private static IEnumerable<TestCaseData> Kinds =>
    [
        new TestCaseData(Signer).SetName("Signature is right with all common headers"),
        new TestCaseData(Signer with { SignedHeaders = "host;x-amz-date;x-amz-security-token;x-amz-target" }).SetName(
            "Signature is right without the content type"),
        new TestCaseData(Signer.Without("X-Amz-Security-Token") with
        {
            Credentials = Signer.Credentials with { SessionToken = null },
            SignedHeaders = "content-type;host;x-amz-date;x-amz-target",
        }).SetName("Signature is right without a session token"),
        new TestCaseData(Signer.With("X-Amz-Content-Sha256", HandSigner.Hash(Signer.Body)) with
        {
            SignedHeaders = "content-type;host;user-agent;x-amz-content-sha256;x-amz-date;x-amz-security-token;x-amz-target",
        }).SetName("Signature is right with the hash of the body in a header"),
        new TestCaseData(Signer with { Target = "http://127.0.0.1:40123/" }).SetName("Signature is right with an absolute target"),
        new TestCaseData(Signer with { Target = "http://127.0.0.1:40123" }).SetName(
            "Signature is right with an absolute target without path"),
        new TestCaseData(Signer with { Target = "http://127.0.0.1:40123?a=1", Query = "a=1" }).SetName(
            "Signature is right with an absolute target with query alone"),
        new TestCaseData(
            Signer with { Target = "/?b=%7e&a=%2f&a=+&c", Query = "a=%2B&a=%2F&b=~&c=" }).SetName("Signature is right with a query"),
        new TestCaseData(
            Signer with { Target = "/?a=1&B=2&a-b=3", Query = "B=2&a=1&a-b=3" }).SetName(
                "Signature is right with a query sorted by its bytes"),
        new TestCaseData(
            Signer with { Target = "/a%20b/../c%2F/./", Path = "/c%252F/" }).SetName("Signature is right with a path encoded twice"),
        new TestCaseData(Signer with { Body = [] }).SetName("Signature is right with an empty body"),
        new TestCaseData(Signer.Without("X-Amz-Date").With("Date", "Tue, 03 Feb 2026 04:05:06 GMT") with
        {
            SignedHeaders = "date;host;x-amz-security-token;x-amz-target",
        }).SetName("Signature is right with the date of HTTP"),
        new TestCaseData(Signer.Without("X-Amz-Date").With("Date", "20260203T040506Z") with
        {
            SignedHeaders = "date;host;x-amz-security-token;x-amz-target",
        }).SetName("Signature is right with the form of X-Amz-Date in Date"),
        new TestCaseData(Signer with { Authorization = text => text.Replace(", ", ",", StringComparison.Ordinal) }).SetName(
            "Signature is right without blanks between its parts"),
    ];

    [TestCaseSource(nameof(Kinds))]
    public void Right(HandSigner signer) => Assert.That(signer.Verify(), Is.Empty);

    [Test]
    public void Any_headers_may_be_signed() => Prop.ForAll(
        Arb.From(
            from headers in AnyHeader.ListOf()
            from bits in Gen.Choose(0, int.MaxValue)
            select (headers, bits)),
        given =>
        {
            var signer = Sign(given.headers, given.bits);
            return signer.Verify().Count == 0;
        }).QuickCheckThrowOnFailure();

    [Test]
    public void A_changed_header_matters_if_and_only_if_it_was_signed() => Prop.ForAll(
        Arb.From(
            from headers in AnyHeader.NonEmptyListOf()
            from bits in Gen.Choose(0, int.MaxValue)
            from at in Gen.Choose(0, headers.Count - 1)
            select (headers, bits, at)),
        given =>
        {
            var signer = Sign(given.headers, given.bits);
            var changed = given.headers[given.at];
            var request = signer.Sign();
            var tampered = request with
            {
                Headers =
                    [
                        .. request.Headers.Select(
                            header => header.Name == changed.Name ? header with { Value = header.Value + "!" } : header),
                    ],
            };
            var isSigned = signer.SignedHeaders.Split(';').Contains(changed.Name.ToLowerInvariant(), StringComparer.Ordinal);
            var faults = SigV4.Verify(tampered, signer.Credentials, HandSigner.Region, HandSigner.Service);
            return isSigned ? faults is [{ Part: SignaturePart.KeyOrCanonicalRequest }] : faults.Count == 0;
        }).QuickCheckThrowOnFailure();

    [Test]
    public void Any_authorization_is_read_or_refused_with_a_reason() => Prop.ForAll<NonNull<string>, NonNull<string>>((text, date) =>
    {
        string[] authorizations =
        [
            text.Get,
            $"AWS4-HMAC-SHA256 {text.Get}",
            $"AWS4-HMAC-SHA256 Credential=a/b/c/d/e, SignedHeaders={text.Get.Replace(',', ';')}, Signature={text.Get}",
            $"AWS4-HMAC-SHA256 Credential=a/20260203/c/d/e, SignedHeaders={text.Get.Replace(',', ';')}, Signature={HandSigner.Hash([1])}",
        ];
        foreach (var authorization in authorizations)
        {
            var request =
                Signer.Sign() with { Headers = [new("Authorization", authorization), new("X-Amz-Date", date.Get), new("Host", text.Get)] };
            if (SigV4.Verify(request, Signer.Credentials, HandSigner.Region, HandSigner.Service).Count == 0)
            {
                return false;
            }
        }

        return true;
    }).QuickCheckThrowOnFailure();

    [Test]
    public void A_changed_body_is_found_whatever_the_byte()
    {
        var request = Signer.Sign();
        for (var at = 0; at < request.Body.Length; at++)
        {
            var body = request.Body.ToArray();
            body[at] ^= 1;
            var faults = SigV4.Verify(request with { Body = body }, Signer.Credentials, HandSigner.Region, HandSigner.Service);
            Assert.That(
                faults.Select(fault => fault.Part),
                Is.EqualTo([SignaturePart.KeyOrCanonicalRequest]),
                $"byte {at} of {Encoding.UTF8.GetString(body)}");
        }
    }

    // Some of the given headers are signed, as the bits say; all names of one spelling are one header.
    private static HandSigner Sign(IEnumerable<Header> headers, int bits)
    {
        Header[] sent = [.. headers];
        var chosen = sent.Where((_, at) => (bits >> (at % 31) & 1) == 1).Select(header => header.Name.ToLowerInvariant());
        return Signer with
        {
            Headers = [.. sent, .. Signer.Headers],
            SignedHeaders =
                string.Join(
                    ';', Signer.SignedHeaders.Split(';').Concat(chosen).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)),
        };
    }
}
