using Conformance.Judging;

namespace Conformance.HarnessSuite.Judging;

internal sealed class QuotedTexts
{
    private const string Message = "Say \"no\" to 'é' \\ and 😀\n\u001b</p>";

    // What each language makes of the message, as its own tools print it.
    private static readonly (string Writer, string Text)[] Written =
    [
        ("plain", Message),
        (
            "words around it",
            $"An error occurred (NotAuthorizedException) when calling the AdminInitiateAuth operation: {Message} (attempt 1)"),
        ("JSON, as JavaScript writes it", """{"message":"Say \"no\" to 'é' \\ and 😀\n\u001b</p>"}"""),
        ("JSON, as Python writes it", """{"message": "Say \"no\" to '\u00e9' \\ and \ud83d\ude00\n\u001b</p>"}"""),
        ("JSON, as PHP writes it", """{"message":"Say \"no\" to '\u00e9' \\ and \ud83d\ude00\n\u001b<\/p>"}"""),
        ("JSON, as .NET writes it", """{"message":"Say \u0022no\u0022 to \u0027\u00E9\u0027 \\ and \uD83D\uDE00\n\u001B\u003C/p\u003E"}"""),
        ("JSON, as Go writes it", """{"message":"Say \"no\" to 'é' \\ and 😀\n\u001b\u003c/p\u003e"}"""),
        ("Python's repr", """ClientError('Say "no" to \'é\' \\ and 😀\n\x1b</p>')"""),
        ("Python's ascii", """ClientError('Say "no" to \'\xe9\' \\ and \U0001f600\n\x1b</p>')"""),
        ("Python's repr of bytes", """b'Say "no" to \'\xc3\xa9\' \\ and \xf0\x9f\x98\x80\n\x1b</p>'"""),
        ("Go's %q", """message="Say \"no\" to 'é' \\ and 😀\n\x1b</p>";"""),
        ("Go's %+q", """message="Say \"no\" to '\u00e9' \\ and \U0001f600\n\x1b</p>";"""),
        ("Ruby's inspect", """#<Aws::Error "Say \"no\" to 'é' \\ and 😀\n\e</p>">"""),
        ("Ruby's inspect of ASCII", """#<Aws::Error "Say \"no\" to '\u00E9' \\ and \u{1F600}\n\e</p>">"""),
        ("Node's inspect", """{ message: `Say "no" to 'é' \\ and 😀\n\x1B</p>` }"""),
    ];

    private static IEnumerable<TestCaseData> Texts =>
        Written.Select(one => new TestCaseData(one.Text).SetName($"The message is found as {one.Writer} has it"));

    private static IEnumerable<TestCaseData> Damaged =>
        Written.Select(one => new TestCaseData(
            one.Text.Replace("no", "on", StringComparison.Ordinal)).SetName($"Another message is not found as {one.Writer} has it"));

    [TestCaseSource(nameof(Texts))]
    public void Message_is_found(string text) => Assert.That(QuotedText.Contains(text, Message));

    [TestCaseSource(nameof(Damaged))]
    public void Another_message_is_not_found(string text) => Assert.That(QuotedText.Contains(text, Message), Is.False);

    [Test]
    public void Every_escape_is_needed() =>
        Assert.That(
            from escape in TextEscape.All
            where !Written.Any(one => escape.Write("é") is { } letter && one.Text.Contains(letter, escape.Comparison))
                && !Written.Any(one => escape.Write("\"") is { } quote && one.Text.Contains(quote, escape.Comparison))
                && !Written.Any(one => escape.Write("\n") is { } line && one.Text.Contains(line, escape.Comparison))
                && !Written.Any(one => escape.Write("😀") is { } face && one.Text.Contains(face, escape.Comparison))
            select escape.Form,
            Is.Empty);

    [TestCase("", "a")]
    [TestCase("cut of", "cut off")]
    [TestCase(@"cut o\u006", "cut of")]
    [TestCase(@"C:\now", "C:now")]
    [TestCase(@"a\", "a\\b")]
    [TestCase(@"a\n", "a\nb")]
    public void Half_a_message_is_none(string text, string message) => Assert.That(QuotedText.Contains(text, message), Is.False);

    [TestCase(@"twice \\\\", @"twice \\")]
    [TestCase(@"once \\", @"once \")]
    [TestCase(@"plain \\", @"plain \\")]
    public void Backslashes_count_one_by_one(string text, string message) => Assert.That(QuotedText.Contains(text, message));

    [TestCase(@"so \xff.", "so ÿ.", true)]
    [TestCase(@"so \x100.", "so \u0100.", false)]
    [TestCase(@"a\Nb", "a\nb", false)]
    public void An_escape_is_spelt_as_the_languages_spell_it(string text, string message, bool isFound) =>
        Assert.That(QuotedText.Contains(text, message), Is.EqualTo(isFound));

    [Test]
    public void A_surrogate_that_stands_alone_is_found() => Assert.That(QuotedText.Contains(@"lone \ud800.", "lone \ud800."));
}
