using Conformance.Contract.Proofs;

namespace Conformance.Corpus.Dialogues;

/// <summary>The values by which a sign-in is told from one that is made beside it.</summary>
internal static class OwnValues
{
    /// <summary>The values, each with what it is.</summary>
    public static IReadOnlyDictionary<string, string> Of(ArmedDialogue dialogue)
    {
        Dictionary<string, string> others = dialogue.Beside is null ? [] : All(dialogue.Beside);
        return All(dialogue).Where(value => !others.ContainsKey(value.Key)).ToDictionary(StringComparer.Ordinal);
    }

    private static Dictionary<string, string> All(ArmedDialogue dialogue)
    {
        var person = dialogue.Script.Person;
        Dictionary<string, string> values = new(StringComparer.Ordinal)
        {
            [person.Username] = "actual username",
            [dialogue.Armed.Password] = "password",
            [dialogue.NewPassword] = "new password",
            [dialogue.Code] = "code",
            [dialogue.WrongCode] = "wrong code",
            [dialogue.CustomAnswer] = "answer",
            [dialogue.WrongAnswer] = "wrong answer",
        };
        values.TryAdd(person.Typed, "typed username");
        if (dialogue.Script is { HasMemory: true } or { AsksForDevice: not null })
        {
            values[dialogue.DeviceKey] = "device key";
        }

        if (dialogue.Script.HasSecret)
        {
            foreach (var name in (string[])[person.Username, person.Typed])
            {
                values.TryAdd(SecretHash.Compute(name, dialogue.Armed.ClientId, dialogue.ClientSecret), "SECRET_HASH");
            }
        }

        foreach (var session in dialogue.Sessions.Values)
        {
            values[session] = "Session";
        }

        foreach (var block in dialogue.SecretBlocks)
        {
            values[block] = "SECRET_BLOCK";
        }

        foreach (var tokens in dialogue.Tokens.Values)
        {
            foreach (var (token, name) in ((string?, string)[])
                [(tokens.Access, "access token"), (tokens.Id, "ID token"), (tokens.Refresh, "refresh token")])
            {
                if (token is not null)
                {
                    values[token] = name;
                }
            }
        }

        if (dialogue.Script.HasMetadata)
        {
            values[dialogue.MetadataValue] = "ClientMetadata";
        }

        if (dialogue.Script.HasContext)
        {
            values[dialogue.IpAddress] = "context data";
            values[dialogue.EncodedData] = "context data";
            values[dialogue.AnalyticsEndpointId] = "analytics endpoint";
        }

        return values;
    }
}
