using System.Net;
using System.Net.Sockets;
using System.Text;
using Conformance.Contract.Wire;
using Conformance.Subjects.Schemas;

namespace Conformance.HarnessSuite.Schemas;

internal sealed class JsonSchemas
{
    [TestCase("""{}""", """[1,null]""")]
    [TestCase("""true""", """1""")]
    [TestCase("""{"type":"object"}""", """{}""")]
    [TestCase("""{"type":"integer"}""", """1.0""")]
    [TestCase("""{"type":"integer"}""", """1e3""")]
    [TestCase("""{"type":["string","null"]}""", """null""")]
    [TestCase("""{"const":{"a":[1,2.0]}}""", """{"a":[1.0,2]}""")]
    [TestCase("""{"enum":["a",1]}""", """1""")]
    [TestCase("""{"required":["a"]}""", """[]""")]
    [TestCase("""{"properties":{"a":{"type":"string"}}}""", """{"b":1}""")]
    [TestCase("""{"properties":{"a":{}},"additionalProperties":false}""", """{"a":1}""")]
    [TestCase("""{"items":{"type":"string"}}""", """["a","b"]""")]
    [TestCase("""{"minimum":1,"maximum":3}""", """3""")]
    [TestCase("""{"minLength":2,"maxLength":2}""", "\"\\ud83d\\ude00\\u00e9\"")]
    [TestCase("""{"pattern":"^a+$"}""", "\"aaa\"")]
    [TestCase("""{"minItems":1,"maxItems":1}""", """[1]""")]
    [TestCase("""{"oneOf":[{"type":"string"},{"type":"null"}]}""", """null""")]
    [TestCase("""{"anyOf":[{"type":"number"},{"type":"integer"}]}""", """1""")]
    [TestCase("""{"allOf":[{"type":"number"},{"minimum":1}]}""", """1""")]
    [
        TestCase(
            """{"$ref":"#/$defs/a","$defs":{"a":{"properties":{"b":{"$ref":"#/$defs/a"}},"additionalProperties":false}}}""",
            """{"b":{"b":{}}}"""),
    ]
    public void A_value_that_is_as_the_schema_says_has_no_violation(string schema, string value) =>
        Assert.That(Check(schema, value), Is.Null);

    [TestCase("""false""", """1""", "$: expected nothing, found 1")]
    [TestCase("""{"type":"object"}""", """[1,2]""", "$: expected object, found an array of 2 items")]
    [TestCase("""{"type":"integer"}""", """1.5""", "$: expected integer, found 1.5")]
    [TestCase("""{"type":["string","null"]}""", """true""", "$: expected string or null, found true")]
    [TestCase("""{"const":"a"}""", "\"b\"", "$: expected \"a\", found \"b\"")]
    [TestCase("""{"enum":["a",null]}""", "\"b\"", "$: expected one of \"a\", null, found \"b\"; the nearest is \"a\"")]
    [TestCase("""{"required":["a","b"]}""", """{"a":1}""", "$: expected the member b, found an object without it")]
    [TestCase("""{"properties":{"a":{"items":{"type":"string"}}}}""", """{"a":["x",null]}""", "$.a[1]: expected string, found null")]
    [TestCase("""{"properties":{"a b":{"type":"string"}}}""", """{"a b":{}}""", "$[\"a b\"]: expected string, found an object")]
    [TestCase("""{"properties":{"a":{}},"additionalProperties":false}""", """{"a":1,"b":2}""", "$.b: expected nothing, found 2")]
    [TestCase("""{"additionalProperties":{"type":"string"}}""", """{"b":2}""", "$.b: expected string, found 2")]
    [TestCase("""{"minimum":1}""", """0.5""", "$: expected at least 1, found 0.5")]
    [TestCase("""{"maximum":1}""", """2""", "$: expected at most 1, found 2")]
    [TestCase("""{"minLength":2}""", "\"a\"", "$: expected at least 2 characters, found a string of 1 character")]
    [TestCase("""{"maxLength":1}""", "\"ab\"", "$: expected at most 1 character, found a string of 2 characters")]
    [TestCase("""{"pattern":"^a+$"}""", "\"aaa\\n\"", "$: expected a match of ^a+$, found \"aaa·\"")]
    [TestCase("""{"minItems":1}""", """[]""", "$: expected at least 1 item, found an empty array")]
    [TestCase("""{"maxItems":1}""", """[1,2]""", "$: expected at most 1 item, found an array of 2 items")]
    [TestCase("""{"allOf":[{"type":"number"},{"minimum":1}]}""", """0""", "$: expected at least 1, found 0")]
    [TestCase("""{"anyOf":[{"type":"string"},{"type":"null"}]}""", """1""", "$: expected string, or null, found 1")]
    [
        TestCase(
            """{"oneOf":[{"type":"number"},{"type":"integer"}]}""", """1""", "$: expected exactly one of 2 forms, found 2 of them at once"),
    ]
    public void A_violation_says_where_what_was_expected_and_what_is_there(string schema, string value, string violation) =>
        Assert.That(Check(schema, value)?.ToString(), Is.EqualTo(violation));

