using Conformance.Corpus.Scenarios;
using Conformance.Wire;

namespace Conformance.Running.Services;

/// <summary>The secrets of a scenario that was played, with the names that stand for them.</summary>
internal static class WalkSecrets
{
    private static readonly string[] SecretMembers =
    [
        WireNames.AccessToken, WireNames.IdToken, WireNames.RefreshToken, WireNames.Session, WireNames.SecretBlock, WireNames.SecretCode, WireNames.ClientSecret,
        WireNames.SecretHash, WireNames.Password, WireNames.NewPassword, WireNames.RefreshTokenParameter, WireNames.ClaimSignature, WireNames.ClaimSecretBlock,
        WireNames.SrpA, WireNames.UserCode, WireNames.DeviceKey, "SMS_MFA_CODE", "SOFTWARE_TOKEN_MFA_CODE", "EMAIL_OTP_CODE", "SMS_OTP_CODE", WireNames.Answer,
    ];

    /// <summary>Every secret, each once.</summary>
    public static IReadOnlyDictionary<string, string> Of(Walk walk)
    {
        var secrets = new Dictionary<string, string>(StringComparer.Ordinal);
        Add(walk.Account.Password, "password");
        Add(walk.Account.NewPassword, "new password");
        Add(walk.Account.ClientSecret, "client secret");
        Add(walk.TotpSecret, "authenticator secret");
        Add(walk.DevicePassword, "device password");
        foreach (var exchange in walk.Exchanges)
        {
            Collect(exchange.Response.Json?.Root ?? default);
            Collect(JsonReading.TryRead(exchange.Request.Body, out _)?.Root ?? default);
        }

        return secrets;

        void Add(string? secret, string name)
        {
            if (!string.IsNullOrEmpty(secret))
            {
                secrets.TryAdd(secret, name);
            }
        }

        void Collect(JsonValue value)
        {
            foreach (var child in value.Children.ToList())
            {
                if (child.Kind == JsonKind.String && SecretMembers.Contains(child.Name, StringComparer.OrdinalIgnoreCase))
                {
                    Add(child.Text, child.Name);
                }

                Collect(child);
            }
        }
    }
}
