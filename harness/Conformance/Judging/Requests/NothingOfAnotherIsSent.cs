using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Corpus.Dialogues;

namespace Conformance.Judging.Requests;

internal static class NothingOfAnotherIsSent
{
    public static RuleCheck<PlayedRequest> Rule { get; } = new(RequestStatements.NothingOfAnotherIsSent, Check);

    private static bool Check(PlayedRequest sent, Findings findings)
    {
        if (sent.SignIn.Dialogue.Beside is not { } beside || !sent.IsReadable)
        {
            return false;
        }

        var others = OwnValues.Of(beside);
        foreach (var (place, text) in SentTexts.Of(sent))
        {
            if (others.TryGetValue(text, out var what))
            {
                findings.Add(place, $"the {what} of its own sign-in", Seen.OtherSignIns.As($"the {what} of the other"));
            }
        }

        return true;
    }
}
