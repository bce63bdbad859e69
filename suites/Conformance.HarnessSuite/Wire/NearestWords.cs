using Conformance.Contract.Wire;

namespace Conformance.HarnessSuite.Wire;

internal sealed class NearestWords
{
    [TestCase("sessoin", "session")]
    [TestCase("ESSION", "session")]
    [TestCase("", "state")]
    public void The_word_with_the_fewest_letters_to_change_is_meant(string word, string meant) =>
        Assert.That(NearestWord.Of(word, ["session", "state", "signOut"]), Is.EqualTo(meant));

    [Test]
    public void The_one_of_nearest_length_is_meant_where_several_are_as_near() =>
        Assert.That(NearestWord.Of("abc", ["abcde", "axy", "a"]), Is.EqualTo("axy"));

    [TestCase("", "", 0)]
    [TestCase("", "abc", 3)]
    [TestCase("abc", "abcd", 1)]
    [TestCase("abc", "bc", 1)]
    [TestCase("abc", "axc", 1)]
    [TestCase("abcd", "acbd", 1)]
    [TestCase("ab", "ba", 1)]
    [TestCase("abcd", "badc", 2)]
    [TestCase("abc", "cab", 2)]
    [TestCase("kitten", "sitting", 3)]
    [TestCase("Until", "uNTIL", 0)]
    public void A_distance_is_the_letters_to_change(string one, string other, int letters)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(NearestWord.Distance(one, other), Is.EqualTo(letters));
            Assert.That(NearestWord.Distance(other, one), Is.EqualTo(letters));
        }
    }

    [TestCase(127, 128, 1)]
    [TestCase(128, 128, 0)]
    [TestCase(128, 129, 129)]
    [TestCase(129, 128, 129)]
    [TestCase(129, 129, 0)]
    public void A_distance_of_long_words_is_their_length(int one, int other, int letters) =>
        Assert.That(NearestWord.Distance(new string('s', one), new string('s', other)), Is.EqualTo(letters));

    [Test]
    public void A_hint_stands_between_its_words_and_is_nothing_without_a_word()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(NearestWord.Hint(new string('s', 128), ["session"], "near: ", "?"), Is.EqualTo("near: session?"));
            Assert.That(NearestWord.Hint("session", [], "near: ", "?"), Is.Empty);
        }
    }

    [Test]
    public void A_word_of_megabytes_has_none_and_costs_nothing()
    {
        var word = new string('s', 64 * 1024 * 1024);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.That(
            (NearestWord.Of(word, ["session"]), NearestWord.Hint(word, ["session"], "near: ", "")), Is.EqualTo(((string?)null, "")));
        Assert.That(NearestWord.Distance(word, "session"), Is.EqualTo(word.Length));
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(1024 * 1024));
    }
}
