using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Conformance.Subjects;

/// <summary>
/// What a driver of profile <c>wrapper</c> is asked in one attempt to sign in. Exactly one of SignIn, Answer and Resume is set for the
/// three operations of these names.
/// </summary>
/// <param name="Operation"><c>signIn</c>, <c>answer</c>, <c>state</c>, <c>refresh</c>, <c>signOut</c> or <c>resume</c>.</param>
/// <param name="Attempt">The attempt, for which the driver keeps a client of its own.</param>
internal sealed record AttemptQuestion(string Operation, string Attempt)
{
    public const string SignInOperation = "signIn";
    public const string AnswerOperation = "answer";
    public const string StateOperation = "state";
    public const string RefreshOperation = "refresh";
    public const string SignOutOperation = "signOut";
    public const string ResumeOperation = "resume";

    /// <summary>Every operation of the profile.</summary>
    public static IReadOnlyList<string> Operations { get; } =
        [SignInOperation, AnswerOperation, StateOperation, RefreshOperation, SignOutOperation, ResumeOperation];

    /// <summary>Those that a version of the protocol has.</summary>
    public static IReadOnlyList<string> OperationsOf(int protocol) =>
        protocol > 1 ? Operations : [.. Operations.Where(operation => operation != ResumeOperation)];

    public SignInRequest? SignIn { get; init; }

    public HumanAnswer? Answer { get; init; }

    public ResumeRequest? Resume { get; init; }

    /// <summary>ClientMetadata for the requests of a refresh; null for none.</summary>
    public IReadOnlyDictionary<string, string>? ClientMetadata { get; init; }

    /// <summary>What a human gives with it; null when nothing is given.</summary>
    public HumanAnswer? Given => Answer ?? Resume?.Answer;

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

            if (Resume is not null)
            {
                Write(json, Resume);
            }

            WriteOptional(json, "clientMetadata", ClientMetadata);

            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, ResumeRequest resume)
    {
        // What is given with the answer wins.
        Write(json, resume.SignIn with { ClientMetadata = resume.Answer.ClientMetadata is null ? resume.SignIn.ClientMetadata : null });
        json.WriteString("typed", resume.Typed);
        WriteOptional(json, "resume", resume.Resume);
        if (resume.ChallengeJson is { } challenge)
        {
            json.WritePropertyName("challenge");
            json.WriteRawValue(challenge);
        }

        Write(json, resume.Answer);
    }

    private static void Write(Utf8JsonWriter json, SignInRequest request)
    {
        json.WriteString("endpoint", request.Endpoint.GetLeftPart(UriPartial.Authority));
        json.WriteString("region", request.Region);
        json.WriteStartObject("credentials");
        json.WriteString("accessKeyId", request.AccessKeyId);
        json.WriteString("secretAccessKey", request.SecretAccessKey);
        WriteOptional(json, "sessionToken", request.SessionToken);
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
        WriteOptional(json, "memory", request.Memory);
        WriteOptional(json, "session", request.Session);
        if (request.ContextData is { } context)
        {
            Write(json, context);
        }

        WriteOptional(json, "preferredChallenge", request.PreferredChallenge);
        if (request.Device is { } device)
        {
            json.WriteStartObject("device");
            json.WriteString("key", device.Key);
            json.WriteString("groupKey", device.GroupKey);
            json.WriteString("password", device.Password);
            json.WriteEndObject();
        }

        WriteOptional(json, "now", request.Now?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture));
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
        WriteOptional(json, "clientMetadata", answer.ClientMetadata);
    }

    private static void Write(Utf8JsonWriter json, SignInContext context)
    {
        json.WriteStartObject("contextData");
        WriteOptional(json, "ipAddress", context.IpAddress);
        WriteOptional(json, "serverName", context.ServerName);
        WriteOptional(json, "serverPath", context.ServerPath);
        WriteOptional(json, "httpHeaders", context.HttpHeaders);
        WriteOptional(json, "encodedData", context.EncodedData);
        WriteOptional(json, "analyticsEndpointId", context.AnalyticsEndpointId);
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
