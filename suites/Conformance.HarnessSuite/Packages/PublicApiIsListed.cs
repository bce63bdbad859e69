using System.Reflection;
using Conformance.Contract.Catalog;
using Conformance.Running;

namespace Conformance.HarnessSuite.Packages;

/// <summary>What users can name is listed; of the members the analyzer takes care when it builds.</summary>
internal sealed class PublicApiIsListed
{
    private static readonly string[] Kinds = ["Shipped", "Unshipped"];
    private static readonly Assembly[] Assemblies = [typeof(Rule).Assembly, typeof(Runner).Assembly];

    [TestCaseSource(nameof(Assemblies))]
    public void Every_public_type_is_listed_and_no_other(Assembly assembly)
    {
        var types = assembly.GetExportedTypes().Select(type => type.FullName!.Replace('+', '.').Split('`')[0]).ToArray();
        var listed = Kinds.SelectMany(kind => File.ReadLines(
            Repository.PathOf("harness", assembly.GetName().Name!, $"PublicAPI.{kind}.txt")));

        Assert.That(types, Has.Length.GreaterThan(20), "control");
        Assert.That(
            listed.Where(line => !line.Contains(' ', StringComparison.Ordinal)).Select(line => line.Split('<')[0]), Is.EquivalentTo(types));
    }
}
