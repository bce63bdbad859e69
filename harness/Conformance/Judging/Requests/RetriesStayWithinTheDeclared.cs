using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Replay;

namespace Conformance.Judging.Requests;

internal static class RetriesStayWithinTheDeclared
{
    public static RuleCheck<SentRequest> Rule { get; } = new(RequestStatements.RetriesStayWithinTheDeclared, Check);

    private static bool Check(SentRequest sent, Findings findings)
    {
        if (sent.SignIn is null || sent.IsHelper || sent.Played is null || sent.Step is not { } step)
        {
            return false;
        }

        // Told once, at the first try that is one too many.
        var tries = 1 + Before(step, sent).TakeWhile(one => !Attempts.Succeeded(one)).Count();
        if (tries == sent.Client.MaxTries + 1)
        {
            findings.Add($"{sent.Place} tries", $"at most {Wording.Number(sent.Client.MaxTries)}", Seen.TooMany.As(Wording.Number(tries)));
        }

        return true;
    }

    private static IEnumerable<Played> Before(SignInStep step, SentRequest sent) =>
        step.Played.TakeWhile(one => !ReferenceEquals(one, sent.Played)).Where(one => one.Turn != Played.BesideTheScript).Reverse();
}
