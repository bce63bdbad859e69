using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Corpus.Dialogues;
using Conformance.Subjects;

namespace Conformance.Running;

/// <summary>Tells which of the declared words no case put to the test, and why.</summary>
internal static class Exercised
{
    /// <summary>The words that a case puts to the test in a client.</summary>
    public static IEnumerable<string> By(Case one, RunPlan plan, ClientDescription client) => client.IsWrapper
        ? By(plan.Script(one), client, plan.Requirements)
        :
        [
            ProtocolWords.ZeroIsAbsent,
            .. one.Answers.Count > 0 && HasNull(one) ? [ProtocolWords.DistinguishesNull] : (string[])[],
            .. one.Answers.Count > 0 && one.Answers[^1].Headers.Find(WireNames.RequestId) is not null ? ["requestId"] : (string[])[],
            .. one.Answers.Count > 0 && one.Answers[^1].ToReadableResponse().Root[WireNames.ReasonCode].HasValue
                ? [WireNames.ReasonCode]
                : (string[])[],
            .. one.Reuses ? ["reuse"] : (string[])[],
        ];

    /// <summary>The words that a sign-in puts to the test.</summary>
    private static IEnumerable<string> By(Dialogue script, ClientDescription client, RequirementSet requirements) =>
    [
        .. !requirements.HasSince(Voids.FlowThatLeadsNowhere) || LeadsSomewhere(script) ? [script.FlowWord(client.Protocol)] : (string[])[],
        .. script.Needs,
        .. script.Shows,
        .. script.Turns.Select(turn => turn.Reply.Challenge).OfType<string>(),
        ProtocolWords.ZeroIsAbsent,
        AttemptQuestion.StateOperation,
    ];

    /// <summary>The declared flows, capabilities and challenges that no judged case put to the test, each with the reason.</summary>
    public static IReadOnlyList<UnusedWord> Unused(IReadOnlyCollection<CaseResult> results, RunPlan plan, ClientDescription client)
    {
        var judged = Words(results.Where(result => result.Verdict is Verdict.Pass or Verdict.Warn or Verdict.Fail));
        var left = client.Flows.Concat(client.Capabilities)
            .Concat(client.Challenges ?? [])
            .Distinct(StringComparer.Ordinal)
            .Where(word => !judged.Contains(word) && IsInSet(word))
            .ToArray();
        return [.. left.Select(word => new UnusedWord(word, IsChallenge(word, client), Why(word)))];

        HashSet<string> Words(IEnumerable<CaseResult> some) => [.. some.SelectMany(result => By(result.Case, plan, client))];

        // An older set is not to blame for a word whose first case is younger.
        bool IsInSet(string word) => plan.Requirements.IsNewest || Asking(word).Any();

        IEnumerable<CaseResult> Asking(string word) =>
            results.Where(result => By(result.Case, plan, client).Contains(word, StringComparer.Ordinal));

        string Why(string word)
        {
            var asking = Asking(word).ToArray();
            var reason = asking.Where(result => result.Reason is not null)
                .CountBy(result => result.Reason!)
                .OrderByDescending(count => count.Value)
                .ThenBy(count => count.Key, StringComparer.Ordinal)
                .FirstOrDefault().Key;
            return asking.Length == 0
                ? "no case of the corpus asks for it"
                : $"of {Wording.Count(asking.Length, "case that asks", "cases that ask")} for it none was judged"
                    + (reason is null ? "" : $": {reason}");
        }
    }

    // A refusal at the start, or a proof that is asked for and never given, shows nothing of a flow.
    private static bool LeadsSomewhere(Dialogue script) => script.Turns.Any(
        turn => turn.Reply.Class == PayloadClass.Tokens || (turn.Reply.Challenge is { } name && HumanInput.For(name) is not null));

    private static bool IsChallenge(string word, ClientDescription client) =>
        !client.Flows.Contains(word, StringComparer.Ordinal) && !client.Capabilities.Contains(word, StringComparer.Ordinal);

    private static bool HasNull(Case one) =>
        one.Answers[^1]
            .ToResponse().Root.Children.ToList()
            .Any(member => member.Kind == JsonKind.Null || member.Children.ToList().Any(inner => inner.Kind == JsonKind.Null));
}

/// <summary>A declared word that no case put to the test.</summary>
/// <param name="Word">The word.</param>
/// <param name="IsChallenge">True for a challenge, without which a run proves something all the same.</param>
/// <param name="Reason">Why no case did.</param>
public sealed record UnusedWord(string Word, bool IsChallenge, string Reason);
