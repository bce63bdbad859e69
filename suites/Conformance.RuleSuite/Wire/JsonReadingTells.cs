using System.Text;
using Conformance.Contract.Wire;

namespace Conformance.RuleSuite.Wire;

internal sealed class JsonReadingTells
{
    [Test]
    public void Absent_null_and_empty_apart()
    {
        var root = Read("""{"Session":null,"ChallengeName":""}""");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(root["ChallengeParameters"].Kind, Is.EqualTo(JsonKind.Absent));
            Assert.That(root["Session"].Kind, Is.EqualTo(JsonKind.Null));
            Assert.That(root["Session"].HasValue, Is.False);
            Assert.That(root["ChallengeName"].Kind, Is.EqualTo(JsonKind.String));
            Assert.That(root["ChallengeName"].HasValue, Is.True);
        }
    }

    [TestCase("\"a\"", JsonKind.String)]
    [TestCase("1", JsonKind.Number)]
    [TestCase("true", JsonKind.Boolean)]
    [TestCase("[]", JsonKind.Array)]
    [TestCase("{}", JsonKind.Object)]
    public void Kinds_apart(string json, JsonKind kind) =>
        Assert.That(Read($$"""{"Session":{{json}}}""")["Session"u8].Kind, Is.EqualTo(kind));

    [Test]
    public void Duplicates_apart_and_the_first_by_name()
    {
        var root = Read("""{"Session":"one","Session":"two"}""");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(root["Session"].Text, Is.EqualTo("one"));
            Assert.That(root.Children.ToList().Select(member => member.Text), Is.EqualTo(["one", "two"]));
        }
    }

    [TestCase("session")]
    [TestCase("SESSION")]
    [TestCase("Session ")]
    [TestCase("Sessio")]
    public void Names_in_another_case_or_spelling_apart(string name) =>
        Assert.That(Read($$"""{"{{name}}":"one"}""")["Session"].Kind, Is.EqualTo(JsonKind.Absent));

    [Test]
    public void An_escaped_name_like_a_plain_one()
    {
        var root = Read("""{"\u0053ession":"one"}""");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(root["Session"].Text, Is.EqualTo("one"));
            Assert.That(root["Session"u8].Text, Is.EqualTo("one"));
            Assert.That(Encoding.UTF8.GetString(root["Session"].RawName), Is.EqualTo(@"\u0053ession"));
        }
    }

    [TestCase("3600", "3600")]
    [TestCase("3600.0", "3600.0")]
    [TestCase("36e2", "36e2")]
    [TestCase("12345678901234567890123456789", "12345678901234567890123456789")]
    public void Numbers_as_their_text(string json, string text) =>
        Assert.That(Read($"[{json}]").Children.ToList()[0].Text, Is.EqualTo(text));

    [Test]
    public void Where_a_value_stands()
    {
        var root = Read("""{ "ä": [1,  22] }""");
        var array = root["ä"];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(array.Position, Is.EqualTo(8));
            Assert.That(Encoding.UTF8.GetString(array.Raw), Is.EqualTo("[1,  22]"));
            Assert.That(array.Children.ToList().Select(item => item.Position), Is.EqualTo([9, 13]));
        }
    }

    [Test]
    public void An_absent_value_is_harmless()
    {
        JsonValue absent = default;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(absent.Kind, Is.EqualTo(JsonKind.Absent));
            Assert.That(absent.Raw.IsEmpty);
            Assert.That(absent.Text, Is.Empty);
            Assert.That(absent["Session"].Kind, Is.EqualTo(JsonKind.Absent));
            Assert.That(absent.Children.IsEmpty);
            Assert.That(absent.Position, Is.EqualTo(-1));
        }
    }

    [Test]
    public void Depth_up_to_its_limit_and_no_further()
    {
        var deepest = new string('[', 512) + new string(']', 512);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(JsonReading.TryRead(Encoding.UTF8.GetBytes(deepest), out _), Is.Not.Null);
            Assert.That(JsonReading.TryRead(Encoding.UTF8.GetBytes($"[{deepest}]"), out _), Is.Null);
        }
    }

    private static JsonValue Read(string json) =>
        JsonReading.TryRead(Encoding.UTF8.GetBytes(json), out var fault)?.Root ?? throw new AssertionException($"{json} {fault}");
}
