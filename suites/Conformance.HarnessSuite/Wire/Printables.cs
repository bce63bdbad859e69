using Conformance.Contract.Wire;

namespace Conformance.HarnessSuite.Wire;

internal sealed class Printables
{
    // Not in attributes: their texts are kept in UTF-8, and a lone surrogate would be lost there.
    private static IEnumerable<TestCaseData> Texts =>
    [
        Row("nothing", "", ""),
        Row("letters", "héllo, 世界", "héllo, 世界"),
        Row("a pair", "a😀b", "a😀b"),
        Row("a control", "a\u001b[31mb", @"a\u001b[31mb"),
        Row("a mark of direction", "a\u202eb", @"a\u202eb"),
        Row("half a pair", "a\ud83db", @"a\ud83db"),
        Row("a private letter", "\ue000", @"\ue000"),
        Row("a private pair", "a\udb80\udc00b", @"a\udb80\udc00b"),
        Row("a break of lines", "\u2028", @"\u2028"),
        Row("a break of paragraphs", "\u2029", @"\u2029"),
        Row("what is no letter yet", "\u0378", @"\u0378"),
        Row("a pair behind a control", "\t😀b\t", @"\u0009😀b\u0009"),
    ];

    [TestCaseSource(nameof(Texts))]
    public void What_cannot_be_seen_is_its_code(string text, string shown) => Assert.That(Printable.Of(text), Is.EqualTo(shown));

    private static TestCaseData Row(string name, string text, string shown) => new TestCaseData(text, shown).SetName($"{{m}} {name}");
}
