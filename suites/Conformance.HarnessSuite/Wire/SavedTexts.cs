using System.Text;
using Conformance.Contract.Wire;

namespace Conformance.HarnessSuite.Wire;

/// <summary>What <see cref="Recording.SavedFiles"/> reads is read; anything else stays as it is.</summary>
internal sealed class SavedTexts
{
    private static IEnumerable<byte[]> Others =>
    [
        Encoding.UTF32.GetBytes("{}"),
        new UTF32Encoding(bigEndian: true, byteOrderMark: false).GetBytes("{}"),
        [0, 0, (byte)'{', 0],
        [0, (byte)'{', 0, 0],
        [(byte)'{', 0],
        [],
    ];

    [TestCaseSource(nameof(Others))]
    public void What_is_neither_UTF_8_nor_UTF_16_is_left_as_it_is(byte[] saved) => Assert.That(SavedText.ToUtf8(saved), Is.EqualTo(saved));
}
