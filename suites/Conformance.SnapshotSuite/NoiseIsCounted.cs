using Conformance.Snapshots.Changes;

namespace Conformance.SnapshotSuite;

[Parallelizable(ParallelScope.All)]
internal sealed class NoiseIsCounted
{
    [
        TestCase(
            """{"Session":"abcdefghijklmnopqrst"}""",
            """{"Session":"ABCDEFGHIJKLMNOPQRST"}""",
            "$.steps[0].body.Session",
            TestName = "Another Session of the same form"),
    ]
    [TestCase("""{"a":"2026-02-03T04:05:06Z"}""", """{"a":"2027-02-03T04:05:06Z"}""", "$.steps[0].body.a", TestName = "Another time")]
    [TestCase("""{"a":1,"b":2}""", """{"b":2,"a":1}""", "$.steps[0].body", TestName = "Another order of keys")]
    [
        TestCase(
            """{"userAttributes":"{\"a\":\"1\",\"b\":\"2\"}"}""",
            """{"userAttributes":"{\"b\":\"2\",\"a\":\"1\"}"}""",
            "$.steps[0].body.userAttributes[\"{json text}\"]",
            TestName = "Another order of keys in a text"),
    ]
    [TestCase("""{"a":["x","y"]}""", """{"a":["y","x"]}""", "$.steps[0].body.a", TestName = "Another order of a list")]
    [TestCase("""{"a":3600}""", """{"a":3600.0}""", "$.steps[0].body.a", TestName = "Another spelling of a number")]
    [TestCase("""{"a":null}""", "{}", "$.steps[0].body.a", TestName = "Null instead of nothing")]
    [
        TestCase(
            """{"SALT":"0123456789abcdef0123456789abcdef"}""",
            """{"SALT":"123456789abcdef0123456789abcdef"}""",
            "$.steps[0].body.SALT",
            TestName = "Number without its leading zero"),
    ]
    public void Difference_is_noise(string old, string now, string path)
    {
        var comparison = Comparison.Of([Seen.Scenario(old)], [Seen.Scenario(now)]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(comparison.Changes, Is.Empty);
            Assert.That(comparison.Noise.Select(noise => noise.Path), Is.EqualTo([path]));
        }
    }

    [Test]
    public void Number_of_a_placeholder_is_noise_while_equal_texts_stay_equal()
    {
        const string Before = """{"a":"00000000-0000-4000-8000-000000000001","b":"00000000-0000-4000-8000-000000000001"}""";
        const string After =
            """
            {"A":"00000000-0000-4000-8000-000000000002","a":"00000000-0000-4000-8000-000000000001",
            """
            + """
            "b":"00000000-0000-4000-8000-000000000001"}
            """;
        var comparison = Comparison.Of([Seen.Scenario(Before)], [Seen.Scenario(After)]);

        Assert.That(
            comparison.Changes.Select(change => (change.Kind.Name, change.Pair.Place.Path)), Is.EqualTo([("new", "$.steps[0].body.A")]));
        Assert.That(comparison.Noise.Select(noise => noise.Path), Is.EqualTo(["$.steps[0].body.a", "$.steps[0].body.b"]));
    }

    [Test]
    public void No_secret_is_told()
    {
        const string Old = "abcdefghijklmnopqrst";
        const string New = "ABCDEFGHIJKLMNOPQRST";
        var comparison =
            Comparison.Of([Seen.Scenario($$"""{"Session":"{{Old}}","a":1}""")], [Seen.Scenario($$"""{"Session":"{{New}}"}""")]);
        var text = string.Join('\n', ComparisonText.Lines(comparison, _ => null, showsNoise: true)) + System.Text.Encoding.UTF8.GetString(
            ComparisonJson.Write(comparison, _ => null));

        Assert.That(text, Does.Contain("$.steps[0].body.Session").And.Not.Contain(Old).And.Not.Contain(New));
    }
}
