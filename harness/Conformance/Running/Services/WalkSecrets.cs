using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus.Scenarios;
using Conformance.Corpus.Secrets;

namespace Conformance.Running.Services;

/// <summary>The secrets of a scenario that was played, with the names that stand for them.</summary>
internal static class WalkSecrets
{
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
            Add(exchange.Request.Headers.Find("X-Amz-Security-Token"), SecretKind.SessionToken);
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
            foreach (var (secret, name) in SecretMembers.In(value))
            {
                Add(secret, name);
            }
        }
    }
}
