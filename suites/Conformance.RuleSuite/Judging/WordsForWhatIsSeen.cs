using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Judging;
using Conformance.RuleSuite.Requests;

namespace Conformance.RuleSuite.Judging;

internal sealed class WordsForWhatIsSeen
{
    private static IEnumerable<string> Words => Seen.Words;

    [TestCaseSource(nameof(Words))]
    public void A_word_of_the_list_holds_no_number_and_is_short(string word) =>
        Assert.That(word, Has.Length.InRange(1, 100).And.Not.Matches("[0-9\"{}]"));

    [TestCase("another text", "a longer one", "of more letters than one")]
    [TestCase("its beginning", "Due-", "Due-va")]
    [TestCase("its end", "lue", "-value")]
    [TestCase("with something around it", "<Due-value>", "<<<Due-value>>>")]
    public void Two_lengths_of_a_fault_are_one_word(string word, string one, string other) =>
        Assert.That(
            from text in (string[])[one, other]
            select TextWording.Unlike(Json(text), "Due-value").Word,
            Is.EqualTo([word, word]));

    [TestCase("success with nothing set", """{}""", """{"Madeup":"a text","Session":null}""")]
    [TestCase("success with Session", """{"Session":"a"}""", """{"Session":"of another length","madeUp":1}""")]
    public void A_success_is_told_by_the_members_that_the_api_has(string word, string one, string other) =>
        Assert.That(from text in (string[])[one, other] select SurfacedWords.Success(Read(text)).Word, Is.EqualTo([word, word]));

    // The files of these rules send what was never handed out.
    [TestCase("REQ-SES-001")]
    [TestCase("REQ-REF-001")]
    public void What_was_sent_to_another_case_is_told_as_such(string id)
    {
        var seen =
            from example in RuleExample.Of(ClientRules.Requests.Select(check => check.Rule).Where(rule => rule.Id == id))
            where example.Kind == RuleExample.Violating
            let sent = (PlayedRequest)RequestFixture.Read(example)
            from owned in (bool[])[false, true]
            let findings = Judge(id, sent with { SignIn = sent.SignIn with { IsOfAnotherCase = _ => owned } })
            select (owned, Words: findings.Select(finding => finding.Seen).ToList());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(seen.Where(one => one.owned).SelectMany(one => one.Words), Has.Some.EqualTo(Seen.OtherCases.Word));
            Assert.That(seen.Where(one => !one.owned).SelectMany(one => one.Words), Is.Not.Empty.And.None.EqualTo(Seen.OtherCases.Word));
        }
    }

    private static IReadOnlyList<Finding> Judge(string id, SentRequest sent)
    {
        var findings = new Findings();
        findings.Run<SentRequest>([.. ClientRules.Requests.Where(check => check.Rule.Id == id)], sent);
        return findings.All;
    }

    private static JsonValue Json(string text) => Read(JsonText.Quote(text));

    private static JsonValue Read(string json) => JsonReading.TryRead(System.Text.Encoding.UTF8.GetBytes(json), out _)!.Root;
}
