using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Conformance.Reports.Saved;

/// <summary>The JSON in which what is kept of runs is written and read again: what is null is left out.</summary>
internal static class KeptJson
{
    private static readonly JsonSerializerOptions Options = new()
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
    public static byte[] Write<T>(T kept) => [.. JsonSerializer.SerializeToUtf8Bytes(kept, Options), (byte)'\n'];

    /// <summary>The text without the mark that some editors put in front.</summary>
    public static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> text) => text.StartsWith("\ufeff"u8) ? text[3..] : text;

    /// <summary>Reads a text.</summary>
    /// <exception cref="JsonException">It is not JSON, or of another form; <see cref="Explain"/> says what is wrong.</exception>
    public static T? Read<T>(ReadOnlySpan<byte> text) => JsonSerializer.Deserialize<T>(text, Options);

    /// <summary>Where null stands, which nothing that is kept has, as a phrase; null where it stands nowhere.</summary>
    // What is read respects the annotations of members, and not those of the items of lists.
    public static string? NullIn(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.Null)
            {
                var line = 1 + text[..(int)reader.TokenStartIndex].Count((byte)'\n');
                return string.Create(CultureInfo.InvariantCulture, $"null stands in line {line}");
            }
        }

        return null;
    }

    /// <summary>What is wrong with a text that cannot be read, as a phrase.</summary>
    public static string Explain(JsonException broken) => broken.Path is { Length: > 1 } path
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
}