    [
        TestCase(
            """{"properties":{"a":{"items":{"$ref":"#/$defs/x"}}},"$defs":{"x":{"anyOf":[{"additionalProperties":true}]}}}""",
            """{"a":[{},{"b":1,"b":2}]}""",
            "$.a[1].b: expected the member once, found it twice"),
    ]
    [TestCase("""{"properties":{}}""", """{"\u0061":1,"a":2}""", "$.a: expected the member once, found it twice")]
    [TestCase("""{"properties":{}}""", """{"\ud800":1,"\udfff":2}""", "$[\"·\"]: expected the member once, found it twice")]
    [TestCase("""{"type":"integer"}""", """1e400""", "$: expected integer, found 1e400")]
    [TestCase("""{"type":"integer"}""", """-1e400""", "$: expected integer, found -1e400")]
    [TestCase("""{"maximum":100}""", """1e30""", "$: expected at most 100, found 1e30")]
    [TestCase("""{"const":1}""", """1e400""", "$: expected 1, found 1e400")]
    [TestCase("""{"enum":[1]}""", """[1e400]""", "$: expected one of 1, found an array of 1 item")]
    [TestCase("""{"pattern":"^a$"}""", "\"\\ud800\"", "$: expected a match of ^a$, found \"·\"")]
    [
        TestCase(
            """{"additionalProperties":{"minLength":2}}""",
            """{"/~\udc00":"\ud83d"}""",
            "$[\"/~·\"]: expected at least 2 characters, found a string of 1 character"),
    ]
    public void What_the_library_cannot_evaluate_is_a_violation_too(string schema, string value, string violation) =>
        Assert.That(Check(schema, value)?.ToString(), Is.EqualTo(violation));

    [TestCase("""{"type":"integer"}""", """123456789012345678901234567890""")]
    [TestCase("""{"type":"number"}""", """1e400""")]
    [TestCase("""{"properties":{"a":{"type":"object"}}}""", """{"a":{"b":1,"b":2}}""")]
    [TestCase("""{"minLength":1,"maxLength":1}""", "\"\\ud800\"")]
    [TestCase("""{"enum":["\ufffd"]}""", "\"\\ufffd\"")]
    public void What_the_library_would_throw_at_has_no_violation_where_it_is_right(string schema, string value) =>
        Assert.That(Check(schema, value), Is.Null);

