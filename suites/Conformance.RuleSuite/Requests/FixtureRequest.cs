using System.Text;
using System.Text.Json.Nodes;
using Conformance.Contract.Proofs;
using Conformance.Contract.Wire;
using Conformance.RuleSuite.Proofs;

namespace Conformance.RuleSuite.Requests;

/// <summary>Writes the request that an entry of a fixture describes.</summary>
internal static class FixtureRequest
{
    /// <summary>A request of an operation with a body, signed where the operation is signed.</summary>
    public static ReceivedRequest Write(
        JsonObject request, string operation, string body, SigningCredentials credentials, DateTimeOffset at)
    {
        var signer = new HandSigner
        {
            Credentials = credentials,
            Headers =
            [
                new("Host", HandSigner.Host),
                new("X-Amz-Date", "20260203T040506Z"),
                new(WireNames.Target, WireNames.TargetPrefix + operation),
                new(WireNames.ContentType, WireNames.AmzJson),
            ],
            SignedHeaders = "host;x-amz-date",
            Body = Encoding.UTF8.GetBytes(body),
        };
        if (credentials.SessionToken is { } token)
        {
            signer = signer.With("X-Amz-Security-Token", token);
        }

        foreach (var (name, value) in request["headers"]?.AsObject() ?? [])
        {
            signer = value is null ? signer.Without(name) : signer.With(name, value.GetValue<string>());
        }

        var names = signer.Headers.Select(header => header.Name.ToLowerInvariant()).Where(
            name => name is "host" || name.StartsWith("x-amz-", StringComparison.Ordinal));
        signer = signer with { SignedHeaders = string.Join(';', names.Order(StringComparer.Ordinal)) };
        var path = request["path"]?.GetValue<string>() ?? "/";
        var isSigned = request.ContainsKey("signature")
            ? request["signature"] is not null
            : operation.StartsWith("Admin", StringComparison.Ordinal);
        if (request["signature"] is JsonObject spoiled)
        {
            signer = signer with
            {
                Scope = $"20260203/{spoiled["region"] ?? HandSigner.Region}/{spoiled["service"] ?? HandSigner.Service}/aws4_request",
                Credentials = new(
                    spoiled["accessKeyId"]?.GetValue<string>() ?? credentials.AccessKeyId,
                    spoiled["secretAccessKey"]?.GetValue<string>() ?? credentials.SecretAccessKey,
                    credentials.SessionToken),
            };
        }

        signer = signer with { Path = path, Target = path };
        return isSigned
            ? signer.Sign() with { Method = request["method"]?.GetValue<string>() ?? "POST", At = at }
            : new(request["method"]?.GetValue<string>() ?? "POST", path, signer.Headers, signer.Body, at);
    }
}
