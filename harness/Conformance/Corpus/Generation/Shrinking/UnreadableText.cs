using System.Text.Json;

namespace Conformance.Corpus.Generation.Shrinking;

/// <summary>Why a body is no answer; what is made smaller has to be none for the same reason, or else another thing would fail.</summary>
internal enum UnreadableText
{
    /// <summary>It is an object and nothing else, or it is empty: a client may read it.</summary>
    Readable,

    /// <summary>It is no object: another value, a page, or some text.</summary>
    NoObject,

    /// <summary>It ends within an object.</summary>
    Cut,

    /// <summary>Something stands behind the object.</summary>
    Behind,

    /// <summary>It begins as an object does, and breaks the grammar within.</summary>
    Broken,
}

/// <summary>Tells the reasons.</summary>
internal static class UnreadableTexts
{
    private const int Deepest = 1_000_000;

    public static UnreadableText Of(ReadOnlySpan<byte> body)
    {
        var text = body.Trim(" \t\r\n"u8);
        if (text.IsEmpty || text[0] != '{')
        {
            return text.IsEmpty ? UnreadableText.Readable : UnreadableText.NoObject;
        }

        // It is told that more may come, so that an end within the object is no fault of it.
        var reader = new Utf8JsonReader(text, isFinalBlock: false, new(new JsonReaderOptions { MaxDepth = Deepest }));
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth == 0 && reader.TokenType == JsonTokenType.EndObject)
                {
                    return reader.BytesConsumed == text.Length ? UnreadableText.Readable : UnreadableText.Behind;
                }
            }
        }
        catch (JsonException)
        {
            return UnreadableText.Broken;
        }

        return UnreadableText.Cut;
    }
}