    [Test]
    public void A_value_is_checked_as_deep_as_it_can_be_read()
    {
        const string Schema = """{"items":{"$ref":"#"},"type":"array"}""";
        var (deep, broken) = (new string('[', 511), new string(']', 511));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Check(Schema, $"{deep}[]{broken}"), Is.Null);
            Assert.That(Check(Schema, $"{deep}1{broken}")?.ToString(), Does.EndWith("[0]: expected array, found 1"));
        }
    }

    [Test]
    public void A_schema_that_lies_elsewhere_is_asked_of_nobody()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var elsewhere = $"http://{listener.LocalEndpoint}/x.json";

        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => Parse($$"""{"$ref":"{{elsewhere}}"}"""), Throws.InstanceOf<InvalidDataException>());
            Assert.That(
                Parse($$"""{"$id":"{{elsewhere}}","$schema":"{{elsewhere}}","type":"object"}""").Check(Read("1"))?.ToString(),
                Is.EqualTo("$: expected object, found 1"));
            Assert.That(listener.Pending(), Is.False);
        }
    }

    [TestCase("""{"op":"b","size":"1"}""", "$.size: expected integer, found a string of 1 character")]
    [TestCase("""{"op":"c"}""", "$.op: expected \"a\", or \"b\", found \"c\"")]
    [TestCase("""{"size":1}""", "$: expected the member op, found an object without it")]
    public void Of_several_forms_the_one_that_was_meant_is_named(string value, string violation)
    {
        const string Schema = """
            {"oneOf":[
              {"type":"object","required":["op"],"properties":{"op":{"const":"a"}}},
              {"type":"object","required":["op"],"properties":{"op":{"const":"b"},"size":{"type":"integer"}}}]}
            """;

        Assert.That(Check(Schema, value)?.ToString(), Is.EqualTo(violation));
    }

    [Test]
    public void A_form_that_carries_its_mark_is_meant_whatever_it_lacks()
    {
        const string Schema = """
            {"$defs":{"a":{"const":"a"}},"oneOf":[
              {"required":["op","size"],"properties":{"op":{"$ref":"#/$defs/a"}}},
              {"required":["op","depth"],"properties":{"op":{"const":"b"}}},
              {"required":["none"],"properties":{"none":{"const":true}}}]}
            """;

        Assert.That(Check(Schema, """{"op":"a"}""")?.ToString(), Is.EqualTo("$: expected the member size, found an object without it"));
    }

    [TestCase("""{"format":"uri"}""", "x.json: #/format is not a keyword that this validator knows.")]
    [TestCase("""{"$defs":{"a":{"not":{}}}}""", "x.json: #/$defs/a/not is not a keyword that this validator knows.")]
    [TestCase("""{"properties":{"a":{"if":{}}}}""", "x.json: #/properties/a/if is not a keyword that this validator knows.")]
    [TestCase("""{"oneOf":[{},{"items":[]}]}""", "x.json: #/oneOf/1/items is an empty array where a schema is due.")]
    [TestCase("""{"oneOf":{}}""", "x.json: #/oneOf is not a list of schemas.")]
    [TestCase("""{"type":"text"}""", "x.json: #/type says text, which is no JSON type.")]
    [TestCase("""{"minimum":"1"}""", "x.json: #/minimum is not a number.")]
    [TestCase("""{"$ref":"#/$defs/a"}""", "x.json: #/$ref points to #/$defs/a, which is not in this file.")]
    [TestCase("""{"$ref":"other.json#/$defs/a"}""", "x.json: #/$ref points to other.json#/$defs/a, which is not in this file.")]
    [TestCase("""{"pattern":"("}""", "x.json: #/pattern is no regular expression of the subset: ")]
    [TestCase("""{""", "x.json is not JSON: line 1, byte 2 of it.")]
    public void A_schema_outside_the_subset_is_refused_at_once(string schema, string sentence) =>
        Assert.That(() => Parse(schema), Throws.InstanceOf<InvalidDataException>().With.Message.StartsWith(sentence));

    [Test]
    public void A_definition_is_a_schema_too()
    {
        var schema = Parse("""{"type":"object","$defs":{"a":{"type":"string"}}}""");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(schema.Definition("a").Check(Read("\"text\"")), Is.Null);
            Assert.That(
                () => schema.Definition("b"), Throws.InstanceOf<InvalidDataException>().With.Message.EqualTo("x.json does not define b."));
        }
    }

    [Test]
    public void A_violation_tells_no_secret()
    {
        const string Secret = "AYABe0123456789abcdefghi";

        var violation = Check("""{"properties":{"Session":{"const":"x"}}}""", $$"""{"Session":"{{Secret}}"}""");

        Assert.That(violation?.ToString(), Is.EqualTo("$.Session: expected \"x\", found \"(24 characters)\""));
    }

    [Test]
    public void Every_schema_of_the_repository_is_of_the_subset() =>
        Assert.That(
            Directory.GetFiles(Repository.Schemas, "*.schema.json").Select(file => JsonSchema.Load(file)).ToList(),
            Is.Not.Empty.And.All.Not.Null);

    private static SchemaViolation? Check(string schema, string value) => Parse(schema).Check(Read(value));

    private static JsonSchema Parse(string schema) => JsonSchema.Parse(Encoding.UTF8.GetBytes(schema), "x.json");

    private static JsonValue Read(string value) => JsonReading.TryRead(Encoding.UTF8.GetBytes(value), out _)!.Root;
}
