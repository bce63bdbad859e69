using System.Text;
using Conformance.Contract.Wire;
using Conformance.Subjects;

namespace Conformance.HarnessSuite.Subjects;

internal sealed class CallAnswers
{
    [Test]
    public void Text_that_is_no_unicode_arrives_tagged()
    {
        // "a", a lone surrogate, "b" as UTF-16LE.
        var answer = Read("""{"id":2,"error":{"type":"Odd","message":{"$utf16":"YQAA2GIA"},"kind":"decode"}}""");

        Assert.That(answer.Error, Is.EqualTo(new ClientError("Odd", "a\ud800b", "decode")));
    }

    [Test]
    public void An_error_without_a_message_has_an_empty_one() =>
        Assert.That(
            Read("""{"id":2,"error":{"type":"Odd","kind":"other"}}""").Error, Is.EqualTo(new ClientError("Odd", string.Empty, "other")));

    [Test]
    public void A_surface_keeps_its_bytes()
    {
        var answer = Read("""{"id":2, "surface": {"ExpiresIn":3600.0, "Session":"\u00e9"} }""");

        Assert.That(Encoding.UTF8.GetString(answer.Surface!.Bytes.Span), Is.EqualTo("""{"ExpiresIn":3600.0, "Session":"\u00e9"}"""));
    }

    private static DriverAnswer Read(string line) => CallAnswer.Read(JsonReading.TryRead(Encoding.UTF8.GetBytes(line), out _)!);
}
