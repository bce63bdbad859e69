using Conformance.Contract.Proofs;

namespace Conformance.RuleSuite.Proofs;

/// <summary>One wrong part each; the signature is otherwise made as the request says.</summary>
internal sealed class WrongPartsAreNamed
{
    private const string Token = "X-Amz-Security-Token";
    private const string Sha256 = "X-Amz-Content-Sha256";
    private const string WithSha256 = "content-type;host;x-amz-content-sha256;x-amz-date;x-amz-security-token;x-amz-target";

    private static readonly HandSigner Signer = new();
    private static readonly string EmptyHash = HandSigner.Hash([]);

    private static IEnumerable<TestCaseData> Mutants =>
    [
        Mutant("foreign key id", SignaturePart.AccessKeyId, "another one", Edit("AKIAHARNESS000000001", "AKIAHARNESS000000002")),
        Mutant(
            "secret as key id",
            SignaturePart.AccessKeyId,
            "the secret access key",
            Edit("AKIAHARNESS000000001", Signer.Credentials.SecretAccessKey)),
        Mutant("no key id", SignaturePart.AccessKeyId, "empty", Edit("AKIAHARNESS000000001", "")),
        Mutant(
            "local day in the scope",
            SignaturePart.ScopeDate,
            "'20260204'",
            Signer with { Scope = "20260204/eu-west-1/cognito-idp/aws4_request" }),
        Mutant("day of the scope changed after signing", SignaturePart.ScopeDate, "'20260204'", Edit("/20260203/", "/20260204/")),
        Mutant("local day in the scope and not in the key", SignaturePart.ScopeDate, "'20260204'", Signer with
        {
            Scope = "20260204/eu-west-1/cognito-idp/aws4_request",
            Key = (secret, scope) => HandSigner.Chain("AWS4" + secret, ["20260203", .. scope[1..]]),
        }),
        Mutant(
            "day of the scope with dashes",
            SignaturePart.ScopeDate,
            "'2026-02-03'",
            Signer with { Scope = "2026-02-03/eu-west-1/cognito-idp/aws4_request" }),
        Mutant(
            "default region", SignaturePart.Region, "'us-east-1'", Signer with { Scope = "20260203/us-east-1/cognito-idp/aws4_request" }),
        Mutant("region changed after signing", SignaturePart.Region, "'us-east-1'", Edit("eu-west-1", "us-east-1")),
        Mutant("no region", SignaturePart.Region, "empty", Signer with { Scope = "20260203//cognito-idp/aws4_request" }),
        Mutant(
            "another service",
            SignaturePart.Service,
            "'cognito-identity'",
            Signer with { Scope = "20260203/eu-west-1/cognito-identity/aws4_request" }),
        Mutant("another terminator", SignaturePart.Terminator, "'aws4'", Signer with { Scope = "20260203/eu-west-1/cognito-idp/aws4" }),
        Mutant(
            "unsorted list",
            SignaturePart.HeaderList,
            "another order",
            Signer with { SignedHeaders = "host;content-type;x-amz-date;x-amz-security-token;x-amz-target" }),
        Mutant("list unsorted after signing", SignaturePart.HeaderList, "another order", Edit("content-type;host", "host;content-type")),
        Mutant(
            "list with upper case",
            SignaturePart.HeaderList,
            "'Content-Type'",
            Signer with { SignedHeaders = "Content-Type;host;x-amz-date;x-amz-security-token;x-amz-target" }),
        Mutant(
            "list with a name twice",
            SignaturePart.HeaderList,
            "a name twice",
            Signer with { SignedHeaders = "content-type;host;host;x-amz-date;x-amz-security-token;x-amz-target" }),
        Mutant(
            "header that was not sent",
            SignaturePart.HeaderList,
            "'accept', which was not sent",
            Signer with { SignedHeaders = $"accept;{Signer.SignedHeaders}" }),
        Mutant("host not signed", SignaturePart.HeaderList, "not signed", Unsigned("host;")),
        Mutant("date not signed", SignaturePart.HeaderList, "not signed", Unsigned("x-amz-date;")),
        Mutant("token not signed", SignaturePart.HeaderList, "not signed", Unsigned("x-amz-security-token;")),
        Mutant("target not signed", SignaturePart.HeaderList, "not signed", Unsigned(";x-amz-target")),
        Mutant(
            "body hash of an empty text",
            SignaturePart.ContentHash,
            "that of an empty text",
            Signer.With(Sha256, EmptyHash) with { SignedHeaders = WithSha256 }),
        Mutant(
            "body hash of an empty text in header and signature",
            SignaturePart.ContentHash,
            "that of an empty text",
            Signer.With(Sha256, EmptyHash) with { SignedHeaders = WithSha256, Payload = _ => EmptyHash }),
        Mutant(
            "unsigned payload",
            SignaturePart.ContentHash,
            "'UNSIGNED-PAYLOAD'",
            Signer.With(Sha256, "UNSIGNED-PAYLOAD") with { SignedHeaders = WithSha256, Payload = _ => "UNSIGNED-PAYLOAD" }),
        Mutant(
            "body hash in upper case",
            SignaturePart.ContentHash,
            "in upper case",
            Signer.With(Sha256, HandSigner.Hash(Signer.Body).ToUpperInvariant()) with { SignedHeaders = WithSha256 }),
        Mutant(
            "body hash of another text",
            SignaturePart.ContentHash,
            "another text",
            Signer.With(Sha256, HandSigner.Hash([1])) with { SignedHeaders = WithSha256 }),
        Mutant(
            "no token",
            SignaturePart.SecurityToken,
            "absent",
            Signer.Without(Token) with { SignedHeaders = "content-type;host;x-amz-date;x-amz-target" }),
        Mutant("another token", SignaturePart.SecurityToken, "another one", Signer.With(Token, "stale")),
        Mutant(
            "token of nobody",
            SignaturePart.SecurityToken,
            "one",
            Signer with { Credentials = Signer.Credentials with { SessionToken = null } }),
        Mutant(
            "no date",
            SignaturePart.Date,
            "absent",
            Signer.Without("X-Amz-Date") with { SignedHeaders = "content-type;host;x-amz-security-token;x-amz-target", Time = "" }),
        Mutant(
            "extended date",
            SignaturePart.Date,
            "'2026-02-03T04:05:06Z'",
            Signer.With("X-Amz-Date", "2026-02-03T04:05:06Z") with { Time = "2026-02-03T04:05:06Z" }),
        Mutant("date of a Buddhist calendar", SignaturePart.Date, "285590880 minutes after it", At("25690203T040506Z")),
        Mutant(
            "date twice",
            SignaturePart.Date,
            "another text of 33 characters",
            Signer with { Headers = [.. Signer.Headers, new("x-amz-date", "20260203T040506Z")] }),
        Mutant("local time", SignaturePart.Date, "60 minutes after it", At("20260203T050506Z")),
        Mutant("clock behind", SignaturePart.Date, "16 minutes before it", At("20260203T034906Z")),
        Mutant("upper-case signature", SignaturePart.Signature, "upper-case hexadecimal", Signer with { Signature = Convert.ToHexString }),
        Mutant("base64 signature", SignaturePart.Signature, "base64", Signer with { Signature = Convert.ToBase64String }),
        Mutant(
            "half a signature",
            SignaturePart.Signature,
            "a text of 32 characters",
            Signer with { Signature = made => Convert.ToHexStringLower(made)[..32] }),
        Mutant(
            "another secret",
            SignaturePart.KeyOrCanonicalRequest,
            "made of nothing that was tried",
            Signer with { Key = (_, scope) => HandSigner.Chain("AWS4another", scope) }),
        Mutant(
            "another algorithm", SignaturePart.Algorithm, "'AWS4-ECDSA-P256-SHA256'", Edit("AWS4-HMAC-SHA256", "AWS4-ECDSA-P256-SHA256")),
        Mutant("bearer token", SignaturePart.Algorithm, "'Bearer'", Signer with { Authorization = _ => "Bearer abc" }),
        Mutant("no credential", SignaturePart.Authorization, "absent", Edit("Credential=", "Other=")),
        Mutant("no header list", SignaturePart.Authorization, "absent", Edit("SignedHeaders=", "signedheaders=")),
        Mutant(
            "no signature", SignaturePart.Authorization, "absent", Signer with { Authorization = text => text[..text.LastIndexOf(',')] }),
        Mutant(
            "signature twice",
            SignaturePart.Authorization,
            "text of another form",
            Signer with { Authorization = text => $"{text}, Signature=0" }),
        Mutant(
            "part without a name",
            SignaturePart.Authorization,
            "text of another form",
            Signer with { Authorization = text => $"{text}, x" }),
        Mutant("short credential", SignaturePart.Authorization, "Credential of 4 parts", Edit("/aws4_request", "")),
    ];

