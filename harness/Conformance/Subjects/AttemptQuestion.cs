using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Conformance.Subjects;

/// <summary>What a driver of profile <c>wrapper</c> is asked in one attempt to sign in. Exactly one of SignIn and Answer is set for the two operations of these names.</summary>
/// <param name="Operation"><c>signIn</c>, <c>answer</c>, <c>state</c>, <c>refresh</c> or <c>signOut</c>.</param>
/// <param name="Attempt">The attempt, for which the driver keeps a client of its own.</param>
internal sealed record AttemptQuestion(string Operation, string Attempt)
{
    public const string SignInOperation = "signIn";
    public const string AnswerOperation = "answer";
    public const string StateOperation = "state";
    public const string RefreshOperation = "refresh";
    public const string SignOutOperation = "signOut";

    /// <summary>Every operation of the profile.</summary>
    public static IReadOnlyList<string> Operations { get; } = [SignInOperation, AnswerOperation, StateOperation, RefreshOperation, SignOutOperation];

    /// <summary>Those that a version of the protocol has.</summary>
    public static IReadOnlyList<string> OperationsOf(int protocol) => protocol < 1 ? [] : Operations;

    public SignInRequest? SignIn { get; init; }

    public HumanAnswer? Answer { get; init; }

    /// <summary>The message to the driver.</summary>
    public byte[] Write(int id)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("id", id);
            json.WriteString("op", Operation);
            json.WriteString("attempt", Attempt);
            if (SignIn is not null)
            {
                Write(json, SignIn);
            }

            if (Answer is not null)
            {
                Write(json, Answer);
            }

            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, SignInRequest request)
    {
        json.WriteString("endpoint", request.Endpoint.GetLeftPart(UriPartial.Authority));
        json.WriteString("region", request.Region);
        json.WriteStartObject("credentials");
        json.WriteString("accessKeyId", request.AccessKeyId);
        json.WriteString("secretAccessKey", request.SecretAccessKey);
        json.WriteEndObject();
        json.WriteNumber("timeoutMs", (int)request.Timeout.TotalMilliseconds);
        json.WriteString("userPoolId", request.UserPoolId);
        WriteOptional(json, "issuer", request.Issuer);
        WriteOptional(json, "jwks", request.Jwks?.AbsoluteUri);
        json.WriteString("clientId", request.ClientId);
        WriteOptional(json, "clientSecret", request.ClientSecret);
        json.WriteString("flow", request.Flow);
        json.WriteString("username", request.Username);
        WriteOptional(json, "password", request.Password);
        WriteOptional(json, "clientMetadata", request.ClientMetadata);
        WriteOptional(json, "preferredChallenge", request.PreferredChallenge);
        if (request.Device is { } device)
        {
            json.WriteStartObject("device");
            json.WriteString("key", device.Key);
            json.WriteString("groupKey", device.GroupKey);
            json.WriteString("password", device.Password);
            json.WriteEndObject();
        }

        WriteOptional(json, "now", request.Now?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
    }

    private static void Write(Utf8JsonWriter json, HumanAnswer answer)
    {
        json.WriteStartObject("answer");
        WriteOptional(json, "code", answer.Code);
        WriteOptional(json, "deviceName", answer.DeviceName);
        WriteOptional(json, "newPassword", answer.NewPassword);
        WriteOptional(json, "attributes", answer.Attributes);
        WriteOptional(json, "choice", answer.Choice);
        WriteOptional(json, "answer", answer.Answer);
        if (answer.Credential is { } credential)
        {
            json.WritePropertyName("credential");
            json.WriteRawValue(credential);
        }

        json.WriteEndObject();
    }

    private static void WriteOptional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void WriteOptional(Utf8JsonWriter json, string name, IReadOnlyDictionary<string, string>? values)
    {
        if (values is null)
        {
            return;
        }

        json.WriteStartObject(name);
        foreach (var (key, value) in values)
        {
            json.WriteString(key, value);
        }

        json.WriteEndObject();
    }
}
