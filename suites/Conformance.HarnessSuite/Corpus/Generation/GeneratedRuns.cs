using Conformance.Corpus.Generation;

namespace Conformance.HarnessSuite.Corpus.Generation;

internal sealed class GeneratedRuns
{
    [Test]
    public void A_run_finds_exactly_what_was_declared()
    {
        var run = GeneratedRun.GenerateAndJudge(4000, seed: 9);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Count, Is.EqualTo(4000));
            Assert.That(run.Bytes, Is.GreaterThan(4000 * 1000));
            Assert.That(run.Mismatches, Is.Zero);
            Assert.That(run.FirstMismatch, Is.EqualTo(-1));
        }
    }

    [Test]
    public void A_longer_run_keeps_no_more_memory()
    {
        GeneratedRun.GenerateAndJudge(500, seed: 9);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        GeneratedRun.GenerateAndJudge(5000, seed: 9);

        Assert.That(GC.GetTotalMemory(forceFullCollection: true) - before, Is.LessThan(1_000_000));
    }
}
