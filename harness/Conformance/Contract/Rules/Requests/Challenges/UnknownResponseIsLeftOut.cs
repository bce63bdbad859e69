using Conformance.Wire;

namespace Conformance.Contract.Rules.Requests.Challenges;

internal static class UnknownResponseIsLeftOut
{
    public static RuleCheck<SentRequest> Rule { get; } = new(
        new(
            "REQ-CHA-004",
            "What is not known is left out of ChallengeResponses, and not null.",
            Level.Should,
            Citation.Recordings("ChallengeResponses without null"))
        { Since = "0.2" },
        Check);

    private static bool Check(SentRequest sent, Findings findings)
    {
        if (sent.SignIn is null || !sent.IsFollowUp)
        {
            return false;
        }

        string[] needed = [.. AnswerKeys.Of(sent), WireNames.Username, .. sent.Script!.HasSecret ? [WireNames.SecretHash] : (string[])[]];
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
