using System.Text.Json;

namespace Conformance.Reports.Saved;

/// <summary>The text of a saved run.</summary>
internal static class SavedFormat
{
    /// <summary>The text in UTF-8.</summary>
    public static byte[] Write(SavedRun run) => KeptJson.Write(run);

    /// <summary>Reads the text.</summary>
    /// <param name="text">The text in UTF-8.</param>
    /// <param name="name">How messages call it.</param>
    /// <exception cref="InvalidDataException">It is no report, or one of another version; the message says what was seen.</exception>
    public static SavedRun Read(ReadOnlySpan<byte> text, string name)
    {
        text = KeptJson.WithoutMark(text);
        try
        {
            var version = KeptJson.Read<Versioned>(text)?.FormatVersion;
            return version switch
            {
                SavedRun.Version => Checked(KeptJson.Read<SavedRun>(text)!, KeptJson.NullIn(text)),
                null => throw Wrong("there is no formatVersion"),
                _ => throw new InvalidDataException(
                    $"{name} has the formatVersion {version}, and this tool reads {SavedRun.Version}: make it anew, or read it by the "
                    + "tool that wrote it"),
            };
        }
        catch (JsonException broken)
        {
            throw Wrong(KeptJson.Explain(broken), broken);
        }

        SavedRun Checked(SavedRun run, string? nothing) => (nothing ?? SavedCheck.Mistake(run)) is { } mistake ? throw Wrong(mistake) : run;

        InvalidDataException Wrong(string what, Exception? inner = null) => new(
            $"{name} is no report of a run: {what}; a report is what `client --json FILE` and `service --json FILE` write", inner);
    }

    private sealed record Versioned
    {
        public int? FormatVersion { get; init; }
    }
}
