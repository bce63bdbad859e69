using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Contract.Responses;

internal static class NamesOccurOnce
{
    public static RuleCheck<Exchange> Rule { get; } = new(ResponseStatements.NamesOccurOnce, Check);

    private static bool Check(Exchange exchange, Findings findings)
    {
        var root = exchange.Payload.Root;
        if (root.Kind == JsonKind.Absent)
        {
            return false;
        }

        if (exchange.Response.Json!.MayRepeatNames())
        {
            Judge(root, root, findings);
        }

        return true;
    }

    private static void Judge(in JsonValue container, in JsonValue root, Findings findings)
    {
        if (container.Kind == JsonKind.Object)
        {
            Report(container, Wording.PathTo(container, root), findings);
        }

        foreach (var child in container.Children)
        {
            if (child.Kind is JsonKind.Object or JsonKind.Array)
            {
                Judge(child, root, findings);
            }
        }
    }

    private static void Report(in JsonValue parent, string path, Findings findings)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (var member in parent.Children)
        {
            if (!seen.Add(member.Name))
            {
                findings.Add(Wording.Path(path, member), "once", Seen.Again);
            }
        }
    }
}
