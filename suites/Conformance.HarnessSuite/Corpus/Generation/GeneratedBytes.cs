using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using Conformance.Corpus.Generation;

namespace Conformance.HarnessSuite.Corpus.Generation;

internal sealed class GeneratedBytes
{
    // A machine, a culture or a version of Bogus that differs is seen here. When it changes on purpose, so do all reports of generated
    // cases.
    private const string FirstThousandOfSeedOne = "c4001f3716e634a6dfb06475302d25d3ba37521f33bd4957970711efab025905";

    [TestCase("")]
    [TestCase("th-TH")]
    [TestCase("ar-SA")]
    [TestCase("de-DE")]
    [TestCase("tr-TR")]
    public void Same_seed_gives_same_bytes(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            var body = new ArrayBufferWriter<byte>();
            var generator = new Generator(1);
            for (var index = 0; index < 1000; index++)
            {
                generator.Write(index, body);
            }

            Assert.That(Convert.ToHexStringLower(SHA256.HashData(body.WrittenSpan)), Is.EqualTo(FirstThousandOfSeedOne));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Test]
    public void Different_seeds_give_different_bytes()
    {
        var (one, other) = (new Generator(1), new Generator(2));

        // What is empty is the same for everybody.
        var same = Enumerable.Range(0, 1000).Count(index => Body(one, index).AsSpan().SequenceEqual(Body(other, index)));

        Assert.That(same, Is.LessThan(5));
    }

    [Test]
    public void Payloads_do_not_depend_on_those_before()
    {
        var (forth, back) = (new Generator(7), new Generator(7));
        var all = Enumerable.Range(0, 500).Select(index => Body(forth, index)).ToArray();

        Assert.That(
            Enumerable.Range(0, 500).Reverse().Where(index => !all[index].AsSpan().SequenceEqual(Body(back, index))),
            Is.Empty);
    }

    [Test]
    public void No_two_payloads_with_a_Session_or_a_token_are_the_same()
    {
        var generator = new Generator(3);

        var all = Enumerable.Range(0, 4000)
            .Select(index => Convert.ToBase64String(Body(generator, index)))
            .Where(body => body.Length > 500)
            .ToList();

        Assert.That(all, Is.Unique);
    }

    [Test]
    public void Writing_allocates_nothing()
    {
        var generator = new Generator(1);
        var body = new ArrayBufferWriter<byte>(16 * 1024);
        WriteAll();

        var before = GC.GetAllocatedBytesForCurrentThread();
        WriteAll();

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);

        void WriteAll()
        {
            for (var index = 0; index < 3000; index++)
            {
                body.ResetWrittenCount();
                generator.Write(index, body);
            }
        }
    }

    [Test]
    public void An_index_below_zero_is_refused() =>
        Assert.That(() => new Generator(1).Write(-1, new ArrayBufferWriter<byte>()), Throws.TypeOf<ArgumentOutOfRangeException>());

    private static byte[] Body(Generator generator, int index)
    {
        var body = new ArrayBufferWriter<byte>();
        generator.Write(index, body);
        return body.WrittenSpan.ToArray();
    }
}
