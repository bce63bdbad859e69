using System.Text;
using System.Text.Json.Nodes;
using Conformance.Contract.Wire;
using Conformance.Corpus.Scenarios;

namespace Conformance.Subjects.Services;

/// <summary>Asks a service who a user is, and how its app client lets it in.</summary>
internal static class UserLookup
{
    /// <summary>
    /// The actual username of a user that signs in by a name; null where there is no such user, or the service does not tell.
    /// </summary>
    /// <exception cref="ServiceSilentException">No HTTP response came.</exception>
    public static async Task<string?> FindAsync(ServiceCaller caller, string pool, string typed, CancellationToken cancellationToken)
    {
        var body = new JsonObject { [WireNames.UserPoolId] = pool, ["Username"] = typed };
        var exchange =
            await caller.CallAsync("AdminGetUser", Encoding.UTF8.GetBytes(body.ToJsonString()), Signing.Right, cancellationToken);
        return exchange.Response.Root["Username"u8] is { Kind: JsonKind.String } name ? name.Text : null;
    }

    /// <summary>The flows that an app client has enabled; null where the service does not tell.</summary>
    /// <exception cref="ServiceSilentException">No HTTP response came.</exception>
    public static async Task<IReadOnlyList<string>?> FindFlowsAsync(
        ServiceCaller caller, string pool, string clientId, CancellationToken cancellationToken)
    {
        var body = new JsonObject { [WireNames.UserPoolId] = pool, [WireNames.ClientId] = clientId };
        var exchange =
            await caller.CallAsync("DescribeUserPoolClient", Encoding.UTF8.GetBytes(body.ToJsonString()), Signing.Right, cancellationToken);
        var flows = exchange.Response.Root["UserPoolClient"u8]["ExplicitAuthFlows"u8];
        return flows.Kind == JsonKind.Array && !flows.Children.IsEmpty
            ? [.. flows.Children.ToList().Where(flow => flow.Kind == JsonKind.String).Select(flow => flow.Text)]
            : null;
    }
}
