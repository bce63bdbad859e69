using Conformance.Contract.Catalog;
using Conformance.Corpus.Scenarios;
using Conformance.Subjects.Services;

namespace Conformance.Running.Services;

/// <summary>Makes what scenarios need through the service's own API, under a prefix of the run, and removes all of it.</summary>
/// <param name="caller">Asks the service.</param>
/// <param name="terms">How it is made.</param>
/// <param name="time">Gives the codes of authenticators.</param>
internal sealed class Provisioning(ServiceCaller caller, ProvisioningTerms terms, TimeProvider time)
{
    private readonly PoolProvisioning pools = new(new(caller, time), terms);
    private readonly UserProvisioning users = new(new(caller, time), terms, time);
    private int number;

    /// <summary>The name of a user, but where users sign in by their address alone.</summary>
    /// <param name="number">Which user of the run it is.</param>
    public static string NameOf(int number) => $"conformance-user-{Wording.Number(number)}";

    /// <summary>Makes the user of a scenario, with its pool and app client where they are not there yet.</summary>
    /// <exception cref="CannotProvideException">The service does not make it.</exception>
    /// <exception cref="ServiceSilentException">No HTTP response came.</exception>
    public async Task<Account> MakeAsync(Setting setting, CancellationToken cancellationToken)
    {
        var (poolId, clientId, clientSecret) = await pools.MakeAsync(setting, cancellationToken);
        var other = setting.HasOtherClient
            ? (await pools.MakeAsync(
                setting with { Client = setting.Client with { HidesUsers = !setting.Client.HidesUsers } }, cancellationToken)).ClientId
            : null;
        number++;
        var email = terms.Contact.EmailOf(setting.Pool, number);
        var name = setting.Pool.Kind == PoolKind.Email ? email : NameOf(number);
        var account = new Account
        {
            UserPoolId = poolId,
            ClientId = clientId,
            OtherClientId = other,
            ClientSecret = clientSecret,
            Username = name,
            Typed = setting.TypesAlias ? email : name,
            Password = $"Harness-{terms.Prefix}-Aa1!",
        };
        return await users.MakeAsync(account, email, setting, cancellationToken);
    }

    /// <summary>Removes every pool that was made, and what is in it.</summary>
    /// <returns>What could not be removed, a sentence each.</returns>
    public Task<IReadOnlyList<string>> RemoveAsync(CancellationToken cancellationToken) => pools.RemoveAsync(cancellationToken);
}
