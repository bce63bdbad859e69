using System.Text;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.HarnessSuite.Replay;
using Conformance.Judging.Surfaces;

namespace Conformance.HarnessSuite.Corpus;

/// <summary>
/// The message of an error holds what only the run has, so that no table of messages passes for a client that reads them.
/// </summary>
internal sealed class StampedMessages
{
    private static readonly IReadOnlyList<Case> Errors =
        [.. CaseCorpus.Read(Repository.Root).Where(one => one.Class is PayloadClass.Error or PayloadClass.ErrorSpelling)];

    private static string[] Messages(string run) =>
        [.. Errors.Select(one => SentError.Of(new ArmedCase(one, "subject", run).Sent).Message).OfType<string>()];

    [Test]
    public void Every_message_of_the_corpus_is_another_in_every_case_and_run()
    {
        var first = Messages("one run");

        Assert.That((string[])[.. first, .. Messages("another run")], Has.Length.GreaterThan(100).And.Unique.And.All.Not.Empty);
        Assert.That(Messages("one run"), Is.EqualTo(first));
    }

    [Test]
    public void All_but_those_with_quotes_are_judged_as_a_must() =>
        Assert.That(
            from one in Errors
            let armed = new ArmedCase(one, "subject", "run")
            let sent = SentError.Of(armed.Sent)
            where sent.Message is not null && !sent.IsTelling(armed.Messages)
            select one.Id,
            Is.EqualTo(["error.ValidationException.initiate"]));

    [Test]
    public void The_header_and_the_member_get_the_same_stamp()
    {
        var sent = Sent("""{"__type":"Odd","message":"no","Message":"No"}""", new Header("X-Amzn-ErrorMessage", "no"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(sent.Root["message"u8].Text, Does.Match("^no [A-Za-z0-9]{12}$"));
            Assert.That(sent.Root["Message"u8].Text, Is.EqualTo("N" + sent.Root["message"u8].Text[1..]));
            Assert.That(sent.Header("x-amzn-errormessage"), Is.EqualTo(sent.Root["message"u8].Text));
        }
    }

    [TestCase("""{"message":"caf\u00e9"}""")]
    [TestCase("""{"message":"café"}""")]
    [TestCase("""{"message":"line\nbreak"}""")]
    [TestCase("""{"message":""}""")]
    [TestCase("""{"message":17}""")]
    [TestCase("""{"detail":{"message":"inside"}}""")]
    [TestCase("<p>message</p>")]
    public void What_cannot_be_stamped_stays(string body) => Assert.That(Encoding.UTF8.GetString(Sent(body).Body.Span), Is.EqualTo(body));

    [Test]
    public void A_message_behind_a_byte_order_mark_gets_its_stamp_too() =>
        Assert.That(
            Encoding.UTF8.GetString(Sent("\uFEFF{\"message\":\"no\"}").Body.Span),
            Does.Match("^\uFEFF{\"message\":\"no [A-Za-z0-9]{12}\"}$"));

    [Test]
    public void An_answer_that_is_no_error_keeps_its_message() =>
        Assert.That(
            Encoding.UTF8.GetString(Cases.Arm("x.good", Cases.Json("""{"message":"fine"}""")).Sent.Body.Span),
            Is.EqualTo("""{"message":"fine"}"""));

    private static Response Sent(string body, params Header[] headers) =>
        Cases.Arm("x.error", Cases.Json(body, status: 400) with { Headers = headers }).Sent;
}
