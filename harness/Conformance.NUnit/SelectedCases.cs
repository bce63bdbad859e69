using Conformance.Contract.Catalog;
using Conformance.Reports;
using Conformance.Running;

namespace Conformance.NUnit;

/// <summary>Counts the cases of a fixture that were selected, and those that were judged.</summary>
internal sealed class SelectedCases
{
    private const int Width = 100;

    private readonly Lock gate = new();
    private readonly List<CaseResult> results = [];
    private bool areCausesTold;
    private int begun;
    private int ended;
    private int unjudged;
    private bool isTold;

    /// <summary>
    /// Begins a case, which ends with what is returned. It counts as judged unless that says otherwise: a failure is no want of judgement.
    /// </summary>
    public UnderWay Begin()
    {
        lock (gate)
        {
            begun++;
        }

        return new(this);
    }

    /// <summary>Keeps how a case ended, if it was played.</summary>
    public void Add(CaseResult? result)
    {
        lock (gate)
        {
            results.AddRange(result is null ? [] : [result]);
        }
    }

    /// <summary>What the failures come from, a line for each cause, told once; nothing while a case is under way.</summary>
    public IReadOnlyList<string> CausesOnce(bool isStrict)
    {
        lock (gate)
        {
            if (areCausesTold || ended < begun)
            {
                return [];
            }

            areCausesTold = true;
            var causes = FoundCauses.Of(results, isStrict).Failed;
            return causes.Count == 0
                ? []
                : [$"{Wording.Count(causes.Count, "cause")}, the first to mend first", .. CauseBlock.Table(causes, "case", Width)];
        }
    }

    /// <summary>Why the run proves nothing, told once; null while a case is under way, or when one was judged or none selected.</summary>
    public string? WhyVoid()
    {
        lock (gate)
        {
            if (isTold || begun == 0 || ended < begun || unjudged < ended)
            {
                return null;
            }

            isTold = true;
            return $"void: none of the selected cases applies, {Wording.Count(begun, "case")}; each is ignored with its reason";
        }
    }

    private void End(bool isJudged)
    {
        lock (gate)
        {
            ended++;
            unjudged += isJudged ? 0 : 1;
        }
    }

    /// <summary>A case that is being judged.</summary>
    internal sealed class UnderWay(SelectedCases all) : IDisposable
    {
        /// <summary>False when the case did not apply.</summary>
        public bool IsJudged { get; set; } = true;

        public void Dispose() => all.End(IsJudged);
    }
}
