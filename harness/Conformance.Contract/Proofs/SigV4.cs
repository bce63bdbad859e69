using System.Security.Cryptography;
using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Proofs;

/// <summary>Verifies AWS Signature Version 4, whatever headers a client chose to sign.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html</remarks>
internal static class SigV4
{
    private const int SignatureLength = 2 * SHA256.HashSizeInBytes;
    private const int Told = 8;

    /// <summary>What is wrong with the request's signature; nothing if it is right.</summary>
    public static IReadOnlyList<SignatureFault> Verify(
        ReceivedRequest request, SigningCredentials credentials, string region, string service)
    {
        if (!AuthorizationHeader.TryRead(request.Headers, credentials, out var header, out var unreadable))
        {
            return unreadable;
        }

        var time = SigningTime.Read(request.Headers);
        CredentialScope scope = new(time.Day ?? header.Scope.Date, region, service, CredentialScope.TerminatorOfVersion4);
        List<SignatureFault> faults =
        [
            .. CompareAccessKeyId(header.AccessKeyId, credentials),
            .. header.Scope.Compare(scope, credentials),
            .. SignedHeaders.Check(header.SignedHeaders, request.Headers, credentials),
            .. time.Compare(request.At, credentials),
            .. CompareToken(request, credentials),
            .. CompareContentHash(request),
            .. CheckForm(header.Signature, out var signature),
        ];

        // A value of another form says all that can be said of it.
        if (signature is null)
        {
            return faults;
        }

        var input = SigningInput.Read(request, header, time.Text, credentials.SecretAccessKey);
        var claims = Claims(input, scope, request).ToList();
        if (claims.Exists(claim => claim.Sign().SequenceEqual(signature)))
        {
            return faults;
        }

        if (SignatureGuesses.Find(signature, claims, new(request, credentials, scope, header)) is { } guess)
        {
            faults.Add(new(guess.Part, guess.Expected, guess.Actual));
        }
        else if (faults.Count == 0)
        {
            faults.Add(new(
                SignaturePart.KeyOrCanonicalRequest,
                $"signature {Convert.ToHexStringLower(input.Sign())[..Told]}…",
                $"{header.Signature[..Told]}…, made of nothing that was tried"));
        }

        return faults;
    }

    // A part that was found wrong may be signed as it was sent, or as it should be: neither is a second fault.
    private static IEnumerable<SigningInput> Claims(SigningInput input, CredentialScope scope, ReceivedRequest request)
    {
        var sentHash = SignedHeaders.Value(request.Headers, SignedHeaders.ContentHash) ?? input.PayloadHash;
        return
            from hash in new[] { input.PayloadHash, sentHash }.Distinct(StringComparer.Ordinal)
            from derived in new[] { input.KeyScope, scope }.Distinct()
            select input with { PayloadHash = hash, KeyScope = derived };
    }

    private static IEnumerable<SignatureFault> CompareAccessKeyId(string sent, SigningCredentials credentials)
    {
        if (sent != credentials.AccessKeyId)
        {
            var actual = sent.Length == 0 ? "empty" : sent == credentials.SecretAccessKey ? SignatureFault.SecretInPlace : "another one";
            yield return new(SignaturePart.AccessKeyId, "the access key id of the credentials", actual);
        }
    }

    private static IEnumerable<SignatureFault> CompareToken(ReceivedRequest request, SigningCredentials credentials)
    {
        var sent = SignedHeaders.Value(request.Headers, SignedHeaders.SecurityToken);
        if (string.IsNullOrEmpty(credentials.SessionToken))
        {
            if (sent is not null)
            {
                yield return new(SignaturePart.SecurityToken, "none, as the credentials have none", "one");
            }
        }
        else if (sent != credentials.SessionToken)
        {
            yield return new(SignaturePart.SecurityToken, "the session token of the credentials", sent is null ? "absent" : "another one");
        }
    }

    private static IEnumerable<SignatureFault> CompareContentHash(ReceivedRequest request)
    {
        var sent = SignedHeaders.Value(request.Headers, SignedHeaders.ContentHash);
        var hash = SigningInput.Hash(request.Body.Span);
        if (sent is not null && sent != hash)
        {
            yield return new(SignaturePart.ContentHash, "the SHA-256 of the body in lower-case hexadecimal", sent switch
            {
                PayloadGuesses.Unsigned => $"'{PayloadGuesses.Unsigned}'",
                _ when sent == SigningInput.Hash("") => "that of an empty text",
                _ when sent.Equals(hash, StringComparison.OrdinalIgnoreCase) => "in upper case",
                _ => "another text",
            });
        }
    }

    private static IEnumerable<SignatureFault> CheckForm(string sent, out byte[]? signature)
    {
        const string Expected = "lower-case hexadecimal";
        signature = null;
        if (sent.Length == SignatureLength && sent.All(char.IsAsciiHexDigit))
        {
            signature = Convert.FromHexString(sent);
            return sent.Any(char.IsAsciiLetterUpper) ? [new(SignaturePart.Signature, Expected, "upper-case hexadecimal")] : [];
        }

        var bytes = new byte[sent.Length];
        if (Convert.TryFromBase64String(sent, bytes, out var length) && length == SHA256.HashSizeInBytes)
        {
            signature = bytes[..length];
            return [new(SignaturePart.Signature, Expected, "base64")];
        }

        return
        [
            new(
                SignaturePart.Signature,
                $"{SignatureLength} letters of {Expected}",
                $"a text of {Wording.Count(sent.Length, "character")}"),
        ];
    }
}
