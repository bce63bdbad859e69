using Conformance.Corpus;
using Conformance.HarnessSuite.Running;

namespace Conformance.HarnessSuite.Corpus;

/// <summary>Machines that play a run side by side play each case once.</summary>
internal sealed class Shards
{
    [TestCase(1)]
    [TestCase(2)]
    [TestCase(4)]
    [TestCase(7)]
    public void Each_case_is_in_one_shard_and_each_shard_has_about_as_many(int count)
    {
        var all = Enumerable.Range(1, count).Select(number => new Shard(number, count)).ToArray();
        var cases = Stage.Corpus.Cases;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(cases, Is.Not.Empty);
            Assert.That(cases.Where(one => all.Count(shard => shard.Has(one.Id)) != 1), Is.Empty);
            foreach (var shard in all)
            {
                Assert.That(
                    cases.Count(one => shard.Has(one.Id)), Is.InRange(cases.Count / count * 8 / 10, (cases.Count / count * 12 / 10) + 1));
            }
        }
    }

    // Machines with other versions of the tool must not come to other shards.
    [TestCase("tokens.sign-in.initiate.with-empty-parameters", "4/4")]
    [TestCase("challenge.SMS_MFA.initiate.full", "2/4")]
    [TestCase("types.Session.number", "2/4")]
    public void Shard_of_a_case_never_changes(string id, string shard) => Assert.That(
        Enumerable.Range(1, 4).Select(number => new Shard(number, 4)).Single(one => one.Has(id)).ToString(), Is.EqualTo(shard));

    [TestCase("1/4", 1, 4)]
    [TestCase("256/256", 256, 256)]
    public void Shard_is_a_number_and_a_count(string text, int number, int count) =>
        Assert.That(Shard.Parse(text), Is.EqualTo(new Shard(number, count)));

    [TestCase("")]
    [TestCase("1")]
    [TestCase("0/4")]
    [TestCase("5/4")]
    [TestCase("-1/4")]
    [TestCase("1/257")]
    [TestCase("1/4/2")]
    [TestCase("1 / 4")]
    [TestCase("one/four")]
    public void What_is_no_shard_is_told_with_what_would_be_one(string text) => Assert.That(
        () => Shard.Parse(text),
        Throws.TypeOf<FormatException>()
            .With.Message.Contains("such as 1/4 for the first of four shards").And.Message.Contains($"'{text}'"));
}
