using Conformance.Contract.Catalog;
using Conformance.Contract.Responses;
using Conformance.Contract.Wire;

namespace Conformance.RuleSuite.Responses;

internal sealed class JudgingIsFrugal
{
    // An escape in a name or in a text that a rule compares has to be decoded, and an encoding is looked up by its name.
    private static IEnumerable<TestCaseData> Clean =>
        from example in ResponseFixture.Files(RuleExample.Conforming)
        let exchange = ResponseFixture.Read(example)
        where !HasEscape(exchange.Response.Body.Span) && exchange.Response.Header("Content-Encoding") is null
        select new TestCaseData(exchange).SetName($"{{m}} {example.Name}");

    [TestCaseSource(nameof(Clean))]
    public void Judging_what_conforms_allocates_nothing(Exchange exchange)
    {
        var findings = new Findings();
        findings.Run(ResponseRules.All, exchange);

        var before = GC.GetAllocatedBytesForCurrentThread();
        findings.Run(ResponseRules.All, exchange);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.That(allocated, Is.Zero);
    }

    private static bool HasEscape(ReadOnlySpan<byte> body) => body.IndexOf("\\u"u8) >= 0 || body.IndexOf("\\/"u8) >= 0;
}
