using System.Collections.Concurrent;
using Conformance.Corpus;
using Conformance.Subjects;

namespace Conformance.Running;

/// <summary>
/// How long the calls of one client may take. One that may be retried has the seconds that the client declares, until the client kept
/// silent for so long: what is like it then has no more than an ordinary call, since a call that never comes back does not either when it
/// is made again. Where that changes the exit code, it is played once more, with all of the time.
/// </summary>
/// <param name="plan">What the run is to do.</param>
internal sealed class Patience(RunPlan plan)
{
    private readonly ConcurrentDictionary<string, bool> worn = new(StringComparer.Ordinal);

    public TimeSpan Of(Case one, ClientDescription client)
    {
        var whole = plan.LimitOf(one, client);
        return one.IsAlone && whole > plan.CaseLimit && worn.ContainsKey(KindOf(one)) ? plan.CaseLimit : whole;
    }

    /// <summary>Notes that no answer came in the time that a case had.</summary>
    public void NoteSilence(Case one)
    {
        if (one.IsAlone)
        {
            worn[KindOf(one)] = true;
        }
    }

    // What keeps a client waiting is how the answer breaks off: one that retries a status may still come back.
    private static string KindOf(Case one) => one.Dialogue is null
        ? string.Join('\n', one.Answers.Select(
            answer => $"{CaseFile.Spell(answer.Fault)} {answer.Frame is null} {answer.Delay > TimeSpan.Zero}").Prepend(
            FormattableString.Invariant($"{one.Class} {one.Answers[^1].Status}")))
        : one.Group;
}
