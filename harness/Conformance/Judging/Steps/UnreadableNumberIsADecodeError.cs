using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;

namespace Conformance.Judging.Steps;

internal static class UnreadableNumberIsADecodeError
{
    public static RuleCheck<StepSeen> Rule { get; } = new(StepStatements.UnreadableNumberIsADecodeError, Check);

    private static bool Check(StepSeen seen, Findings findings)
    {
        var turns = seen.SignIn.Dialogue.Script.Turns;
        var heard = seen.Step.Played.Select(one => one.Turn).Where(turn => turn >= 0 && turn < turns.Count).DefaultIfEmpty(-1).Max();
        if (heard < 0 || !turns.Take(heard + 1).Any(turn => turn.Reply.IsUnprovable))
        {
            return false;
        }

        if (turns[heard].Reply.IsUnprovable && seen.Error is { Kind: not "decode" } error)
        {
            findings.Add($"{seen.Place} error.kind", "decode, or a proof of the password", Seen.ErrorOfKind(error.Kind));
        }

        return true;
    }
}
