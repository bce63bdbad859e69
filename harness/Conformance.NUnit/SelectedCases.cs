namespace Conformance.NUnit;

/// <summary>Counts the cases of a fixture that were selected, and those that were judged.</summary>
internal sealed class SelectedCases
{
    private readonly Lock gate = new();
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
            return $"void: none of the {begun} cases that were selected applies; each is ignored with its reason";
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
