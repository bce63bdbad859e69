using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Responses;

internal static class ContentTypeIsAmzJson
{
    // Samples of the API reference show 1.0; every recording has 1.1.
    public static RuleCheck<Exchange> Rule { get; } = new(ResponseStatements.ContentTypeIsAmzJson, Check);

    private static bool Check(Exchange exchange, Findings findings)
    {
        // A payload that came without its headers is not judged by them.
        if (exchange.Response.Headers.Count == 0)
        {
            return false;
        }

        var type = exchange.Response.Header(WireNames.ContentType);
        if (type is null || !IsAmzJson(type))
        {
            findings.Add(WireNames.ContentType, WireNames.AmzJson, Wording.Header(type));
        }

        return true;
    }

    private static bool IsAmzJson(ReadOnlySpan<char> type)
    {
        var end = type.IndexOf(';');
        return (end < 0 ? type : type[..end].TrimEnd()).Equals(WireNames.AmzJson, StringComparison.OrdinalIgnoreCase);
    }
}
