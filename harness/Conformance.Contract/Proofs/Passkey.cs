using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Conformance.Contract.Proofs;

/// <summary>
/// A passkey in software: registers and signs in as an authenticator does that has verified its user (WebAuthn level 3, sections 6 and 7).
/// </summary>
internal sealed class Passkey
{
    // User present, user verified; and at the registration that a key follows.
    private const byte Verified = 0x05;
    private const byte WithKey = 0x40;
    private const int CoordinateLength = 32;
    private const int IdLength = 32;

    private readonly ECParameters key;
    private readonly byte[] id = RandomNumberGenerator.GetBytes(IdLength);

    /// <summary>Makes one that nobody knows yet.</summary>
    public Passkey()
    {
        using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        key = made.ExportParameters(includePrivateParameters: true);
    }

    /// <summary>The RegistrationResponseJSON for the CredentialCreationOptions of a service.</summary>
    /// <exception cref="FormatException">They name no relying party, or hold no challenge.</exception>
    public JsonObject Register(JsonNode? options)
    {
        var party = Text(options?["rp"]?["id"], "rp.id");
        byte[] told =
        [
            .. Authenticator(party, Verified | WithKey),
            .. new byte[16],
            0, IdLength, .. id,

            // RFC 9053, sections 2.1 and 7.1.1: an EC2 key of ES256 on P-256.
            0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, CoordinateLength, .. key.Q.X!, 0x22, 0x58, CoordinateLength, .. key.Q.Y!,
        ];

        // RFC 8949: {"fmt": "none", "attStmt": {}, "authData": bytes}.
        byte[] attestation =
        [
            0xa3, 0x63, .. "fmt"u8, 0x64, .. "none"u8, 0x67, .. "attStmt"u8, 0xa0, 0x68, .. "authData"u8, 0x58, (byte)told.Length, .. told,
        ];
        return Credential(new()
        {
            ["clientDataJSON"] = Base64Url.EncodeToString(Client("webauthn.create", options, party)),
            ["attestationObject"] = Base64Url.EncodeToString(attestation),
            ["transports"] = new JsonArray("internal"),
        });
    }

    /// <summary>The AuthenticationResponseJSON for the CREDENTIAL_REQUEST_OPTIONS of a challenge.</summary>
    /// <exception cref="FormatException">They name no relying party, or hold no challenge.</exception>
    public JsonObject SignIn(JsonNode? options)
    {
        var party = Text(options?["rpId"], "rpId");
        var client = Client("webauthn.get", options, party);
        var told = Authenticator(party, Verified);
        using var signing = ECDsa.Create(key);
        return Credential(new()
        {
            ["clientDataJSON"] = Base64Url.EncodeToString(client),
            ["authenticatorData"] = Base64Url.EncodeToString(told),
            ["signature"] = Base64Url.EncodeToString(
                signing.SignData([.. told, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)),
        });
    }

    private static byte[] Authenticator(string party, byte flags) =>
        [.. SHA256.HashData(Encoding.UTF8.GetBytes(party)), flags, 0, 0, 0, 0];

    private static byte[] Client(string type, JsonNode? options, string party) => Encoding.UTF8.GetBytes(new JsonObject
    {
        ["type"] = type,
        ["challenge"] = Text(options?["challenge"], "challenge"),
        ["origin"] = $"https://{party}",
        ["crossOrigin"] = false,
    }.ToJsonString());

    private static string Text(JsonNode? node, string name) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0
            ? text
            : throw new FormatException($"the options for a passkey have no {name}");

    private JsonObject Credential(JsonObject response)
    {
        var name = Base64Url.EncodeToString(id);
        return new()
        {
            ["id"] = name,
            ["rawId"] = name,
            ["type"] = "public-key",
            ["authenticatorAttachment"] = "platform",
            ["clientExtensionResults"] = new JsonObject(),
            ["response"] = response,
        };
    }
}
