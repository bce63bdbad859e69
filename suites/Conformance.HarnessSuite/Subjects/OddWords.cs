namespace Conformance.HarnessSuite.Subjects;

/// <summary>Words that nobody may quote as they are: a long one, and such as steer a terminal. Written as within a JSON text.</summary>
internal static class OddWords
{
    private static readonly string Long = new('x', 1024 * 1024);

    public static IReadOnlyList<string> All { get; } = [Long, @"a\u001b[31mb\nc\u202ed"];

    /// <summary>
    /// True for a sentence that shows neither: it may list the words that there are, and quotes the start of one that is none.
    /// </summary>
    public static bool IsShort(string? message) =>
        message is not null
            && message.Length < 1200
            && !message.Contains(Long[..250], StringComparison.Ordinal)
            && !message.Any(letter => char.IsControl(letter) || letter == '\u202e');
}
