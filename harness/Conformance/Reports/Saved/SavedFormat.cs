using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Conformance.Reports.Saved;

/// <summary>The text of a saved run.</summary>
internal static class SavedFormat
{
    /// <summary>How what is kept of a run is written.</summary>
    public static JsonSerializerOptions Options { get; } = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
#if NET9_0_OR_GREATER
        // A report is read by the tool alone, which is of a newer framework than some users of the package.
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
#endif
    };

    /// <summary>The text in UTF-8.</summary>
    public static byte[] Write(SavedRun run) => [.. JsonSerializer.SerializeToUtf8Bytes(run, Options), (byte)'\n'];

    /// <summary>Reads the text.</summary>
    /// <param name="text">The text in UTF-8.</param>
    /// <param name="name">How messages call it.</param>
    /// <exception cref="InvalidDataException">It is no report, or one of another version; the message says what was seen.</exception>
    public static SavedRun Read(ReadOnlySpan<byte> text, string name)
    {
        if (text.StartsWith("\ufeff"u8))
        {
            text = text[3..];
        }

        try
        {
            var version = JsonSerializer.Deserialize<Versioned>(text, Options)?.FormatVersion;
            return version switch
            {
                SavedRun.Version => Checked(JsonSerializer.Deserialize<SavedRun>(text, Options)!),
                null => throw Wrong("there is no formatVersion"),
                _ => throw new InvalidDataException(
                    $"{name} has the formatVersion {version}, and this tool reads {SavedRun.Version}: make it anew, or read it by the "
                    + "tool that wrote it"),
            };
        }
        catch (JsonException broken)
        {
            throw Wrong(Where(broken), broken);
        }

        SavedRun Checked(SavedRun run) => SavedCheck.Mistake(run) is { } mistake ? throw Wrong(mistake) : run;

        InvalidDataException Wrong(string what, Exception? inner = null) => new(
            $"{name} is no report of a run: {what}; a report is what `client --json FILE` and `service --json FILE` write", inner);
    }

    private static string Where(JsonException broken) => broken.Path is { Length: > 1 } path
        ? $"at {path}, {Lowered(broken.Message)}"
        : Lowered(broken.Message);

    // The reader's sentence without the type it was read into, and without the place, which is told already.
    private static string Lowered(string message)
    {
        var sentence = message.Split(" Path: ")[0].TrimEnd('.');
        return sentence.Contains("missing required properties including:", StringComparison.Ordinal)
            ? $"there is no {sentence.Split("including:")[1].Trim().Replace('\'', '`')}"
            : sentence.StartsWith("The JSON value could not be converted", StringComparison.Ordinal)
            ? "something else stands than is due there"
            : $"it is not JSON ({char.ToLowerInvariant(sentence[0])}{sentence[1..]})";
    }

    private sealed record Versioned
    {
        public int? FormatVersion { get; init; }
    }
}
