using System.Text;
using Conformance.Corpus;
using Conformance.Corpus.Generation;
using Conformance.Corpus.Generation.Shrinking;

namespace Conformance.HarnessSuite.Corpus.Generation;

internal sealed class ShrunkCases
{
    [Test]
    public async Task What_fails_by_one_parameter_shrinks_to_it()
    {
        var failing =
            First(one => one.Clause == "NEW_PASSWORD_REQUIRED, valid" && Text(one).Contains("USER_ID_FOR_SRP", StringComparison.Ordinal));

        var shrunk = await Shrink(failing, one => Text(one).Contains("USER_ID_FOR_SRP", StringComparison.Ordinal));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(shrunk.Id, Is.EqualTo(failing.Id + ".shrunk"));
            Assert.That(Text(shrunk), Does.Match(
                """^\{"ChallengeName":"NEW_PASSWORD_REQUIRED","ChallengeParameters":"""
                + """\{"USER_ID_FOR_SRP":"[^"]+","requiredAttributes":"\[\]","userAttributes":"\{\}"\},"Session":"AYABe[\w-]{15}"\}$"""));
        }
    }

    [Test]
    public async Task Tokens_shrink_to_their_parts()
    {
        var failing = First(one => one.Clause == "tokens.new-device, valid");

        var shrunk = await Shrink(failing, _ => true);

        Assert.That(Text(shrunk), Does.Match(
            """^\{"AuthenticationResult":\{"AccessToken":"e30\.e30\.[\w-]{32}","ExpiresIn":1"""
            + ""","IdToken":"e30\.e30\.[\w-]{32}","RefreshToken":"(e30\.){4}[\w-]{22}","TokenType":"Bearer"\}\}$"""));
    }

    [Test]
    public async Task A_defect_stays()
    {
        foreach (var failing in Enumerable.Range(0, 200).Select(new Generator(4).Generate))
        {
            var shrunk = await Shrink(failing, _ => true);

            using (Assert.EnterMultipleScope())
            {
                Assert.That(CaseCorpus.Defects(shrunk), Is.EqualTo(failing.Defects), failing.Clause);
                Assert.That(
                    failing.IsForSdk
                        ? failing.Defects
                        : CaseCorpus.Defects(shrunk with { Answers = new ArmedCase(shrunk, "somebody").Answers }),
                    Is.EqualTo(failing.Defects),
                    failing.Clause);
                Assert.That(shrunk.Class, Is.EqualTo(failing.Class));
                Assert.That(shrunk.Answers[0].SentBody.Length, Is.LessThanOrEqualTo(failing.Answers[0].SentBody.Length));
            }
        }
    }

    [Test]
    public async Task Nothing_gets_smaller_when_only_the_whole_fails()
    {
        var failing = new Generator(4).Generate(6);

        var shrunk = await Shrink(failing, _ => false);

        Assert.That(Text(shrunk), Is.EqualTo(Text(failing)));
    }

    [Test]
    public async Task Tries_are_bounded_and_each_is_of_another_payload_with_the_id_of_the_result()
    {
        List<Case> tried = [];

        // Fails each other time: nothing a client should do, and the worst for a search.
        await Shrink(First(one => one.Clause == "tokens.new-device, valid"), one =>
        {
            tried.Add(one);
            return tried.Count % 2 == 0;
        });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(tried, Has.Count.LessThanOrEqualTo(Shrinker.MostTries));
            Assert.That(tried.Select(Text), Is.Unique);
            Assert.That(tried.Select(one => one.Id), Has.All.EndsWith(".shrunk"));
        }
    }

    [Test]
    public async Task The_same_failure_shrinks_to_the_same_bytes()
    {
        var failing = First(one => one.Clause == "WEB_AUTHN, valid");

        var (one, other) = (await Shrink(failing, Fails), await Shrink(failing, Fails));

        Assert.That(Text(one), Is.EqualTo(Text(other)));

        static bool Fails(Case one) => Text(one).Contains("AvailableChallenges", StringComparison.Ordinal);
    }

    [Test]
    public async Task A_list_shrinks_to_the_item_that_fails()
    {
        var failing = First(
            one => one.Clause == "SELECT_CHALLENGE, valid"
                && Text(one).Contains("\"WEB_AUTHN\"", StringComparison.Ordinal)
                && Text(one).Contains("SMS_OTP", StringComparison.Ordinal));

        var shrunk = await Shrink(failing, one => Text(one).Contains("\"WEB_AUTHN\"", StringComparison.Ordinal));

        Assert.That(Text(shrunk), Does.StartWith("""{"AvailableChallenges":["WEB_AUTHN"],"ChallengeName":"SELECT_CHALLENGE","Session":"""));
    }

    [Test]
    public async Task What_stands_behind_a_document_shrinks_to_one_byte_behind_the_smallest()
    {
        var failing = First(one => one.Clause.EndsWith("json.behind.other-document", StringComparison.Ordinal));

        var shrunk = await Shrink(failing, one => UnreadableTexts.Of(one.Answers[^1].SentBody.Span) == UnreadableText.Behind);

        Assert.That(Sent(shrunk), Has.Length.EqualTo(3).And.StartsWith("{}"));
    }

    [Test]
    public async Task A_cut_text_shrinks_to_a_cut_text()
    {
        var failing = First(one => one.Clause.EndsWith("json.cut.within-a-value", StringComparison.Ordinal));

        var shrunk = await Shrink(failing, _ => true);

        Assert.That(Sent(shrunk), Is.EqualTo("{"));
    }

    // Where the place of what is odd is gone, the answer would be a good one.
    [Test]
    public async Task What_is_odd_on_the_wire_stays_in_a_smaller_answer()
    {
        foreach (var failing in Enumerable.Range(0, 100).Select(at => new Generator(4).Generate((4 * at) + 2)))
        {
            var shrunk = (await Shrink(failing, _ => true)).Answers[^1];

            Assert.That(
                shrunk is { Frame: not null } || shrunk.Change is null || !shrunk.SentBody.Span.SequenceEqual(shrunk.Body.Span),
                failing.Clause);
        }
    }

    [TestCase("""{"a":"b"}""", nameof(UnreadableText.Readable))]
    [TestCase(" \n", nameof(UnreadableText.Readable))]
    [TestCase("""{"a":{"b":[]}} x""", nameof(UnreadableText.Behind))]
    [TestCase("""{"a":{"b":[]""", nameof(UnreadableText.Cut))]
    [TestCase("""{"a":"b""", nameof(UnreadableText.Cut))]
    [TestCase("""{"a" "b"}""", nameof(UnreadableText.Broken))]
    [TestCase("""[{}]""", nameof(UnreadableText.NoObject))]
    [TestCase("ok", nameof(UnreadableText.NoObject))]
    public void A_reason_to_refuse_a_text_is_told_from_the_others(string body, string reason) =>
        Assert.That(UnreadableTexts.Of(Encoding.UTF8.GetBytes(body)).ToString(), Is.EqualTo(reason));

    private static Case First(Func<Case, bool> which)
    {
        var generator = new Generator(4);
        return Enumerable.Range(0, 10_000).Select(generator.Generate).First(which);
    }

    private static Task<Case> Shrink(Case failing, Func<Case, bool> fails) =>
        Shrinker.ShrinkAsync(failing, one => Task.FromResult(fails(one)));

    private static string Sent(Case one) => Encoding.UTF8.GetString(one.Answers[^1].SentBody.Span);

    private static string Text(Case one) => Encoding.UTF8.GetString(one.Answers[^1].Body.Span);
}
