using System.Diagnostics.CodeAnalysis;
using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Proofs;

/// <summary>The parts of an <c>Authorization</c> header of Signature Version 4.</summary>
internal sealed record AuthorizationHeader(string AccessKeyId, CredentialScope Scope, string SignedHeaders, string Signature)
{
    public const string Name = "Authorization";
    public const string Algorithm = "AWS4-HMAC-SHA256";

    private const string Credential = "Credential";
    private const string CredentialForm = "Credential=<access key id>/<date>/<region>/<service>/aws4_request";

    private static readonly string[] Needed = [Credential, nameof(SignedHeaders), nameof(Signature)];

    public static bool TryRead(
        IReadOnlyList<Header> headers,
        SigningCredentials credentials,
        [NotNullWhen(true)] out AuthorizationHeader? header,
        out IReadOnlyList<SignatureFault> faults)
    {
        header = null;
        string[] sent = [.. headers.Where(each => each.Name.Equals(Name, StringComparison.OrdinalIgnoreCase)).Select(each => each.Value)];
        if (sent.Length != 1)
        {
            faults = [new(SignaturePart.Authorization, "one header", sent.Length == 0 ? "absent" : Wording.Count(sent.Length, "header"))];
            return false;
        }

        var blank = sent[0].IndexOf(' ', StringComparison.Ordinal);
        var algorithm = blank < 0 ? sent[0] : sent[0][..blank];
        if (algorithm != Algorithm)
        {
            faults = [new(SignaturePart.Algorithm, $"'{Algorithm}'", credentials.Tell(algorithm))];
            return false;
        }

        if (ReadParts(sent[0][algorithm.Length..]) is not { } parts)
        {
            faults =
                [new(SignaturePart.Authorization, "name=value parts with commas between them, each name once", "text of another form")];
            return false;
        }

        faults =
            [.. from name in Needed where !parts.ContainsKey(name) select new SignatureFault(SignaturePart.Authorization, name, "absent")];
        if (faults.Count > 0)
        {
            return false;
        }

        string[] scope = parts[Credential].Split('/');
        if (scope.Length != 5)
        {
            faults = [new(SignaturePart.Authorization, CredentialForm, $"Credential of {Wording.Count(scope.Length, "part")}")];
            return false;
        }

        header = new(scope[0], new(scope[1], scope[2], scope[3], scope[4]), parts[nameof(SignedHeaders)], parts[nameof(Signature)]);
        return true;
    }

    private static Dictionary<string, string>? ReadParts(string text)
    {
        Dictionary<string, string> parts = new(StringComparer.Ordinal);
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 ? part.Length > 0 : !parts.TryAdd(part[..equals], part[(equals + 1)..]))
            {
                return null;
            }
        }

        return parts;
    }
}
