using System.Text;
using Conformance.Contract.Responses;
using Conformance.Contract.Wire;

namespace Conformance.RuleSuite.Wire;

internal sealed class ResponseTells
{
    [Test]
    public void A_byte_order_mark_without_losing_the_body()
    {
        var response = Read([0xEF, 0xBB, 0xBF, .. "{\"Session\":1}"u8]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(response.HasByteOrderMark, Is.True);
            Assert.That(response.Root["Session"].Text, Is.EqualTo("1"));
            Assert.That(response.Body.Length, Is.EqualTo(16));
        }
    }

    private static IEnumerable<TestCaseData> Unreadable =>
    [
        new TestCaseData(Array.Empty<byte>(), "is empty").SetName("Unreadable: empty"),
        new TestCaseData("{\"Session\":\"\xE4\"}"u8.ToArray()[..^4], "is not JSON: line 1").SetName("Unreadable: cut"),
        new TestCaseData(new byte[] { (byte)'"', 0xE4, (byte)'"' }, "is not UTF-8").SetName("Unreadable: Latin-1"),
        new TestCaseData(new byte[] { (byte)'"', 0xED, 0xA0, 0xBD, (byte)'"' }, "is not UTF-8").SetName("Unreadable: surrogate in UTF-8"),
        new TestCaseData("<html>"u8.ToArray(), "is not JSON: line 1, byte 1").SetName("Unreadable: HTML"),
        new TestCaseData("{}{}"u8.ToArray(), "is not JSON: line 1, byte 3").SetName("Unreadable: two values"),
        new TestCaseData("{\n\"a\":1,}"u8.ToArray(), "is not JSON: line 2").SetName("Unreadable: trailing comma"),
        new TestCaseData(Encoding.Unicode.GetBytes("{}"), "is not JSON").SetName("Unreadable: UTF-16"),
    ];

    [TestCaseSource(nameof(Unreadable))]
    public void What_is_wrong_with_a_body_that_cannot_be_read(byte[] body, string fault)
    {
        var response = Read(body);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(response.Json, Is.Null);
            Assert.That(response.JsonFault, Does.StartWith(fault));
            Assert.That(response.Root.Kind, Is.EqualTo(JsonKind.Absent));
        }
    }

    [TestCase("[]")]
    [TestCase("\"text\"")]
    [TestCase("null")]
    public void A_body_that_is_JSON_but_no_object(string body)
    {
        var response = Read(Encoding.UTF8.GetBytes(body));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(response.Json, Is.Not.Null);
            Assert.That(response.Root.Kind, Is.EqualTo(JsonKind.Absent));
        }
    }

    [Test]
    public void Headers_in_any_case_and_the_first_of_several()
    {
        var response = new Response(200, [new("X-Amzn-RequestId", "one"), new("x-amzn-requestid", "two")], default);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(response.Header("x-amzn-RequestID"), Is.EqualTo("one"));
            Assert.That(response.Header("Date"), Is.Null);
        }
    }

    [Test]
    public void Its_own_parts_after_an_exchange_was_changed()
    {
        var exchange = new Exchange(Read("{\"Session\":1}"u8.ToArray()));
        Assert.That(exchange.Payload.Session.HasValue, Is.True);

        var changed = exchange with { Response = Read("{}"u8.ToArray()) };

        Assert.That(changed.Payload.Session.HasValue, Is.False);
    }

    private static Response Read(byte[] body) => new(200, [], body);
}
