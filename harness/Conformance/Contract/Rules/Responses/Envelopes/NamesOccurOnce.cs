using Conformance.Wire;

namespace Conformance.Contract.Rules.Responses.Envelopes;

internal static class NamesOccurOnce
{
    // Comparing each with each is the quickest for the few members that a response has.
    private const int Few = 32;

    public static RuleCheck<Exchange> Rule { get; } = new(
        "RSP-ENV-005",
        "A name occurs once in its object.",
        Level.Should,
        Citation.Rfc(8259, "section 4"),
        Check);

    private static bool Check(Exchange exchange, Findings findings)
    {
        var root = exchange.Payload.Root;
        Judge(root, root, findings);
        return root.Kind == JsonKind.Object;
    }

    private static void Judge(in JsonValue container, in JsonValue root, Findings findings)
    {
        if (container.Kind == JsonKind.Object && MayRepeat(container))
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

    private static bool MayRepeat(in JsonValue parent)
    {
        var count = 0;
        foreach (var member in parent.Children)
        {
            if (++count > Few || member.RawName.Contains((byte)'\\'))
            {
                return true;
            }

            var earlier = parent.Children.GetEnumerator();
            for (var at = 1; at < count && earlier.MoveNext(); at++)
            {
                if (earlier.Current.RawName.SequenceEqual(member.RawName))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static void Report(in JsonValue parent, string path, Findings findings)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (var member in parent.Children)
        {
            if (!seen.Add(member.Name))
            {
                findings.Add(Wording.Path(path, member), "once", "again");
            }
        }
    }
}
