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
    [TestCase(@"\u0073ession")]
    public void Names_in_another_case_or_spelling_apart(string name)
    {
        var root = Read($$"""{"{{name}}":"one"}""");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(root["Session"].Kind, Is.EqualTo(JsonKind.Absent));
            Assert.That(root["Session"u8].Kind, Is.EqualTo(JsonKind.Absent));
        }
    }

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
            Assert.That(array.NamePosition, Is.EqualTo(3));
            Assert.That(array.ToString(), Is.EqualTo("Array at 8"));
            Assert.That(Encoding.UTF8.GetString(array.Raw), Is.EqualTo("[1,  22]"));
            Assert.That(array.Children.ToList().Select(item => item.Position), Is.EqualTo([9, 13]));
        }
    }

    [Test]
    public void In_which_line_a_value_stands()
    {
        var root = Read("{\n\"a\": [\n1,\r\n2]}");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(root.Line, Is.EqualTo(1));
            Assert.That(root["a"].Children.ToList().Select(item => item.Line), Is.EqualTo([3, 4]));
        }
    }

    [Test]
    public void Places_apart_and_not_what_stands_in_them()
    {
        const string Json = """{"one":1,"other":1}""";
        var root = Read(Json);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(root["one"] == root["one"u8], Is.True);
            Assert.That(root["one"] != root["other"], Is.True);
            Assert.That(root["one"] != Read(Json)["one"], Is.True);
        }
    }

    [TestCase("""["Session"]""")]
    [TestCase("\"Session\"")]
    [TestCase("1")]
    public void No_member_in_what_is_no_object(string json)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Read(json)["Session"].Kind, Is.EqualTo(JsonKind.Absent));
            Assert.That(Read(json)["Session"u8].Kind, Is.EqualTo(JsonKind.Absent));
        }
    }

    [TestCase("\"abc\"", "abc")]
    [TestCase("3600", "")]
    [TestCase("""["abc"]""", "")]
    [TestCase("null", "")]
    public void What_stands_between_the_quotes_of_a_string_alone(string json, string between) =>
        Assert.That(Encoding.UTF8.GetString(Read(json).RawString), Is.EqualTo(between));

    [TestCase("""{"a":1,"a":2}""", true)]
    [TestCase("""{"a":1,"bc":2,"d":3,"bc":4}""", true)]
    [TestCase("""[{"a":{"b":1,"b":2}}]""", true)]
    [TestCase("""{"a":1,"\u0061":2}""", true)]
    [TestCase("""{"a":1,"b":1}""", false)]
    [TestCase("""{"a":{"b":1},"b":2}""", false)]
    [TestCase("""[{"a":1},{"a":1}]""", false)]
    [TestCase("""{"":1,"ab":[1,1]}""", false)]
    public void At_a_glance_where_a_name_may_be_there_twice(string json, bool may) => Assert.That(MayRepeatNames(json), Is.EqualTo(may));

    [TestCase(0, ExpectedResult = false)]
    [TestCase(15, ExpectedResult = false)]
    [TestCase(16, ExpectedResult = false)]
    public bool At_a_glance_that_none_of_so_many_names_is_there_twice(int names) =>
        MayRepeatNames($"{{{string.Join(',', Enumerable.Range(0, names).Select(at => $"\"{at:x}\":{at}"))}}}");

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
            Assert.That((absent.Position, absent.NamePosition, absent.Line), Is.EqualTo((-1, 0, 0)));
            Assert.That((absent.Name, absent.IsEscaped, absent.CharacterCount), Is.EqualTo(("", false, 0)));
            Assert.That((absent.IsNamed(""), absent.IsNamed("Session"), absent.IsNamed("Session"u8)), Is.EqualTo((true, false, false)));
            Assert.That((absent.IsText(""), absent.IsText(""u8)), Is.EqualTo((false, false)));
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

    private static bool MayRepeatNames(string json) => JsonReading.TryRead(Encoding.UTF8.GetBytes(json), out _)!.MayRepeatNames();

    private static JsonValue Read(string json) =>
        JsonReading.TryRead(Encoding.UTF8.GetBytes(json), out var fault)?.Root ?? throw new AssertionException($"{json} {fault}");
}
