using System.Text;
using Conformance.Contract;
using Conformance.Wire;
using NUnit.Framework;

namespace Conformance.RuleSuite;

/// <summary>A law: wherever in a conforming body a value is replaced by one of another kind, some rule finds it, and none throws.</summary>
internal sealed class AnotherKindIsFound
{
    private static readonly string[] Others = ["null", "7", "true", "\"\\ud83d\"", "[]", "[7]", "{}", "{\"a\":7}"];

    private static IEnumerable<TestCaseData> Conforming =>
        from fixture in RuleFixture.All
        where fixture.Kind == "conforming" && fixture.Also.Count == 0
        select new TestCaseData(fixture).SetName($"{fixture.RuleId} replaced {fixture.Name}");

    [TestCaseSource(nameof(Conforming))]
    public void Wherever_it_is_put(RuleFixture fixture)
    {
        List<string> missed = [];
        Walk(fixture.Exchange.Response.Json!.Root, value =>
        {
            foreach (var other in Others)
            {
                if (Kind(other) != value.Kind && Judge(fixture, value, other).Count == 0)
                {
                    missed.Add($"{value} replaced by {other}");
                }
            }
        });

        Assert.That(missed, Is.Empty);
    }

    private static IReadOnlyList<Finding> Judge(RuleFixture fixture, JsonValue value, string other)
    {
        var body = fixture.Exchange.Response.Body.ToArray();
        byte[] changed = [.. body[..value.Position], .. Encoding.UTF8.GetBytes(other), .. body[(value.Position + value.Raw.Length)..]];
        var response = new Response(fixture.Exchange.Response.Status, fixture.Exchange.Response.Headers, changed);
        var findings = new Findings();
        findings.Run(Rulebook.Responses, fixture.Exchange with { Response = response });
        return findings.All;
    }

    private static JsonKind Kind(string json) => JsonReading.TryRead(Encoding.UTF8.GetBytes(json), out _)!.Root.Kind;

    private static void Walk(JsonValue value, Action<JsonValue> visit)
    {
        visit(value);
        foreach (var child in value.Children)
        {
            Walk(child, visit);
        }
    }
}
