namespace Conformance.Contract.Proofs;

/// <summary>One part of a signed request that is not as the credentials of the case make it. It never carries a secret.</summary>
/// <param name="Part">One of <see cref="SignaturePart"/>.</param>
/// <param name="Expected">What would be right.</param>
/// <param name="Actual">What was sent, or what the signature was found to be made of.</param>
internal sealed record SignatureFault(string Part, string Expected, string Actual)
{
    /// <summary>What stands in the place of the access key id where its secret was sent.</summary>
    public const string SecretInPlace = "the secret access key";
}

/// <summary>The parts of a signed request, as messages call them.</summary>
internal static class SignaturePart
{
    public const string Authorization = "Authorization";
    public const string Algorithm = "algorithm";
    public const string AccessKeyId = "access key id";
    public const string ScopeDate = "scope date";
    public const string Region = "region";
    public const string Service = "service";
    public const string Terminator = "terminator";
    public const string HeaderList = "header list";
    public const string ContentHash = "x-amz-content-sha256";
    public const string SecurityToken = "security token";
    public const string Date = "date";
    public const string Signature = "signature";
    public const string BodyHash = "body hash";
    public const string CanonicalRequest = "canonical request";
    public const string StringToSign = "string to sign";
    public const string Key = "key";
    public const string KeyOrCanonicalRequest = "key or canonical request";
}
