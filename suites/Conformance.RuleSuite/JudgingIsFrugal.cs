using Conformance.Contract;
using NUnit.Framework;

namespace Conformance.RuleSuite;

internal sealed class JudgingIsFrugal
{
    // An escape in a name or in a text that a rule compares has to be decoded, and an encoding is looked up by its name.
    private static IEnumerable<TestCaseData> Clean =>
        from fixture in RuleFixture.All
        where fixture.Kind == "conforming"
            && !HasEscape(fixture.Exchange.Response.Body.Span)
            && fixture.Exchange.Response.Header("Content-Encoding") is null
        select new TestCaseData(fixture).SetName($"{fixture.RuleId} frugal {fixture.Name}");

    [TestCaseSource(nameof(Clean))]
    public void Judging_what_conforms_allocates_nothing(RuleFixture fixture)
    {
        var findings = new Findings();
        findings.Run(Rulebook.Responses, fixture.Exchange);

        var before = GC.GetAllocatedBytesForCurrentThread();
        findings.Run(Rulebook.Responses, fixture.Exchange);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.That(allocated, Is.Zero);
    }

    private static bool HasEscape(ReadOnlySpan<byte> body) => body.IndexOf("\\u"u8) >= 0 || body.IndexOf("\\/"u8) >= 0;
}
