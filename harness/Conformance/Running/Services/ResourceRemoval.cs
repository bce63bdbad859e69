using System.Text.Json.Nodes;
using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Subjects.Services;
using JsonValue = Conformance.Contract.Wire.JsonValue;

namespace Conformance.Running.Services;

/// <summary>Removes what a run wrote down and did not remove itself. What is in a user pool goes with it.</summary>
/// <param name="caller">Asks the service.</param>
/// <param name="time">By what is waited where the service asks for patience.</param>
internal sealed class ResourceRemoval(ServiceCaller caller, TimeProvider time)
{
    private const string NotFound = "ResourceNotFoundException";

    // As many as one answer lists.
    private const int PageSize = 60;
    private const int MostPages = 1000;

    private readonly ProvisioningCalls calls = new(caller, time);
    private List<(string Id, string Name)>? listed;

    /// <summary>Removes it.</summary>
    /// <param name="ledger">What the run wrote down.</param>
    /// <param name="gone">Told each that is gone, and how many user pools were removed for it: none where none was there.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <returns>What could not be removed, a sentence each.</returns>
    public async Task<IReadOnlyList<string>> RemoveAsync(
        SavedLedger ledger, Action<LeftPool, int> gone, CancellationToken cancellationToken)
    {
        List<string> left = [];
        foreach (var pool in ledger.Left)
        {
            try
            {
                var (removed, kept) = (0, left.Count);
                foreach (var id in pool.Id is { } known ? [known] : await FindAsync(pool.Name, cancellationToken))
                {
                    var (isRemoved, why) = await DeleteAsync(id, pool.Name, ledger.Run, cancellationToken);
                    removed += isRemoved ? 1 : 0;
                    if (why is not null)
                    {
                        left.Add($"the user pool {id} ({pool.Name}) could not be removed: {why}");
                    }
                }

                if (left.Count == kept)
                {
                    gone(pool, removed);
                }
            }
            catch (Exception failed) when (failed is CannotProvideException or ServiceSilentException or OperationCanceledException)
            {
                left.Add(
                    pool.Id is { } id
                        ? $"the user pool {id} ({pool.Name}) could not be removed: {failed.Message}"
                        : $"whether there is a user pool {pool.Name} is not known: {failed.Message}");
            }
        }

        return left;
    }

    /// <returns>Whether it was there and is removed, and why it is left; null when it is gone.</returns>
    private async Task<(bool IsRemoved, string? Why)> DeleteAsync(
        string id, string name, string run, CancellationToken cancellationToken)
    {
        try
        {
            // Somebody may have given the id of another pool to this run's list; its name or a tag of another run says so.
            var pool = (await calls.AskAsync("DescribeUserPool", new() { [WireNames.UserPoolId] = id }, cancellationToken))["UserPool"u8];
            if (Text(pool["Name"u8]) is not { } answered)
            {
                return (false, "DescribeUserPool does not tell its name, so that it may be somebody else's");
            }

            if (answered != name || !name.StartsWith(run, StringComparison.Ordinal))
            {
                return (false, $"its name is {Wording.Name(answered)}, so that it is not this run's");
            }

            if (Text(pool["UserPoolTags"u8][ResourceLedger.Tag]) is { } tag && tag != run)
            {
                return (false, "it carries the tag of another run");
            }

            await calls.AskAsync("DeleteUserPool", new() { [WireNames.UserPoolId] = id }, cancellationToken);
            return (true, null);
        }
        catch (CannotProvideException gone) when (gone.ErrorType == NotFound)
        {
            return (false, null);
        }
    }

    private async Task<IReadOnlyList<string>> FindAsync(string name, CancellationToken cancellationToken)
    {
        listed ??= await ListAsync(cancellationToken);
        return [.. listed.Where(pool => pool.Name == name).Select(pool => pool.Id)];
    }

    private async Task<List<(string Id, string Name)>> ListAsync(CancellationToken cancellationToken)
    {
        List<(string, string)> pools = [];
        string? next = null;
        for (var page = 0; page < MostPages; page++)
        {
            var request = new JsonObject { ["MaxResults"] = PageSize };
            if (next is not null)
            {
                request["NextToken"] = next;
            }

            var answer = await calls.AskAsync("ListUserPools", request, cancellationToken);
            foreach (var pool in answer["UserPools"u8].Children)
            {
                if (Text(pool["Id"u8]) is { } id && Text(pool["Name"u8]) is { } name)
                {
                    pools.Add((id, name));
                }
            }

            if (Text(answer["NextToken"u8]) is not { Length: > 0 } following || following == next)
            {
                break;
            }

            next = following;
        }

        return pools;
    }

    private static string? Text(in JsonValue value) => value.Kind == JsonKind.String ? value.Text : null;
}
