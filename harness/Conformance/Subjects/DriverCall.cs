using System.Buffers;
using System.Text.Json;
using Conformance.Contract.Catalog;
using Conformance.Corpus;
using static Conformance.Contract.Wire.WireNames;

namespace Conformance.Subjects;

/// <summary>Writes the <c>call</c> message of an armed case. It tells neither the case's name nor what is expected.</summary>
internal static class DriverCall
{
    public static byte[] Write(int id, ArmedCase armed, Uri endpoint)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("id", id);
            json.WriteString("op", "call");
            json.WriteString("operation", armed.Case.Operation);
            if (armed.Handle is { } handle)
            {
                json.WriteString("client", handle);
            }

            json.WriteString("endpoint", endpoint.GetLeftPart(UriPartial.Authority));
            json.WriteString("region", CaseValues.Region);
            json.WriteStartObject("credentials");
            json.WriteString("accessKeyId", armed.AccessKeyId);
            json.WriteString("secretAccessKey", armed.SecretAccessKey);
            if (armed.SessionToken is { } token)
            {
                json.WriteString("sessionToken", token);
            }

            json.WriteEndObject();
            json.WriteNumber("timeoutMs", (int)armed.TryLimit.TotalMilliseconds);
            json.WritePropertyName("request");
            WriteRequest(json, armed);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Writes the operation's own input.</summary>
    public static void WriteRequest(Utf8JsonWriter json, ArmedCase armed)
    {
        json.WriteStartObject();
        json.WriteString(UserPoolId, CaseValues.UserPoolId);
        json.WriteString(ClientId, armed.ClientId);
        if (armed.Case.Operation == AdminInitiateAuth)
        {
            json.WriteString(AuthFlow, armed.Case.AuthFlow);
            json.WriteStartObject(AuthParameters);
            if (armed.Case.AuthFlow == ChallengeCatalog.Refresh)
            {
                json.WriteString("REFRESH_TOKEN", armed.RequestSession);
            }
            else
            {
                json.WriteString(Username, armed.Case.Typed);
                json.WriteString("PASSWORD", armed.Password);
            }

            json.WriteEndObject();
        }
        else
        {
            json.WriteString(ChallengeName, "SMS_MFA");
            json.WriteString(Session, armed.RequestSession);
            json.WriteStartObject(ChallengeResponses);
            json.WriteString(Username, armed.Case.Username);
            json.WriteString("SMS_MFA_CODE", CaseValues.CallCode);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