    [TestCaseSource(nameof(Mutants))]
    public void Named(HandSigner signer, string part, string actual)
    {
        var faults = signer.Verify();

        Assert.That(faults.Select(fault => fault.Part), Is.EqualTo([part]));
        Assert.That(faults[0].Actual, Does.EndWith(actual));
    }

    [Test]
    public void Absent_or_repeated_authorization_is_named()
    {
        var request = Signer.Sign();
        var authorization = request.Headers[^1];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                Verify(request with { Headers = Signer.Headers }),
                Is.EqualTo([new SignatureFault(SignaturePart.Authorization, "one header", "absent")]));
            Assert.That(
                Verify(request with { Headers = [.. request.Headers, authorization] }),
                Is.EqualTo([new SignatureFault(SignaturePart.Authorization, "one header", "2 headers")]));
        }
    }

    [Test]
    public void Fifteen_minutes_are_tolerated_and_not_a_second_more([Values] bool behind)
    {
        var request = Signer.Sign();
        var limit = TimeSpan.FromMinutes(behind ? 15 : -15);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Verify(request with { At = request.At + limit }), Is.Empty);
            Assert.That(
                Verify(request with { At = request.At + limit + (limit / 900) }).Select(fault => fault.Part),
                Is.EqualTo([SignaturePart.Date]));
        }
    }

    [Test]
    public void All_wrong_parts_are_told_together()
    {
        var signer =
            Signer with { Scope = "20260203/us-east-1/cognito/aws4_request", SignedHeaders = "host;x-amz-date", Key = HandSigner.Chain };

        Assert.That(
            signer.Verify().Select(fault => fault.Part),
            Is.EqualTo(
                [SignaturePart.Region, SignaturePart.Service, SignaturePart.HeaderList, SignaturePart.HeaderList, SignaturePart.Key]));
    }

    [TestCaseSource(nameof(Mutants))]
    public void No_fault_tells_a_secret(HandSigner signer, string part, string actual)
    {
        var faults = signer.Verify();
        var told = $"{string.Join(' ', faults)} {signer.Credentials}";

        using (Assert.EnterMultipleScope())
        {
            Assert.That(told, Does.Contain(part).And.Contain(actual), "control: something is told");
            foreach (var secret in new[]
            {
                Signer.Credentials.AccessKeyId, Signer.Credentials.SecretAccessKey, Signer.Credentials.SessionToken!,
            })
            {
                Assert.That(told, Does.Not.Contain(secret).And.Not.Contain(secret[..8]));
            }

            Assert.That(told, Does.Not.Match("[0-9A-Fa-f]{16}"), "no whole signature or hash");
        }
    }

    [Test]
    public void Secret_in_any_part_of_the_header_is_not_told()
    {
        var secret = Signer.Credentials.SecretAccessKey;
        HandSigner[] leaky =
        [
            Signer with { Scope = $"20260203/{secret}/cognito-idp/aws4_request" },
            Signer with { Scope = $"20260203/eu-west-1/{secret[..12]}/aws4_request" },
            Signer with { SignedHeaders = $"{secret};{Signer.SignedHeaders}" },
            Signer with { Authorization = text => $"{secret} {text}" },
            Signer.With("X-Amz-Date", secret),
            Signer.With($"X-Amz-{secret[..20]}", "1"),
        ];

        foreach (var faults in leaky.Select(signer => signer.Verify()))
        {
            Assert.That(faults, Is.Not.Empty);
            Assert.That(string.Join(' ', faults), Does.Not.Contain(secret[..6]).IgnoreCase);
        }
    }

    private static IReadOnlyList<SignatureFault> Verify(Contract.Wire.ReceivedRequest request) =>
        SigV4.Verify(request, Signer.Credentials, HandSigner.Region, HandSigner.Service);

    private static TestCaseData Mutant(string name, string part, string actual, HandSigner signer) =>
        new TestCaseData(signer, part, actual).SetArgDisplayNames(name);

    private static HandSigner Edit(string from, string to) =>
        Signer with { Authorization = text => text.Replace(from, to, StringComparison.Ordinal) };

    private static HandSigner Unsigned(string name) =>
        Signer with { SignedHeaders = Signer.SignedHeaders.Replace(name, "", StringComparison.Ordinal) };

    private static HandSigner At(string time) =>
        Signer.With("X-Amz-Date", time) with { Time = time, Scope = $"{time[..8]}/eu-west-1/cognito-idp/aws4_request" };
}
