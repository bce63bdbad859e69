using System.Globalization;
using System.Text.Json;
using Conformance.Contract.Catalog;

namespace Conformance.Benchmarks.Ordinary;

internal static class FaultRules
{
    private static readonly Dictionary<string, ServiceError> Errors =
        ServiceErrors.All.ToDictionary(error => error.Name, StringComparer.Ordinal);

    public static void Judge(OrdinaryPayload payload, OrdinaryExchange exchange, List<OrdinaryFinding> findings)
    {
        if (!payload.IsFault)
        {
            return;
        }

        if (string.IsNullOrEmpty(payload.Root.Member("__type").Text()))
        {
            findings.Add(new("RSP-FLT-001", "$.__type", "absent"));
        }

        var message = payload.Root.ValueKind == JsonValueKind.Object ? payload.Root.Member("message").ValueKind : JsonValueKind.String;
        var isOfFrontEnd = payload.ErrorType.Text() is { Length: > 0 } said && Errors.GetValueOrDefault(Bare(said)) is { IsCommon: true };
        if (message != JsonValueKind.String && !(message == JsonValueKind.Undefined && isOfFrontEnd))
        {
            findings.Add(new("RSP-FLT-004", "$.message", "absent"));
        }

        if (exchange.Status < 400)
        {
            findings.Add(new("RSP-FLT-006", "status", exchange.Status.ToString(CultureInfo.InvariantCulture)));
        }

        if (payload.ErrorType.Text() is { Length: > 0 } type)
        {
            JudgeType(type, exchange, findings);
        }
    }

    private static void JudgeType(string type, OrdinaryExchange exchange, List<OrdinaryFinding> findings)
    {
        var error = Errors.GetValueOrDefault(Bare(type));
        if (error is not { IsCommon: true } && type.AsSpan().ContainsAny('#', ':'))
        {
            findings.Add(new("RSP-FLT-002", "$.__type", type));
        }

        if (error is null
            || !(error.IsCommon || exchange.Operation is null || error.Operations.Contains(exchange.Operation, StringComparer.Ordinal)))
        {
            findings.Add(new("RSP-FLT-003", "$.__type", type));
        }

        if (exchange.Headers.Count > 0 && (exchange.Header("x-amzn-errortype") is not { } header || Bare(header).Trim() != Bare(type)))
        {
            findings.Add(new("RSP-FLT-005", "x-amzn-errortype", type));
        }

        if (error is not null
            && exchange.Status >= 400
            && exchange.Status != error.DocumentedStatus
            && exchange.Status != error.ModelStatus)
        {
            findings.Add(new("RSP-FLT-006", "status", exchange.Status.ToString(CultureInfo.InvariantCulture)));
        }
    }

    private static string Bare(string type)
    {
        var name = type.Split(':')[0];
        return name[(name.LastIndexOf('#') + 1)..];
    }
}
