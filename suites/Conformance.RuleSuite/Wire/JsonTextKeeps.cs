using System.Text;
using Conformance.Contract.Wire;

namespace Conformance.RuleSuite.Wire;

internal sealed class JsonTextKeeps
{
    [TestCase("plain", "plain")]
    [TestCase(@"a\""b\\c\/d", "a\"b\\c/d")]
    [TestCase(@"\b\f\n\r\t", "\b\f\n\r\t")]
    [TestCase(@"\u00e4\u20ac", "ä€")]
    [TestCase(@"\ud83d\ude00", "😀")]
    [TestCase("ä€😀", "ä€😀")]
    public void The_text_of_escapes(string raw, string text)
    {
        var value = Value(raw);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(value.Text, Is.EqualTo(text));
            Assert.That(Encoding.UTF8.GetString(value.Utf8), Is.EqualTo(text));
            Assert.That(value.IsText(text), Is.True);
            Assert.That(value.IsText(Encoding.UTF8.GetBytes(text)), Is.True);
            Assert.That(value.IsText(text + "x"), Is.False);
            Assert.That(value.IsText(Encoding.UTF8.GetBytes(text + "x")), Is.False);
        }
    }

    // Not in attributes: their texts are kept in UTF-8, and a lone surrogate would be lost there.
    private static IEnumerable<TestCaseData> Lone =>
    [
        new TestCaseData(@"a\ud83db", "a\ud83db").SetName("Lone surrogate in the middle"),
        new TestCaseData(@"\ude00\ud83d", "\ude00\ud83d").SetName("Lone surrogates, a pair the wrong way round"),
        new TestCaseData(@"\ud83d\u0041", "\ud83dA").SetName("Lone surrogate before another escape"),
        new TestCaseData(@"\ud83dxude00", "\ud83dxude00").SetName("Lone surrogate before the digits of the other without its backslash"),
        new TestCaseData(@"\ud83d\\de00", "\ud83d\\de00").SetName("Lone surrogate before a backslash and the digits of the other"),
    ];

    [TestCaseSource(nameof(Lone))]
    public void Lone_surrogates_which_only_UTF8_loses(string raw, string text)
    {
        var value = Value(raw);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(value.Text, Is.EqualTo(text));
            Assert.That(value.IsText(text), Is.True);
            Assert.That(Encoding.UTF8.GetString(value.Utf8), Is.EqualTo(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text))));
        }
    }

    [TestCase("", 0)]
    [TestCase("abc", 3)]
    [TestCase(@"a\nc", 3)]
    [TestCase("ä€😀", 3)]
    [TestCase(@"\ud83d\ude00", 1)]
    [TestCase(@"\ud83d", 1)]
    public void The_number_of_characters(string raw, int count) =>
        Assert.That(Value(raw).CharacterCount, Is.EqualTo(count));

    [TestCase("Session", "Session", true)]
    [TestCase("Sessiom", "Session", false)]
    [TestCase(@"Sessio\u006e", "Session", true)]
    [TestCase("größe", "größe", true)]
    [TestCase("groesse", "größe", false)]
    [TestCase(@"\n", @"\n", false)]
    public void Sameness(string raw, string text, bool same) =>
        Assert.That(JsonText.IsSame(Encoding.UTF8.GetBytes(raw), text), Is.EqualTo(same));

    [TestCase(@"[\""SMS_MFA\""]", JsonKind.Array)]
    [TestCase(@" [ ] ", JsonKind.Array)]
    [TestCase(@"{\""name\"":\""\""}", JsonKind.Object)]
    [TestCase(@"\""SMS_MFA\""", JsonKind.String)]
    [TestCase("null", JsonKind.Null)]
    [TestCase("12", JsonKind.Number)]
    [TestCase("", JsonKind.Absent)]
    [TestCase("SMS_MFA", JsonKind.Absent)]
    [TestCase("[]]", JsonKind.Absent)]
    [TestCase("[1,]", JsonKind.Absent)]
    [TestCase(@"{'name':1}", JsonKind.Absent)]
    [TestCase(@"{\""name\"":\""\ud83d\""}", JsonKind.Object)]
    public void The_kind_of_JSON_inside_a_string(string raw, JsonKind kind) =>
        Assert.That(JsonText.KindInside(Value(raw)), Is.EqualTo(kind));

    [TestCase(512, ExpectedResult = JsonKind.Array)]
    [TestCase(513, ExpectedResult = JsonKind.Absent)]
    public JsonKind The_kind_of_JSON_inside_a_string_as_deep_as_a_body_may_be(int depth) =>
        JsonText.KindInside(Value(new string('[', depth) + new string(']', depth)));

    [Test]
    public void The_kind_of_JSON_inside_a_long_string() =>
        Assert.That(JsonText.KindInside(Value($@"[\""{new string('x', 5000)}\""]")), Is.EqualTo(JsonKind.Array));

    [TestCase("", "\"\"")]
    [TestCase("from the blank to ~", "\"from the blank to ~\"")]
    [TestCase("\u001f\u007f", "\"\\u001f\\u007f\"")]
    [TestCase("a\"b\\c", "\"a\\\"b\\\\c\"")]
    public void The_literal_of_a_text(string text, string literal) =>
        Assert.That(JsonText.Quote(text), Is.EqualTo(literal));

    [Test]
    public void The_literal_of_a_lone_surrogate() =>
        Assert.That(JsonText.Quote("ä\n\ud83d"), Is.EqualTo("\"\\u00e4\\u000a\\ud83d\""));

    private static JsonValue Value(string raw)
    {
        var json = $$"""{"Session":"{{raw}}"}""";
        var reading = JsonReading.TryRead(Encoding.UTF8.GetBytes(json), out var fault);
        return reading?.Root["Session"] ?? throw new AssertionException($"{json} {fault}");
    }
}
