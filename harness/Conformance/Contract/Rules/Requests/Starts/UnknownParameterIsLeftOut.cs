using Conformance.Wire;

namespace Conformance.Contract.Rules.Requests.Starts;

internal static class UnknownParameterIsLeftOut
{
    public static RuleCheck<SentRequest> Rule { get; } = new(
        new(
            "REQ-AUT-009",
            "What is not known is left out of AuthParameters, and not null.",
            Level.Should,
            Citation.Recordings("AuthParameters without null"))
        { Since = "0.2" },
        Check);

    private static bool Check(SentRequest sent, Findings findings)
    {
        if (sent.SignIn is null || !sent.IsInitiate)
        {
            return false;
        }

        var needed = NeededParameters.Of(sent);
        foreach (var entry in sent.Parameters.Children)
        {
            if (entry.Kind == JsonKind.Null && !needed.Contains(entry.Name, StringComparer.Ordinal))
            {
                findings.Add(sent.AtParameter(entry.Name), "absent", Seen.Null);
            }
        }

        return !sent.Parameters.Children.IsEmpty;
    }
}
