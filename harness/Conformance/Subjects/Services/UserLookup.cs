using System.Text;
using System.Text.Json.Nodes;
using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus.Scenarios;

namespace Conformance.Subjects.Services;

/// <summary>Asks a service who a user is, and how its app client lets it in.</summary>
internal static class UserLookup
{
    /// <summary>What the service tells of a user that signs in by a name.</summary>
    /// <exception cref="ServiceSilentException">No HTTP response came.</exception>
    public static async Task<UserKnown> FindAsync(ServiceCaller caller, string pool, string typed, CancellationToken cancellationToken)
    {
        var body = new JsonObject { [WireNames.UserPoolId] = pool, ["Username"] = typed };
        var exchange =
            await caller.CallAsync("AdminGetUser", Encoding.UTF8.GetBytes(body.ToJsonString()), Signing.Right, cancellationToken);
        var root = exchange.Response.Root;
        return new(
            Text(root["Username"u8]),
            Text(root["UserStatus"u8]),
            root["Enabled"u8] is { Kind: JsonKind.Boolean, Text: "false" },
            Text(root[WireNames.ErrorType]) is { } type && ServiceErrors.Bare(type) is "UserNotFoundException");
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

    private static string? Text(in Contract.Wire.JsonValue value) => value.Kind == JsonKind.String ? value.Text : null;
}

/// <summary>What a service tells of a user.</summary>
/// <param name="Username">The actual username; null where it does not tell.</param>
/// <param name="Status">The UserStatus; null where it does not tell.</param>
/// <param name="IsDisabled">True when it says that the user is disabled.</param>
/// <param name="IsAbsent">True when it says that there is no such user.</param>
internal sealed record UserKnown(string? Username, string? Status, bool IsDisabled, bool IsAbsent);
