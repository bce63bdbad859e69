using System.Reflection;
using Conformance.Contract.Catalog;
using Conformance.Running;
using NetArchTest.Rules;

namespace Conformance.HarnessSuite.Floors;

/// <summary>A floor uses only floors that are listed before it.</summary>
internal sealed class FloorsAreInOrder
{
    private static readonly string[] Floors =
    [
        "Conformance.Contract.Wire", "Conformance.Contract.Catalog", "Conformance.Contract.Responses", "Conformance.Contract.Proofs",
        "Conformance.Corpus", "Conformance.Replay", "Conformance.Subjects", "Conformance.Judging", "Conformance.Running",
        "Conformance.Recording", "Conformance.Snapshots", "Conformance.Reports", "Conformance.Testing",
    ];

    private static readonly Assembly[] Harness = [typeof(Rule).Assembly, typeof(Runner).Assembly];
    private static readonly Types OfHarness = Types.InAssemblies(Harness);
    private static readonly Types OfTrespassers = Types.InAssembly(typeof(FloorsAreInOrder).Assembly);

    private static IEnumerable<TestCaseData> Forbidden =>
        from floor in Enumerable.Range(0, Floors.Length)
        from above in Enumerable.Range(0, Floors.Length)
        where above > floor
        select new TestCaseData(Floors[floor], Floors[above]);

    [TestCaseSource(nameof(Forbidden))]
    public void A_floor_uses_none_above_it(string floor, string above) =>
        Assert.That(Trespassers(OfHarness, floor, above), Is.Empty);

    [TestCaseSource(nameof(Forbidden))]
    public void Whoever_uses_a_floor_above_is_named(string floor, string above) => Assert.That(
        Trespassers(OfTrespassers, floor, above), Is.EqualTo([$"{floor}.Trespasser"]));

    [Test]
    public void Every_type_is_on_a_floor() => Assert.That(
        Harness.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.Namespace?.StartsWith("Conformance", StringComparison.Ordinal) ?? false)
            .Where(type => !Floors.Any(floor => $"{type.Namespace}.".StartsWith($"{floor}.", StringComparison.Ordinal)))
            .Select(type => type.FullName),
        Is.Empty);

    [Test]
    public void The_contract_rests_on_the_runtime_alone() => Assert.That(
        typeof(Rule).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name), Is.All.StartsWith("System."));

    [Test]
    public void No_floor_knows_WireMock_Net() => Assert.That(
        Harness.SelectMany(assembly => assembly.GetReferencedAssemblies())
            .Select(assembly => assembly.Name)
            .Where(name => name!.Contains("WireMock", StringComparison.Ordinal)),
        Is.Empty);

    private static IEnumerable<string> Trespassers(Types types, string floor, string above) =>
        types.That().ResideInNamespace(floor)
            .Should().NotHaveDependencyOnAny(above)
            .GetResult()
            .FailingTypes.Select(type => type.FullName);
}
