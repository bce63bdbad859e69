using System.Globalization;
using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Responses;

internal static class ContentLengthIsTrue
{
    public static RuleCheck<Exchange> Rule { get; } = new(ResponseStatements.ContentLengthIsTrue, Check);

    private static bool Check(Exchange exchange, Findings findings)
    {
        var response = exchange.Response;
        if (response.Header(WireNames.ContentLength) is not { } length)
        {
            return false;
        }

        if (!long.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) || bytes != response.Body.Length)
        {
            findings.Add(WireNames.ContentLength, Wording.Number(response.Body.Length), Seen.OtherNumber.As(Wording.Name(length)));
        }

        return true;
    }
}
