using System.Buffers;
using System.Text;
using System.Text.Json;
using Conformance.Contract.Wire;

namespace Conformance.Subjects;

/// <summary>
/// Writes what a wrapper in .NET handed out as the driver protocol has it, so that every wrapper is judged from the same message.
/// </summary>
internal static class OutcomeMessage
{
    public static AttemptAnswer Of(SignInOutcome outcome) => Write(json =>
    {
        switch (outcome)
        {
            case SignInOutcome.SignedIn signedIn:
                json.WriteString("outcome", "signedIn");
                WriteTokens(json, signedIn.Tokens);
                break;
            case SignInOutcome.Challenged challenged:
                json.WriteString("outcome", "challenged");
                WriteChallenge(json, challenged.Challenge);
                WriteText(json, "totpSecret", challenged.TotpSecret);
                WriteText(json, "resume", challenged.Resume);
                break;
            case SignInOutcome.Failed failed:
                json.WriteString("outcome", "error");
                WriteError(json, failed);
                break;
            default:
                json.WriteBoolean("unsupported", true);
                break;
        }
    });

    public static AttemptAnswer Of(HeldState state) => Write(json =>
    {
        if (state.IsUnsupported)
        {
            json.WriteBoolean("unsupported", true);
            return;
        }

        json.WriteBoolean("signedIn", state.IsSignedIn);
        if (state.Tokens is { } tokens)
        {
            WriteTokens(json, tokens);
        }
    });

    /// <summary>Reads a challenge as a wrapper handed it out.</summary>
    public static SignInChallenge ReadChallenge(JsonValue challenge) => new()
    {
        Name = TaggedText.TextOf(challenge["name"u8]),
        Session = TaggedText.TextOf(challenge["session"u8]),
        Parameters = challenge["parameters"u8].Kind != JsonKind.Object ? null : Last(challenge["parameters"u8]),
        AvailableChallenges = challenge["availableChallenges"u8].Kind != JsonKind.Array ? null
            : [.. challenge["availableChallenges"u8].Children.ToList().Select(TaggedText.TextOf)],
    };

    private static Dictionary<string, string?> Last(JsonValue parameters)
    {
        var entries = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var entry in parameters.Children)
        {
            entries[entry.Name] = TaggedText.TextOf(entry);
        }

        return entries;
    }

    private static AttemptAnswer Write(Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return new(JsonReading.TryRead(buffer.WrittenMemory, out _)!);
    }

    private static void WriteTokens(Utf8JsonWriter json, SignInTokens tokens)
    {
        json.WriteStartObject("tokens");
        WriteText(json, "accessToken", tokens.AccessToken);
        WriteText(json, "idToken", tokens.IdToken);
        WriteText(json, "refreshToken", tokens.RefreshToken);
        WriteText(json, "tokenType", tokens.TokenType);
        if (tokens.ExpiresIn is { } seconds)
        {
            json.WriteNumber("expiresIn", seconds);
        }

        json.WriteEndObject();
    }

    private static void WriteChallenge(Utf8JsonWriter json, SignInChallenge challenge)
    {
        json.WriteStartObject("challenge");
        WriteText(json, "name", challenge.Name);
        if (challenge.Parameters is { } parameters)
        {
            json.WriteStartObject("parameters");
            foreach (var (name, value) in parameters)
            {
                // A name cannot be tagged: a surrogate that stands alone in it becomes U+FFFD, where the writer itself would throw.
                json.WritePropertyName(Encoding.UTF8.GetBytes(name));
                TaggedText.Write(json, value);
            }

            json.WriteEndObject();
        }

        WriteText(json, "session", challenge.Session);
        if (challenge.AvailableChallenges is { } available)
        {
            json.WriteStartArray("availableChallenges");
            foreach (var name in available)
            {
                TaggedText.Write(json, name);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteError(Utf8JsonWriter json, SignInOutcome.Failed failed)
    {
        json.WriteStartObject("error");
        WriteText(json, "type", failed.Type ?? "");
        WriteText(json, "message", failed.Message);
        WriteText(json, "text", failed.Text);
        json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(failed.Kind.ToString()));
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WritePropertyName(name);
            TaggedText.Write(json, text);
        }
    }
}
