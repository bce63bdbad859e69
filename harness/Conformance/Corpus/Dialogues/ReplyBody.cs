using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Conformance.Contract.Wire;

namespace Conformance.Corpus.Dialogues;

/// <summary>Writes the body of a reply from its recording, with the values of the armed dialogue.</summary>
internal static class ReplyBody
{
    private const string OtherName = "harness-user-other";

    // The service leaves non-ASCII as it is.
    private static readonly JsonSerializerOptions AsTheService = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The answer of a turn.</summary>
    /// <param name="dialogue">The dialogue.</param>
    /// <param name="turn">The turn, counted from 0.</param>
    /// <param name="operation">The operation that is answered; null when none was named.</param>
    /// <param name="srp">SALT, SRP_B and SECRET_BLOCK of a turn whose values are computed; empty for any other.</param>
    /// <param name="now">The present, of which the tokens are.</param>
    public static Answer Write(
        ArmedDialogue dialogue, int turn, string? operation, IReadOnlyDictionary<string, string> srp, DateTimeOffset now)
    {
        var reply = dialogue.Script.Turns[turn].Reply;
        if (reply.Kind == ReplyKind.Payload)
        {
            return dialogue.ServePayload(turn, now);
        }

        var body = reply.Kind switch
        {
            ReplyKind.SecretCode => new JsonObject { ["SecretCode"] = dialogue.TotpSecret },
            ReplyKind.Verified => new JsonObject { ["Status"] = reply.Status },
            _ => JsonNode.Parse(reply.Template!.Answers[^1].Body.Span)!.AsObject(),
        };
        body.Remove(WireNames.Session);
        if (dialogue.Sessions.TryGetValue(turn, out var session))
        {
            body[WireNames.Session] = session;
        }

        if (body[WireNames.AuthenticationResult] is JsonObject result && dialogue.Tokens.ContainsKey(turn))
        {
            result[WireNames.ExpiresIn] = reply.Lifetime ?? result[WireNames.ExpiresIn]!.GetValue<long>();
            var tokens = dialogue.ServeTokens(turn, now, result[WireNames.ExpiresIn]!.GetValue<long>());

            // Only GetTokensFromRefreshToken rotates, and its output has nothing but the result.
            var isBare = operation == WireNames.GetTokensFromRefreshToken;
            WriteTokens(result, reply.Rotates && !isBare ? tokens with { Refresh = null } : tokens, dialogue);
            if (isBare)
            {
                body.Remove(WireNames.ChallengeParameters);
            }

            if (reply.BringsDevice && isBare)
            {
                result[WireNames.NewDeviceMetadata] = new JsonObject();
                WriteDevice(result, dialogue);
            }
        }
        else if (body[WireNames.ChallengeParameters] is JsonObject parameters)
        {
            WriteParameters(parameters, reply, dialogue, srp);
        }

        return new(
            200,
            [
                new(WireNames.ContentType, WireNames.AmzJson),
                new(WireNames.RequestId, CaseValues.RequestId($"turn {turn}\n{dialogue.Seed}")),
            ],
            Encoding.UTF8.GetBytes(body.ToJsonString(AsTheService)));
    }

    private static void WriteTokens(JsonObject result, SentTokens tokens, ArmedDialogue dialogue)
    {
        result[WireNames.AccessToken] = tokens.Access;
        result[WireNames.IdToken] = tokens.Id;
        result.Remove(WireNames.RefreshToken);
        if (tokens.Refresh is not null)
        {
            result[WireNames.RefreshToken] = tokens.Refresh;
        }

        WriteDevice(result, dialogue);
    }

    private static void WriteDevice(JsonObject result, ArmedDialogue dialogue)
    {
        if (result[WireNames.NewDeviceMetadata] is JsonObject device)
        {
            device[WireNames.DeviceKey] = dialogue.DeviceKey;
            device[WireNames.DeviceGroupKey] = dialogue.DeviceGroupKey;
        }
    }

    private static void WriteParameters(JsonObject parameters, Reply reply, ArmedDialogue dialogue, IReadOnlyDictionary<string, string> srp)
    {
        var (username, userId) = reply.Identity switch
        {
            IdentityKeys.Username => (true, false),
            IdentityKeys.UserIdForSrp => (false, true),
            IdentityKeys.Both or IdentityKeys.Different => (true, true),
            IdentityKeys.None => (false, false),
            _ => (parameters.ContainsKey(WireNames.Username), parameters.ContainsKey(WireNames.UserIdForSrp)),
        };
        Set(parameters, WireNames.Username, username ? dialogue.Script.Person.Username : null);
        Set(
            parameters,
            WireNames.UserIdForSrp,
            !userId ? null : reply.Identity == IdentityKeys.Different ? OtherName : dialogue.Script.Person.Username);
        if (parameters.ContainsKey(WireNames.DeviceKeyParameter))
        {
            parameters[WireNames.DeviceKeyParameter] = dialogue.DeviceKey;
        }

        foreach (var (name, value) in reply.Parameters.Concat(srp))
        {
            parameters[name] = value;
        }
    }

    private static void Set(JsonObject parameters, string name, string? value)
    {
        parameters.Remove(name);
        if (value is not null)
        {
            parameters[name] = value;
        }
    }
}
