using Conformance.Contract.Catalog;
using Conformance.Judging;
using Conformance.Running;

namespace Conformance.HarnessSuite.Running;

internal sealed class ExitCodes
{
    private static readonly Rule Must = ClientRules.Surfaces.First(check => check.Rule.Level == Level.Must).Rule;

    [TestCase(0, false, 0, 0, 0)]
    [TestCase(0, false, 0, 2, 3)]
    [TestCase(0, false, 1, 0, 1)]
    [TestCase(0, false, 1, 2, 1)]
    [TestCase(0, true, 0, 0, 4)]
    [TestCase(0, true, 1, 2, 4)]
    [TestCase(1, false, 1, 0, 5)]
    [TestCase(1, true, 1, 2, 5)]
    public void The_first_that_applies_decides(int faults, bool isVoid, int failed, int stale, int expected) =>
        Assert.That(
            new RunOutcome
            {
                Faults = faults,
                Void = isVoid ? "nothing was selected" : null,
                Failed = failed,
                Stale = [.. Enumerable.Repeat("old", stale)],
            }.ExitCode,
            Is.EqualTo(expected));

    [TestCase(130)]
    [TestCase(143)]
    public void An_end_before_the_end_decides_before_all(int exitCode) =>
        Assert.That(
            new RunOutcome { Faults = 1, Void = "nothing was selected", Failed = 1, BrokenOff = new("interrupted", exitCode) }.ExitCode,
            Is.EqualTo(exitCode));

    [TestCase(1)]
    [TestCase(255)]
    [TestCase(256)]
    [TestCase(512)]
    public void Any_number_of_failures_is_exit_code_1(int count)
    {
        var outcome = RunOutcome.Of([.. Enumerable.Repeat(Result(Verdict.Fail), count)], isStrict: false);

        Assert.That((outcome.Failed, outcome.ExitCode), Is.EqualTo((count, 1)));
    }

    [Test]
    public void Every_result_is_counted_once()
    {
        CaseResult[] results =
        [
            Result(Verdict.Pass), Result(Verdict.Warn), Result(Verdict.Warn) with { Baselined = "known" }, Result(Verdict.Fail),
            Result(Verdict.Fail) with { Baselined = "known" },
            Result(Verdict.NotApplicable), Result(Verdict.HarnessFault),
        ];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(RunOutcome.Of(results, isStrict: false).LastLine, Is.EqualTo("3 passed, 2 failed, 2 skipped"));
            Assert.That(RunOutcome.Of(results, isStrict: true).LastLine, Is.EqualTo("1 passed, 3 failed, 3 skipped"));
            Assert.That(RunOutcome.Of(results, isStrict: false).Faults, Is.EqualTo(1));
        }
    }

    [Test]
    public void Warnings_alone_are_as_expected_and_not_when_the_run_is_strict()
    {
        CaseResult[] results = [Result(Verdict.Pass), Result(Verdict.Warn)];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(RunOutcome.Of(results, isStrict: false).ExitCode, Is.Zero);
            Assert.That(RunOutcome.Of(results, isStrict: true).ExitCode, Is.EqualTo(1));
        }
    }

    [Test]
    public void A_known_failure_is_as_expected() =>
        Assert.That(RunOutcome.Of([Result(Verdict.Fail) with { Baselined = "known" }], isStrict: true).ExitCode, Is.Zero);

    private static CaseResult Result(Verdict verdict) =>
        new(Stage.Calls[0], "client", verdict, verdict is Verdict.Fail ? [new(Must, "$", "one", "another")] : []);
}
