using System.Text;
using System.Text.Json.Nodes;
using Conformance.Contract.Catalog;
using Conformance.Contract.Responses;
using Conformance.Contract.Wire;
using Conformance.Corpus.Scenarios;
using Conformance.Judging;
using Conformance.Subjects.Services;
using JsonValue = Conformance.Contract.Wire.JsonValue;

namespace Conformance.Running.Services;

/// <summary>Asks a service to make something. What it does not make it cannot be judged by.</summary>
/// <param name="caller">Asks the service.</param>
internal sealed class ProvisioningCalls(ServiceCaller caller)
{
    /// <exception cref="CannotProvideException">The service refuses.</exception>
    /// <exception cref="ServiceSilentException">No HTTP response came.</exception>
    public async Task<JsonValue> AskAsync(
        string operation, JsonObject request, CancellationToken cancellationToken, Signing signing = Signing.Right, Walk? walk = null)
    {
        var exchange = await caller.CallAsync(operation, Encoding.UTF8.GetBytes(request.ToJsonString()), signing, cancellationToken);
        walk?.Take(exchange);
        var response = exchange.Response;
        return response.Payload.IsFault || response.Status >= 300
            ? throw new CannotProvideException(
                $"{operation} is answered with status {Wording.Number(response.Status)}"
                + (response.Root[WireNames.ErrorType] is { Kind: JsonKind.String } type ? $", {Wording.Name(type.Text)}" : ""))
            {
                IsThrottled = Throttling.Is(response),
            }
            : response.Root;
    }

    /// <exception cref="CannotProvideException">The service answered without it.</exception>
    public static string Text(in JsonValue value, string operation, string member) =>
        value.Kind == JsonKind.String ? value.Text : throw new CannotProvideException($"{operation} is answered without {member}");
}
