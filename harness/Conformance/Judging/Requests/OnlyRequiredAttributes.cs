using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;

namespace Conformance.Judging.Requests;

internal static class OnlyRequiredAttributes
{
    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.OnlyRequiredAttributes, Check);

    private static bool Check(PlayedRequest sent, Findings findings)
    {
        if (Attributes.Required(sent) is not { } required)
        {
            return false;
        }

        foreach (var entry in sent.Parameters.Children)
        {
            if (!entry.HasValue || !entry.Name.StartsWith(Attributes.Prefix, StringComparison.Ordinal))
            {
                continue;
            }

            var name = entry.Name[Attributes.Prefix.Length..];
            if (required.Contains(name, StringComparer.Ordinal))
            {
                if (Attributes.HasValue(sent, name))
                {
                    findings.Add(sent.AtParameter(entry.Name), "absent, as it has a value", Seen.There);
                }
            }
            else if (sent.Given?.Attributes?.TryGetValue(name, out var given) is not true)
            {
                findings.Add(sent.AtParameter(entry.Name), "absent, as nobody gave it", Seen.There);
            }
            else if (!entry.IsText(given!))
            {
                findings.Add(sent.AtParameter(entry.Name), "the value that was given", TextWording.Unlike(entry, given!));
            }
        }

        return true;
    }
}
