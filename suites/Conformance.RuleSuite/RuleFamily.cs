using Conformance.Contract.Catalog;
using Conformance.Contract.Responses;
using Conformance.Judging;
using Conformance.RuleSuite.Dues;
using Conformance.RuleSuite.Requests;
using Conformance.RuleSuite.Responses;
using Conformance.RuleSuite.Secrets;
using Conformance.RuleSuite.Steps;
using Conformance.RuleSuite.Surfaces;

namespace Conformance.RuleSuite;

/// <summary>The rules that judge one kind of subject, with the files that show what keeps and what breaks each of them.</summary>
/// <param name="Name">What is judged.</param>
/// <param name="Rules">The rules.</param>
/// <param name="IdPattern">What the ids of the rules look like.</param>
/// <param name="Schema">The schema of the files.</param>
/// <param name="Judge">What the rules make of an example.</param>
internal sealed record RuleFamily(
    string Name, IReadOnlyList<Rule> Rules, string IdPattern, string Schema, Func<RuleExample, JudgedExample> Judge)
{
    public static IReadOnlyList<RuleFamily> All { get; } =
    [
        Of(
            "responses",
            ResponseRules.All,
            "^RSP-(?!DUE|CLM)[A-Z]{3}-[0-9]{3}$",
            "rule-fixture.schema.json",
            example => [ResponseFixture.Read(example)],
            ResponseFixture.SecretsOf),
        Of(
            "dues",
            DueRules.All,
            "^RSP-(DUE|CLM)-[0-9]{3}$",
            "due-fixture.schema.json",
            example => [DueFixture.Read(example)],
            DueFixture.SecretsOf),
        Of(
            "surfaces",
            ClientRules.Surfaces,
            "^SUR-[A-Z]{3}-[0-9]{3}$",
            "surface-fixture.schema.json",
            example => [SurfaceFixture.Read(example)],
            seen => seen.Armed.Secrets.Keys),
        Of(
            "steps",
            ClientRules.Steps,
            "^SUR-[A-Z]{3}-[0-9]{3}$",
            "step-fixture.schema.json",
            StepFixture.Read,
            step => step.SignIn.Dialogue.Armed.Secrets.Keys),
        Of(
            "requests",
            ClientRules.Requests,
            "^REQ-[A-Z]{3}-[0-9]{3}$",
            "request-fixture.schema.json",
            example => [RequestFixture.Read(example)],
            sent => sent.Armed.Secrets.Keys),
        Of(
            "secrets",
            ClientRules.Secrets,
            "^SEC-[A-Z]{3}-[0-9]{3}$",
            "secret-fixture.schema.json",
            example => [SecretFixture.Read(example)],
            disclosed => disclosed.Secrets.Keys),
    ];

    /// <summary>The files of the rules.</summary>
    public IReadOnlyList<RuleExample> Examples { get; } = [.. RuleExample.Of(Rules)];

    public override string ToString() => Name;

    private static RuleFamily Of<T>(
        string name, RuleCheck<T>[] checks, string idPattern, string schema, Func<RuleExample, IReadOnlyList<T>> read, Func<T,
        IEnumerable<string>> secretsOf) =>
        new(name, [.. checks.Select(check => check.Rule)], idPattern, schema, example =>
        {
            var subjects = read(example);
            var own = checks.Where(check => check.Rule.Id == example.RuleId).ToArray();
            var findings = new Findings();
            foreach (var subject in subjects)
            {
                findings.Run(checks, subject);
            }

            return new(subjects.Sum(subject => new Findings().Run(own, subject)), findings.All, [.. subjects.SelectMany(secretsOf)]);
        });
}

/// <summary>What the rules of a family made of an example.</summary>
/// <param name="Applied">How often the folder's rule applied.</param>
/// <param name="Findings">What was found.</param>
/// <param name="Secrets">What no finding may tell.</param>
internal sealed record JudgedExample(int Applied, IReadOnlyList<Finding> Findings, IReadOnlyList<string> Secrets)
{
    /// <summary>The rules that are broken.</summary>
    public IEnumerable<string> Broken => Findings.Select(finding => finding.Rule.Id).Distinct(StringComparer.Ordinal);

    /// <summary>What is told.</summary>
    public string Told =>
        string.Join(
            '\n', Findings.Select(finding => $"{finding.Rule.Id} at {finding.Path}: expected {finding.Expected}; actual {finding.Actual}"));
}
