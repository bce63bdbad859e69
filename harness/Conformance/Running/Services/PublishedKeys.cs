using Conformance.Judging.TokenClaims;
using Conformance.Subjects.Services;

namespace Conformance.Running.Services;

/// <summary>The keys that a service publishes for its pools, asked for once each.</summary>
/// <param name="caller">Asks the service.</param>
internal sealed class PublishedKeys(ServiceCaller caller)
{
    private readonly Dictionary<string, KeySet?> byPool = new(StringComparer.Ordinal);
    private bool isSilent;

    /// <summary>The keys of a pool; null where the service serves none.</summary>
    public async Task<KeySet?> OfAsync(string poolId, CancellationToken cancellationToken)
    {
        if (!byPool.TryGetValue(poolId, out var keys) && !isSilent)
        {
            try
            {
                var response = await caller.GetAsync($"/{poolId}/.well-known/jwks.json", cancellationToken);
                keys = response.Status == 200 ? KeySet.Read(response.Body) : null;
            }
            catch (ServiceSilentException)
            {
                // Who does not answer this is not asked again; the keys are not what is judged.
                isSilent = true;
            }

            byPool[poolId] = keys;
        }

        return keys;
    }
}
