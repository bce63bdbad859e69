using Conformance.Contract.Catalog;
using Conformance.Corpus;
using Conformance.Judging;
using Conformance.Subjects;

namespace Conformance.Running;

/// <summary>What is published of a client: the verdict of each case, once.</summary>
/// <param name="client">The name of the client.</param>
/// <param name="plan">What is to be run.</param>
/// <param name="player">Plays the cases.</param>
/// <param name="blame">Knows which cases are to be judged again.</param>
/// <param name="publish">Told each verdict.</param>
internal sealed class PublishedVerdicts(string client, RunPlan plan, CasePlayer player, Blame blame, Action<CaseResult> publish)
{
    /// <summary>Publishes that a case does not apply to the client, or that the harness failed to find out.</summary>
    /// <returns>True when the case is to be played, and nothing was published.</returns>
    public bool IsToBePlayed(Case one, ClientDescription description)
    {
        try
        {
            if (plan.WhyNotApplicable(one, description) is not { } why)
            {
                return true;
            }

            publish(new(one, client, Verdict.NotApplicable, []) { Reason = why.Reason, NotDeclared = NotDeclared.Case(why.Word) });
        }
        catch (Exception broken) when (CaseFault.Is(broken, CancellationToken.None))
        {
            Broken(one, broken);
        }

        return false;
    }

    /// <summary>Publishes that the driver could not be asked.</summary>
    public void Unasked(Case one, string reason) => publish(Observation.Faulty(one, client, reason));

    /// <summary>Publishes that the harness failed in a case.</summary>
    public void Broken(Case one, Exception broken) => publish(player.Broken(one, broken));

    /// <summary>Judges what was seen of a case and publishes the verdict, unless the case is to be judged again.</summary>
    /// <param name="seen">What was seen; null when there was nothing.</param>
    /// <param name="hasEnded">True when the driver was asked nothing since, and has ended.</param>
    /// <param name="isLast">True when the case is not played again, whatever came of it.</param>
    public void Conclude(Observation? seen, bool hasEnded, bool isLast = false)
    {
        using (seen?.Watch)
        {
            if (seen is null || (!isLast && blame.IsContested(seen.Case)))
            {
                return;
            }

            CaseResult judged;
            try
            {
                judged = seen.Conclude(client, hasEnded);
            }
            catch (Exception broken) when (CaseFault.Is(broken, CancellationToken.None))
            {
                judged = player.Broken(seen.Case, broken);
            }

            publish(plan.KeepsTraffic ? judged : judged with { Trace = judged.Trace });
        }
    }
}
