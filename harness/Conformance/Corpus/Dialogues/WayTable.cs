using Conformance.Contract.Wire;

namespace Conformance.Corpus.Dialogues;

/// <summary>Whatever is not about a flow, behind each flow that leads there.</summary>
internal static class WayTable
{
    /// <summary>The groups that are not about a flow.</summary>
    public static IReadOnlySet<string> Groups { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "sign-in", "chain", "session-echo", "renew", "error", "error-middle", "exclusivity", "identity", "identity-keys", "new-password",
        "metadata", "context-answer", "odd-middle", "together", "types", "undecodable", "transport", "device", "values", "verify",
        "claims", "clock", "srp-corner", "srp-text", "shared",
    };

    /// <summary>The cases behind the other ways in.</summary>
    /// <param name="cases">The calls, and the sign-ins with their own ways in.</param>
    /// <param name="replies">The replies.</param>
    public static IEnumerable<Case> Expand(IEnumerable<Case> cases, Replies replies) =>
        from one in cases
        where Groups.Contains(one.Group) && one is { IsForSdk: false, Way: "" }
        let scripts = one.Dialogue is { } own ? [own] : Met(one, replies)
        from way in WayIn.All
        let behind = scripts.Select(script => way.Before(script, replies)).FirstOrDefault(script => script is not null)
        where behind is not null
        select DialogueCase.Of($"{one.Id}@{way.Word}", behind, one.Basis, one.Clause) with
        {
            Since = "0.5",
            Class = one.Class,
            IsAdvisory = one.IsAdvisory,
            About = one.About,
            Meets = one.Dialogue is null,
        };

    /// <summary>
    /// The sign-in in which the payload of a call is met: behind its own step, where it has one and the way leads there, and else without
    /// the steps that are there to lead to it.
    /// </summary>
    private static Dialogue[] Met(Case one, Replies replies)
    {
        var script = DialogueCase.Meet(one, replies);
        if (one.Operation != WireNames.AdminRespondToAuthChallenge)
        {
            return [script];
        }

        var alone = script with
        {
            Turns = [.. script.Turns.TakeLast(one.Answers.Count).Select(turn => new Turn(Awaited.Start, turn.Reply))],
        };
        return Meeting.OwnStep(one) is null ? [alone] : [script, alone];
    }
}
