using Conformance.Contract.Wire;

namespace Conformance.HarnessSuite.Wire;

internal sealed class Excerpts
{
    [TestCase("plain", "plain")]
    [TestCase("", "")]
    [TestCase("héllo, 世界", "héllo, 世界")]
    [TestCase("123456789012345678901234567890", "123456789012345678901234567890")]
    [TestCase("1234567890 1234567890 1234567890 12345678", "1234567890 1234567890 1234567890 1234567…")]
    [TestCase("1234567890 1234567890 1234567890 1234567", "1234567890 1234567890 1234567890 1234567")]
    [TestCase("abcdefghijklmn1 abcdefghijklmno1", "abcdefghijklmn1 (16 characters)")]
    [TestCase("AWSCognitoIdentityProviderService", "AWSCognitoIdentityProviderService")]
    [TestCase("token=eyJraWQiOiJ4eXoxMjMifQ.c2lnbmF0dXJlMTIzNDU2Nzg5MA;", "token=(22 characters).(26 characters);")]
    [TestCase("Pw1!abcdefghij0123456789", "Pw1!(20 characters)")]
    public void Text_is_shown_short_printable_and_without_what_could_be_a_secret(string text, string shown) =>
        Assert.That(Excerpt.Of(text, 40), Is.EqualTo(shown));

    [Test]
    public void What_would_steer_a_terminal_is_a_dot() =>
        Assert.That(Excerpt.Of("a\tb\u0007\u001b[31mc\u202e\ud800", 40), Is.EqualTo("a·b··[31mc··"));

    [Test]
    public void A_secret_is_not_shown_because_it_is_cut() =>
        Assert.That(Excerpt.Of(new string('.', 35) + "AYABe0123456789abcdefghi", 40), Is.EqualTo(new string('.', 35) + "(24 c…"));

    [Test]
    public void A_text_of_megabytes_is_looked_at_once() =>
        Assert.That(Excerpt.Of(new string('x', 16 * 1024 * 1024), 40), Is.EqualTo(new string('x', 40) + "…"));

    [TestCase(80, 80, "")]
    [TestCase(81, 80, "…")]
    public void A_word_is_cut_where_it_is_too_long(int letters, int shown, string cut) =>
        Assert.That(Excerpt.Word(new string('x', letters)), Is.EqualTo(new string('x', shown) + cut));

    [TestCase(500, 500, "")]
    [TestCase(501, 500, "…")]
    public void A_line_is_cut_where_it_is_too_long(int letters, int shown, string cut) =>
        Assert.That(Excerpt.Line(new string('x', letters)), Is.EqualTo(new string('x', shown) + cut));

    [TestCase(78, 80)]
    [TestCase(79, 79)]
    public void A_cut_goes_through_no_character(int letters, int shown) =>
        Assert.That(Excerpt.Word(new string('x', letters) + "😀x"), Is.EqualTo((new string('x', letters) + "😀")[..shown] + "…"));
}
