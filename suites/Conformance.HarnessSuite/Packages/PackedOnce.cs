namespace Conformance.HarnessSuite.Packages;

/// <summary>Takes the packages away when all tests of them are over.</summary>
[SetUpFixture]
internal sealed class PackedOnce
{
    [OneTimeTearDown]
    public Task DeletePackages() => PackedFeed.DeleteAsync();
}
