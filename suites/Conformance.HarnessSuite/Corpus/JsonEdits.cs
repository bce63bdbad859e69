using System.Text;
using Conformance.Corpus;
using static Conformance.Corpus.JsonEditKind;

namespace Conformance.HarnessSuite.Corpus;

internal sealed class JsonEdits
{
    // Blanks, escapes, a number whose text matters and an order that no serializer would give.
    private const string Body = """{ "b" : [1.50, {"x":1}], "a":{"\u0063":"d\u00e9", "e" :2 } ,"z":"é"}""";

    [TestCase(Remove, "$.b", "", """{  "a":{"\u0063":"d\u00e9", "e" :2 } ,"z":"é"}""")]
    [TestCase(Remove, "$.a", "", """{ "b" : [1.50, {"x":1}], "z":"é"}""")]
    [TestCase(Remove, "$.z", "", """{ "b" : [1.50, {"x":1}], "a":{"\u0063":"d\u00e9", "e" :2 } }""")]
    [TestCase(Remove, "$.a.c", "", """{ "b" : [1.50, {"x":1}], "a":{ "e" :2 } ,"z":"é"}""")]
    [TestCase(Remove, "$.a.e", "", """{ "b" : [1.50, {"x":1}], "a":{"\u0063":"d\u00e9" } ,"z":"é"}""")]
    [TestCase(Set, "$.b", "null", """{ "b" : null, "a":{"\u0063":"d\u00e9", "e" :2 } ,"z":"é"}""")]
    [TestCase(Set, "$.a.e", """{"f":3}""", """{ "b" : [1.50, {"x":1}], "a":{"\u0063":"d\u00e9", "e" :{"f":3} } ,"z":"é"}""")]
    [TestCase(Set, "$.new", "\"ü\"", """{ "b" : [1.50, {"x":1}], "a":{"\u0063":"d\u00e9", "e" :2 } ,"z":"é","new":"ü"}""")]
    [TestCase(Set, "$.a.new", "[]", """{ "b" : [1.50, {"x":1}], "a":{"\u0063":"d\u00e9", "e" :2 ,"new":[]} ,"z":"é"}""")]
    [TestCase(Rename, "$.b", "B", """{ "B" : [1.50, {"x":1}], "a":{"\u0063":"d\u00e9", "e" :2 } ,"z":"é"}""")]
    [TestCase(Rename, "$.a.c", "C", """{ "b" : [1.50, {"x":1}], "a":{"C":"d\u00e9", "e" :2 } ,"z":"é"}""")]
    [TestCase(Repeat, "$.z", "1", """{ "b" : [1.50, {"x":1}], "a":{"\u0063":"d\u00e9", "e" :2 } ,"z":"é","z":1}""")]
    [TestCase(Repeat, "$.a.c", "1", """{ "b" : [1.50, {"x":1}], "a":{"\u0063":"d\u00e9","\u0063":1, "e" :2 } ,"z":"é"}""")]
    public void A_change_leaves_every_other_byte_as_it_was(object kind, string path, string argument, string expected) =>
        Assert.That(Apply((JsonEditKind)kind, path, argument, Body), Is.EqualTo(expected));

    [Test]
    public void The_only_member_goes_without_a_comma_and_comes_without_one()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Apply(Remove, "$.a", "", """{"a":1}"""), Is.EqualTo("{}"));
            Assert.That(Apply(Set, "$.a", "1", "{}"), Is.EqualTo("""{"a":1}"""));
        }
    }

    [Test]
    public void The_first_of_two_members_of_one_name_is_changed() =>
        Assert.That(Apply(Set, "$.a", "3", """{"a":1,"a":2}"""), Is.EqualTo("""{"a":3,"a":2}"""));

    [TestCase(Remove, "$.absent", "there is no absent")]
    [TestCase(Rename, "$.a.absent", "there is no absent")]
    [TestCase(Repeat, "$.absent", "there is no absent")]
    [TestCase(Set, "$.absent.a", "there is no object absent")]
    [TestCase(Set, "$.z.a", "there is no object z")]
    [TestCase(Set, "$", "is not a path")]
    [TestCase(Set, "a", "is not a path")]
    public void What_cannot_be_changed_is_told(object kind, string path, string why) =>
        Assert.That(
            () => Apply((JsonEditKind)kind, path, "1", Body),
            Throws.TypeOf<FormatException>().With.Message.StartWith(path).And.Message.Contain(why));

    [TestCase("[]")]
    [TestCase("""{"a":""")]
    [TestCase("")]
    public void A_body_that_is_no_object_is_refused(string body) =>
        Assert.That(
            () => Apply(Set, "$.a", "1", body),
            Throws.TypeOf<FormatException>().With.Message.Contain("$.a cannot be changed: the body is"));

    private static string Apply(JsonEditKind kind, string path, string argument, string body) =>
        Encoding.UTF8.GetString(new JsonEdit(kind, path, argument).Apply(Encoding.UTF8.GetBytes(body)));
}
