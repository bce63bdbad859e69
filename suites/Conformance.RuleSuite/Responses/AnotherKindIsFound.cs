using System.Text;
using Conformance.Contract.Catalog;
using Conformance.Contract.Responses;
using Conformance.Contract.Wire;

namespace Conformance.RuleSuite.Responses;

/// <summary>A law: wherever in a conforming body a value is replaced by one of another kind, some rule finds it, and none throws.</summary>
internal sealed class AnotherKindIsFound
{
    private static readonly string[] Others = ["null", "7", "true", "\"\\ud83d\"", "[]", "[7]", "{}", "{\"a\":7}"];

    private static IEnumerable<TestCaseData> Conforming =>
        from example in ResponseFixture.Files(RuleExample.Conforming)
        where example.Also.Count == 0
        select new TestCaseData(ResponseFixture.Read(example)).SetName($"{{m}} {example.Name}");

    [TestCaseSource(nameof(Conforming))]
    public void Wherever_it_is_put(Exchange exchange)
    {
        List<string> missed = [];
        Walk(exchange.Response.Json!.Root, value =>
        {
            foreach (var other in Others)
            {
                if (Kind(other) != value.Kind && Judge(exchange, value, other).Count == 0)
                {
                    missed.Add($"{value} replaced by {other}");
                }
            }
        });

        Assert.That(missed, Is.Empty);
    }

    private static IReadOnlyList<Finding> Judge(Exchange exchange, JsonValue value, string other)
    {
        var body = exchange.Response.Body.ToArray();
        byte[] changed = [.. body[..value.Position], .. Encoding.UTF8.GetBytes(other), .. body[(value.Position + value.Raw.Length)..]];
        var response = new Response(exchange.Response.Status, exchange.Response.Headers, changed);
        var findings = new Findings();
        findings.Run(ResponseRules.All, exchange with { Response = response });
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
