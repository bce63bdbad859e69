using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Responses;

internal static class ValuelessMembersLeftOut
{
    public static RuleCheck<Exchange> Rule { get; } = new(ResponseStatements.ValuelessMembersLeftOut, Check);

    private static bool Check(Exchange exchange, Findings findings)
    {
        var payload = exchange.Payload;
        if (!payload.IsSuccess)
        {
            return false;
        }

        if (payload.Nulls > 0)
        {
            FindNulls(payload.Root, "$", findings);
            FindNulls(payload.Result, "$.AuthenticationResult", findings);
            FindNulls(payload.NewDevice, "$.AuthenticationResult.NewDeviceMetadata", findings);
        }

        FindEmpty(payload.Result, "$.AuthenticationResult", findings);
        FindEmpty(payload.NewDevice, "$.AuthenticationResult.NewDeviceMetadata", findings);
        return true;
    }

    private static void FindNulls(in JsonValue parent, string path, Findings findings)
    {
        foreach (var member in parent.Children)
        {
            if (member.Kind == JsonKind.Null)
            {
                findings.Add(Wording.Path(path, member), "absent", Seen.Null);
            }
        }
    }

    private static void FindEmpty(in JsonValue structure, string path, Findings findings)
    {
        if (structure.Kind == JsonKind.Object && structure.Children.IsEmpty)
        {
            findings.Add(path, "absent", Seen.EmptyObject.As("{}"));
        }
    }
}
