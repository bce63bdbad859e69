using Conformance.Wire;

namespace Conformance.Contract.Rules.Requests.Starts;

internal static class ParametersAreStrings
{
    public static RuleCheck<SentRequest> Rule { get; } = new(
        new(
            "REQ-AUT-008",
            "Every value in AuthParameters is a string.",
            Level.Must,
            Citation.ServiceModel("AdminInitiateAuthRequest: AuthParameters"))
        { Since = "0.2" },
        Check);

    private static bool Check(SentRequest sent, Findings findings)
    {
        if (sent.SignIn is null || !sent.IsInitiate)
        {
            return false;
        }

        foreach (var entry in sent.Parameters.Children)
        {
            if (entry.Kind is not (JsonKind.String or JsonKind.Null))
            {
                findings.Add(sent.AtParameter(entry.Name), "a string", Wording.Kind(entry));
            }
        }

        return !sent.Parameters.Children.IsEmpty;
    }
}
