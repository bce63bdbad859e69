using System.Text;
using Conformance.Running;

namespace Conformance.Snapshots;

/// <summary>
/// A text that is kept in a file as Verify keeps it: <c>NAME.verified.EXTENSION</c>, UTF-8 with its mark, line feeds, no line at the end.
/// </summary>
internal sealed class VerifiedFile
{
    /// <summary>What the name of an accepted file ends with, before its extension.</summary>
    public const string VerifiedMark = ".verified";

    /// <summary>The same for a file that was seen and is not accepted.</summary>
    public const string ReceivedMark = ".received";

    // Those that Verify replaces by a hyphen.
    private const string Replaced = "\"\\<>|:*?/#";

    private static readonly UTF8Encoding WithMark = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    /// <summary>Names the two files.</summary>
    /// <param name="folder">Where they lie.</param>
    /// <param name="name">What is kept; characters that a file name cannot have everywhere are replaced.</param>
    /// <param name="extension">The kind of the text, without the dot.</param>
    public VerifiedFile(string folder, string name, string extension)
    {
        Name = NameOf(name);
        Verified = Path.Combine(folder, $"{Name}{VerifiedMark}.{extension}");
        Received = Path.Combine(folder, $"{Name}{ReceivedMark}.{extension}");
    }

    /// <summary>The name as the files have it.</summary>
    public string Name { get; }

    /// <summary>The file that was accepted.</summary>
    public string Verified { get; }

    /// <summary>The file of what was seen and is not accepted.</summary>
    public string Received { get; }

    /// <summary>A name as files have it.</summary>
    public static string NameOf(string name) =>
        string.Concat(name.Select(letter => char.IsControl(letter) || Replaced.Contains(letter, StringComparison.Ordinal) ? '-' : letter));

    /// <summary>A text as the file has it.</summary>
    public static string TextOf(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n');

    /// <summary>
    /// Compares; where the text is another one, or the file is not as it must be, what was seen is left in the received file.
    /// </summary>
    /// <param name="text">What was seen.</param>
    /// <param name="bring">Brings what was verified into the form of what was seen, where it is of an older one.</param>
    /// <returns>Null when the text is the verified one.</returns>
    public Mismatch? Verify(string text, Func<string, string>? bring = null)
    {
        File.Delete(Received);
        var seen = TextOf(text);
        if (Compare(seen, bring ?? (expected => expected)) is not { } mismatch)
        {
            return null;
        }

        Write(Received, seen);
        return mismatch;
    }

    /// <summary>Writes the verified file where it is another one, and takes away what was received.</summary>
    /// <returns>True when it was another one.</returns>
    public bool Accept(string text)
    {
        var seen = TextOf(text);
        var isAnother = Compare(seen, expected => expected) is not null;
        if (isAnother)
        {
            Write(Verified, seen);
        }

        File.Delete(Received);
        return isAnother;
    }

    private Mismatch? Compare(string seen, Func<string, string> bring)
    {
        var file = File.Exists(Verified) ? File.ReadAllBytes(Verified) : [];
        if (file.Length == 0 || file.AsSpan().SequenceEqual(WithMark.Preamble))
        {
            return new(MismatchKind.New, "");
        }

        string expected;
        try
        {
            expected = WithMark.GetString(file.AsSpan(file.AsSpan().StartsWith(WithMark.Preamble) ? WithMark.Preamble.Length : 0));
        }
        catch (DecoderFallbackException)
        {
            return new(MismatchKind.NotUtf8, "");
        }

        return expected.Contains('\r', StringComparison.Ordinal) ? new(MismatchKind.CarriageReturn, expected)
            : !file.AsSpan().StartsWith(WithMark.Preamble) ? new(MismatchKind.NoMark, expected)
            : expected != seen && bring(expected) is var brought && brought != seen ? new(MismatchKind.Text, brought)
            : null;
    }

    private static void Write(string file, string text) => new WholeFile(file).Write([.. WithMark.Preamble, .. WithMark.GetBytes(text)]);
}

/// <summary>In what a verified file is not what was seen.</summary>
internal enum MismatchKind
{
    /// <summary>There is none, or an empty one.</summary>
    New,

    /// <summary>Another text.</summary>
    Text,

    /// <summary>A carriage return in it, which Verify refuses.</summary>
    CarriageReturn,

    /// <summary>No byte-order mark.</summary>
    NoMark,

    /// <summary>Other bytes than UTF-8.</summary>
    NotUtf8,
}

/// <summary>A verified file that is not what was seen.</summary>
/// <param name="Kind">In what.</param>
/// <param name="Expected">The text of the file.</param>
internal sealed record Mismatch(MismatchKind Kind, string Expected)
{
    /// <summary>What is wrong with the file, to stand behind its name.</summary>
    public string Words => Kind switch
    {
        MismatchKind.New => "is missing",
        MismatchKind.CarriageReturn => "has a carriage return",
        MismatchKind.NoMark => "has no byte-order mark",
        MismatchKind.NotUtf8 => "is not UTF-8",
        _ => "differs",
    };
}
