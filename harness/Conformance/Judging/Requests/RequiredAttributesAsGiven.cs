using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Wire;

namespace Conformance.Judging.Requests;

internal static class RequiredAttributesAsGiven
{
    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.RequiredAttributesAsGiven, Check);

    private static bool Check(PlayedRequest sent, Findings findings)
    {
        if (Attributes.Required(sent) is not { Count: > 0 } required || sent.Given?.Attributes is not { } given)
        {
            return false;
        }

        var isMisspelt = sent.Parameters.Children.ToList().Any(entry => Attributes.IsMisspelt(entry.Name, required));
        var isMade = false;
        foreach (var name in required)
        {
            var value = sent.Parameters[Attributes.Prefix + name];
            if (Attributes.HasValue(sent, name)
                || !given.TryGetValue(name, out var due)
                || !(value.HasValue ? value.Kind == JsonKind.String : !isMisspelt))
            {
                continue;
            }

            isMade = true;
            if (!value.IsText(due))
            {
                findings.Add(sent.AtParameter(Attributes.Prefix + name), "the value that was given", TextWording.Unlike(value, due));
            }
        }

        return isMade;
    }
}
