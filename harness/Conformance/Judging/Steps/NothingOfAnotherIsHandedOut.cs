using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Corpus.Dialogues;

namespace Conformance.Judging.Steps;

internal static class NothingOfAnotherIsHandedOut
{
    public static RuleCheck<StepSeen> Rule { get; } = new(StepStatements.NothingOfAnotherIsHandedOut, Check);

    private static bool Check(StepSeen seen, Findings findings)
    {
        if (seen.SignIn.Dialogue.Beside is not { } beside || seen.Answer is not { } answer)
        {
            return false;
        }

        List<DisclosedText> texts = [];
        DisclosedText.Collect(answer.Tokens, $"{seen.Place} tokens", texts);
        DisclosedText.Collect(answer.Challenge, $"{seen.Place} challenge", texts);
        var others = OwnValues.Of(beside);
        foreach (var text in texts)
        {
            if (others.TryGetValue(text.Text, out var what))
            {
                findings.Add(text.Place, $"the {what} of its own sign-in", Seen.OtherSignIns.As($"the {what} of the other"));
            }
        }

        return texts.Count > 0;
    }
}
