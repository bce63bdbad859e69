namespace Conformance.Corpus.Generation.Texts;

/// <summary>What a browser needs to ask for a passkey: JSON within a string.</summary>
internal static class Passkeys
{
    public static void AddCredentialRequest(this Draft draft)
    {
        var values = draft.Values;
        values.Add("{\\\"challenge\\\":\\\""u8).AddBase64Url(ref draft.Random, 24);
        values.Add("\\\",\\\"timeout\\\":180000,\\\"rpId\\\":\\\"auth.example.com\\\",\\\"allowCredentials\\\":["u8);
        var count = draft.Random.Below(3);
        for (var at = 0; at < count; at++)
        {
            values.Add(at == 0 ? default : ","u8)
                .Add("{\\\"type\\\":\\\"public-key\\\",\\\"id\\\":\\\""u8)
                .AddBase64Url(ref draft.Random, 16);
            values.Add("\\\",\\\"transports\\\":[\\\"internal\\\"]}"u8);
        }

        values.Add("],\\\"userVerification\\\":\\\"preferred\\\"}"u8);
    }
}
