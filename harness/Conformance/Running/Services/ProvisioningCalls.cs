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
/// <param name="time">By what is waited where the service asks for patience.</param>
internal sealed class ProvisioningCalls(ServiceCaller caller, TimeProvider time)
{
    private const int MostTries = 6;

    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(0.25);

    /// <exception cref="CannotProvideException">The service refuses.</exception>
    /// <exception cref="ServiceSilentException">No HTTP response came.</exception>
    public async Task<JsonValue> AskAsync(
        string operation, JsonObject request, CancellationToken cancellationToken, Signing signing = Signing.Right, Walk? walk = null)
    {
        var exchange = await AskPatientlyAsync(
            operation, Encoding.UTF8.GetBytes(request.ToJsonString()), signing, cancellationToken);
        walk?.Take(exchange);
        var response = exchange.Response;
        var type = response.Root[WireNames.ErrorType];
        return response.Payload.IsFault || response.Status >= 300
            ? throw new CannotProvideException(
                $"{operation} is answered with status {Wording.Number(response.Status)}"
                + (type.Kind == JsonKind.String ? $", {Wording.Name(type.Text)}" : ""))
            {
                ErrorType = TypeIn(response),
                IsCallersFault = response.Status is >= 400 and < 500,
                IsThrottled = Throttling.Is(response),
            }
            : response.Root;
    }

    private async Task<ServiceExchange> AskPatientlyAsync(
        string operation, byte[] body, Signing signing, CancellationToken cancellationToken)
    {
        for (var (tried, wait) = (1, FirstWait); ; tried++, wait *= 2)
        {
            var exchange = await caller.CallAsync(operation, body, signing, cancellationToken);
            if (tried == MostTries || !Throttling.Is(exchange.Response))
            {
                return exchange;
            }

            await Task.Delay(wait, time, cancellationToken);
        }
    }

    private static string TypeIn(Response response) =>
        response.Root[WireNames.ErrorType] is { Kind: JsonKind.String } type ? ServiceErrors.Bare(type.Text).ToString() : "";

    /// <summary>A text that an answer has to have.</summary>
    /// <param name="value">Where it is.</param>
    /// <param name="operation">What was asked.</param>
    /// <param name="what">What it is, in plain words, which are written wherever it is missed.</param>
    /// <exception cref="CannotProvideException">The service answered without it.</exception>
    public static string Text(in JsonValue value, string operation, string what) =>
        value.Kind == JsonKind.String ? value.Text : throw new CannotProvideException($"{operation} is answered without {what}");
}
