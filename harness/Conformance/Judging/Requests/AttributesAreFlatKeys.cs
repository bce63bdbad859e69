using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Requests;

internal static class AttributesAreFlatKeys
{
    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.AttributesAreFlatKeys, Check);

    private static bool Check(PlayedRequest sent, Findings findings)
    {
        if (Attributes.Required(sent) is not { } required)
        {
            return false;
        }

        foreach (var entry in sent.Parameters.Children)
        {
            if (Attributes.IsMisspelt(entry.Name, required))
            {
                findings.Add(sent.AtParameter(entry.Name), $"keys {Attributes.Prefix}name", Describe(entry.Name));
            }
        }

        return !sent.Parameters.Children.IsEmpty;
    }

    private static Seen Describe(string key) => key.Equals(WireNames.UserAttributes, StringComparison.OrdinalIgnoreCase) ? Seen.AllInOne
        : key.StartsWith(Attributes.Prefix, StringComparison.OrdinalIgnoreCase) ? Seen.OtherSpelling.As("the prefix in another case")
        : Seen.WithoutPrefix.As("without the prefix");
}
