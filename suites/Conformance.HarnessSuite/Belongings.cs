using Conformance.HarnessSuite.CommandLine;

namespace Conformance.HarnessSuite;

/// <summary>What several fixtures share and the last one leaves.</summary>
[SetUpFixture]
internal sealed class Belongings
{
    [OneTimeTearDown]
    public void Delete() => LoneTool.DeleteCopy();
}
