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
