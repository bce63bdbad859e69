using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Conformance.Contract.Proofs;
using Conformance.Contract.Wire;
using Conformance.Corpus.Dialogues;
using Group = Conformance.Contract.Responses.Group;
using JsonValue = System.Text.Json.Nodes.JsonValue;

namespace Conformance.RuleSuite.Requests;

/// <summary>What the placeholders of a fixture stand for in one sign-in.</summary>
internal sealed partial class Placeholders(ArmedDialogue dialogue, SignInState state)
{
    private readonly SrpSide srp = new(dialogue);
    private readonly DateTimeOffset now = dialogue.Script.Now ?? Proofs.HandSigner.Now;

    /// <summary>Merges a change into a body (RFC 7396) and puts values in the place of placeholders.</summary>
    public JsonNode? Apply(JsonNode body, JsonNode? change)
    {
        var merged = Merge(body, change);
        var timestamp = merged?[WireNames.ChallengeResponses] is JsonObject responses && responses[WireNames.Timestamp] is JsonValue time
            && Fill(time.ToString(), "").ToString() is var sent && Timestamp.Read(sent) is not null ? sent : Timestamp.Of(now);
        return Fill(merged, timestamp);
    }

    /// <summary>A target with a change merged into it.</summary>
    public static JsonNode? Merge(JsonNode? target, JsonNode? change)
    {
        if (change is not JsonObject changes)
        {
            return change?.DeepClone() ?? target;
        }

        var merged = target as JsonObject ?? [];
        foreach (var (name, value) in changes)
        {
            var before = merged[name];
            merged.Remove(name);
            if (value is not null)
            {
                merged[name] = Merge(before?.DeepClone(), value);
            }
        }

        return merged;
    }

    private JsonNode? Fill(JsonNode? node, string timestamp)
    {
        switch (node)
        {
            case JsonObject members:
                var filled = new JsonObject();
                foreach (var (name, value) in members)
                {
                    filled[name] = Fill(value?.DeepClone(), timestamp);
                }

                return filled;
            case JsonArray items:
                return new JsonArray([.. items.Select(item => Fill(item?.DeepClone(), timestamp))]);
            case JsonValue value when value.TryGetValue<string>(out var text):
                return text == "{null}" ? null : JsonValue.Create(Fill(text, timestamp));
            default:
                return node;
        }
    }

    private string Fill(string text, string timestamp) => Placeholder().Replace(text, match =>
        Value(match.Groups["name"].Value, match.Groups["of"].Value, timestamp)
            [..(match.Groups["length"] is { Success: true } length ? int.Parse(length.Value, CultureInfo.InvariantCulture) : ^0)]);

    private string Value(string name, string of, string timestamp) => name switch
    {
        "typed" => dialogue.Script.Person.Typed,
        "username" => dialogue.Script.Person.Username,
        "password" => dialogue.Armed.Password,
        "newPassword" => dialogue.NewPassword,
        "code" => dialogue.Code,
        "signUp" => dialogue.SignUpSession!,
        "customAnswer" => dialogue.CustomAnswer,
        "credential" => of == "reversed" ? Reverse(dialogue.Credential) : dialogue.Credential,
        "clientId" => dialogue.Armed.ClientId,
        "clientSecret" => dialogue.ClientSecret,
        "deviceKey" => dialogue.DeviceKey,
        "session" =>
            state.SessionOf(int.Parse(of, CultureInfo.InvariantCulture)) ?? throw new InvalidDataException($"answer {of} has no Session"),
        "accessToken" => state.AccessToken(of.Length == 0 ? 0 : int.Parse(of, CultureInfo.InvariantCulture)),
        "idToken" => state.IdToken!,
        "refreshToken" => state.RefreshToken(of.Length == 0 ? 0 : int.Parse(of, CultureInfo.InvariantCulture)),
        "secretHash" => SecretHash.Compute(Value(of, "", timestamp), dialogue.Armed.ClientId, dialogue.ClientSecret),
        "secretBlock" => state.Parameters[WireNames.SecretBlock].Text,
        "srpA" => SrpSide.SrpA(isDevice: of == "device", isLater: false),
        "N" => Group.Prime,
        "proof" => srp.Sign(state, timestamp, of.Length == 0 ? null : of),
        "timestamp" => Timestamp.Of(now, of.Length == 0 ? "%d" : of),
        "later" => Timestamp.Of(now + TimeSpan.Parse(of, CultureInfo.InvariantCulture)),
        _ => throw new InvalidDataException($"there is no placeholder {name}"),
    };

    private static string Reverse(string json) =>
        new JsonObject(
            JsonNode.Parse(json)!.AsObject()
                .Reverse()
                .Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone()))).ToJsonString();

    [
        GeneratedRegex(
            @"\{(?<name>\w+)(?: (?<of>[^{}|]+))?(?:\|(?<length>\d+))?\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000),
    ]
    private static partial Regex Placeholder();
}
