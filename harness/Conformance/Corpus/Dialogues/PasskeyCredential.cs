using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;

namespace Conformance.Corpus.Dialogues;

/// <summary>What an authenticator answers to the challenge of a passkey, in the lengths that authenticators make.</summary>
internal static class PasskeyCredential
{
    /// <summary>
    /// The credential as JSON. Only its signature opens anything: the id is told to whoever signs in, and the rest can be guessed.
    /// </summary>
    /// <param name="seed">The same seed makes the same one.</param>
    /// <param name="secret">Notes a secret by its name, and gives it back.</param>
    public static string Make(string seed, Func<string, string, string> secret)
    {
        var id = CaseValues.Stamp(seed, "passkey", 43);
        var client = new JsonObject
        {
            ["type"] = "webauthn.get",
            ["challenge"] = CaseValues.Stamp(seed, "passkey challenge", 43),
            ["origin"] = "https://app.example.com",
            ["crossOrigin"] = false,
        };
        return new JsonObject
        {
            ["id"] = id,
            ["rawId"] = id,
            ["type"] = "public-key",
            ["response"] = new JsonObject
            {
                ["clientDataJSON"] = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(client.ToJsonString())),
                ["authenticatorData"] = CaseValues.Stamp(seed, "authenticator data", 50),
                ["signature"] = secret("passkey signature", CaseValues.Stamp(seed, "passkey signature", 95)),
            },
            ["clientExtensionResults"] = new JsonObject(),
        }.ToJsonString();
    }
}
