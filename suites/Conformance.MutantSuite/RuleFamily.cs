using Conformance.Contract;
using Conformance.MutantSuite.SecretRules;
using Conformance.MutantSuite.StepRules;
using Conformance.MutantSuite.SurfaceRules;

namespace Conformance.MutantSuite;

/// <summary>The rules that judge one kind of subject, with the files that show what keeps and what breaks each of them.</summary>
internal sealed record RuleFamily(
    string Name,
    IReadOnlyList<string> Rules,
    IReadOnlyList<RuleFamily.Fixture> Fixtures,
    IReadOnlyList<string> Folders,
    string Schema,
    string IdPattern)
{
    public static IReadOnlyList<RuleFamily> All { get; } =
    [
        new(
            "surfaces",
            [.. Rulebook.Surfaces.Select(check => check.Rule.Id)],
            [.. SurfaceFixture.All.Select(fixture => new Fixture(fixture.RuleId, fixture.Kind, fixture.File))],
            [.. SurfaceFixture.Folders],
            "surface-fixture.schema.json",
            "^SUR-[A-Z]{3}-[0-9]{3}$"),
        new(
            "steps",
            [.. Rulebook.Steps.Select(check => check.Rule.Id)],
            [.. StepFixture.All.Select(fixture => new Fixture(fixture.RuleId, fixture.Kind, fixture.File))],
            [.. StepFixture.Folders],
            "step-fixture.schema.json",
            "^SUR-[A-Z]{3}-[0-9]{3}$"),
        new(
            "secrets",
            [.. Rulebook.Secrets.Select(check => check.Rule.Id)],
            [.. SecretFixture.All.Select(fixture => new Fixture(fixture.RuleId, fixture.Kind, fixture.File))],
            [.. SecretFixture.Folders],
            "secret-fixture.schema.json",
            "^SEC-[A-Z]{3}-[0-9]{3}$"),
    ];

    public override string ToString() => Name;

    /// <summary>One file of the family; its kind is the folder that it lies in.</summary>
    internal sealed record Fixture(string RuleId, string Kind, string File);
}
