using Conformance.Benchmarks.Ordinary;

namespace Conformance.RuleSuite;

/// <summary>The rules as one would write them without this harness, which the benchmark compares with.</summary>
internal sealed class OrdinaryRules
{
    [Test]
    public void They_judge_as_the_rulebook_does() => Assert.That(Agreement.Differences(), Is.Empty);
}
