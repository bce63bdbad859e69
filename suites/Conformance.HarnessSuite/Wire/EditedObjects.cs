using System.Text;
using Conformance.Contract.Wire;
using NUnit.Framework.Constraints;

namespace Conformance.HarnessSuite.Wire;

internal sealed class EditedObjects
{
    [TestCase("{}", ExpectedResult = 2)]
    [TestCase("""{"n":-1}""", ExpectedResult = -1)]
    [TestCase("""{"n":3}""", ExpectedResult = 3)]
    public int A_whole_number_is_read_up_to_its_bounds(string json) => Read(json).Whole("n", -1, 3, usual: 2);

    [TestCase("-2")]
    [TestCase("4")]
    [TestCase("1.0")]
    [TestCase("1e0")]
    [TestCase("\"1\"")]
    [TestCase("null")]
    public void What_is_no_whole_number_in_bounds_is_refused_with_them(string number) =>
        Assert.That(
            () => Read($$"""{"n":{{number}}}""").Whole("n", -1, 3, usual: 2),
            Refuses($"$.n (line 1) is {number}: it must be a whole number from -1 to 3."));

    [TestCase("{}", true, ExpectedResult = true)]
    [TestCase("{}", false, ExpectedResult = false)]
    [TestCase("""{"n":true}""", false, ExpectedResult = true)]
    [TestCase("""{"n":false}""", true, ExpectedResult = false)]
    public bool A_flag_is_what_is_there_before_what_is_usual(string json, bool usual) => Read(json).Flag("n", usual);

    [TestCase("{}", ExpectedResult = null)]
    [TestCase("""{"n":""}""", ExpectedResult = "")]
    [TestCase("""{"n":"a"}""", ExpectedResult = "a")]
    public string? A_text_that_may_be_left_out_is_null_where_it_is(string json) => Read(json).OptionalText("n");

    [Test]
    public void Lists_are_empty_where_they_are_left_out_and_tell_the_place_of_each_object()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That((Read("{}").Texts("n").Count, Read("{}").Objects("n").Count), Is.EqualTo((0, 0)));
            Assert.That(Read("""{"n":["a","b"]}""").Texts("n"), Is.EqualTo(["a", "b"]));
            Assert.That(Read("""{"n":[{},{}]}""").Objects("n").Select(item => item.Path), Is.EqualTo(["$.n[0]", "$.n[1]"]));
            Assert.That(Read("""{"n":{}}""").Object("n").Path, Is.EqualTo("$.n"));
        }
    }

    [Test]
    public void One_item_of_another_kind_spoils_a_list()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => Read("""{"n":["a",1]}""").Texts("n"), Refuses("$.n (line 1) is [\"a\",1]: it must be a list of texts."));
            Assert.That(() => Read("""{"n":[{},1]}""").Objects("n"), Refuses("$.n (line 1) is [{},1]: it must be a list of objects."));
        }
    }

    [Test]
    public void What_is_of_another_kind_is_refused_with_the_right_one()
    {
        var wrong = Read("""{"n":1}""");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => wrong.Flag("n", usual: true), Refuses("$.n (line 1) is 1: it must be true or false."));
            Assert.That(() => wrong.Object("n"), Refuses("$.n (line 1) is 1: it must be an object."));
            Assert.That(() => wrong.Texts("n"), Refuses("$.n (line 1) is 1: it must be a list."));
        }
    }

    [Test]
    public void A_word_is_the_one_that_is_there_before_the_usual_one()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Read("{}").Word("n", word => word, "usual"), Is.EqualTo("usual"));
            Assert.That(Read("""{"n":"own"}""").Word("n", word => word, "usual"), Is.EqualTo("own"));
            Assert.That(Read("""{"n":"own"}""").Word("n", word => word), Is.EqualTo("own"));
        }
    }

    [Test]
    public void A_word_that_stands_for_nothing_is_refused_with_its_place_and_a_missing_one_as_missing()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => Read("{\n\"n\":\"odd\"}").Word<string>("n", Unknown, "usual"), Refuses("$.n (line 2): odd is none"));
            Assert.That(() => Read("{}").Word<string>("n", Unknown), Refuses("$.n is missing: it must be a text."));
            Assert.That(() => Read("""{"n":1}""").Word<string>("n", Unknown), Refuses("$.n (line 1) is 1: it must be a text."));
        }
    }

    [Test]
    public void A_name_that_is_there_twice_is_refused_wherever_it_stands_but_in_what_is_no_affair_of_ours()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                () => EditedJson.RefuseTwiceBelow(Read("""{"a":[{"b":1},[],{"b":1,"b":2}]}""").Value, "$", "own"),
                Refuses("$.a[2].b (line 1) is there twice: keep one."));
            Assert.That(
                () => EditedJson.RefuseTwiceBelow(Read("""{"a":{"c":{"d":1,"d":1}}}""").Value, "$", "own"),
                Refuses("$.a.c.d (line 1) is there twice: keep one."));
            Assert.That(
                () => EditedJson.RefuseTwiceBelow(Read("""{"a":{"own":{"b":1,"b":2}}}""").Value, "$", "own"), Throws.Nothing);
        }
    }

    [Test]
    public void What_is_no_object_is_refused_with_its_line_where_it_has_one()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => EditedJson.Refuse(Read("{\n\"n\":1}").Value["n"], "$.n", ["a"]), Refuses("$.n (line 2) must be an object."));
            Assert.That(() => EditedJson.Refuse(default, "$.n", ["a"]), Refuses("$.n must be an object."));
        }
    }

    [Test]
    public void A_member_that_nobody_knows_is_refused_with_those_that_there_are()
    {
        var value = Read("{\"to\":1,\n\"frm\":1}").Value;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                () => EditedJson.Refuse(value, "$", ["from", "to"]),
                Refuses("$.frm (line 2) is not known: did you mean \"from\"? The members are from, to."));
            Assert.That(() => EditedJson.Refuse(value, "$", ["frm", "to"]), Throws.Nothing);
        }
    }

    private static string Unknown(string word) => throw new FormatException($"{word} is none");

    private static EqualStringConstraint Refuses(string message) =>
        Throws.TypeOf<FormatException>().With.Message.EqualTo(message);

    private static EditedObject Read(string json) => new(JsonReading.TryRead(Encoding.UTF8.GetBytes(json), out _)!.Root, "$");
}
