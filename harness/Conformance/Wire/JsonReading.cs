using System.Text.Json;
using System.Text.Unicode;

namespace Conformance.Wire;

/// <summary>
/// A lossless reading of JSON bytes: every member with its position, duplicates and other-case names included, numbers as
/// their text. Nothing is decoded until it is asked for, so that judging a payload allocates next to nothing.
/// </summary>
public sealed class JsonReading
{
    private static readonly JsonReaderOptions Strict = new() { MaxDepth = 512 };

    private Node[] nodes;
    private int count;

    private JsonReading(ReadOnlyMemory<byte> bytes)
    {
        Bytes = bytes;
        nodes = new Node[64];
    }

    /// <summary>The bytes that were read; positions count from their start.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The outermost value.</summary>
    public JsonValue Root => new(this, 0);

    /// <summary>Reads strict JSON (RFC 8259) in UTF-8, without a byte-order mark.</summary>
    /// <returns>Null when the bytes are not JSON; <paramref name="fault"/> then says what is wrong and where.</returns>
    public static JsonReading? TryRead(ReadOnlyMemory<byte> bytes, out string? fault)
    {
        if (!Utf8.IsValid(bytes.Span))
        {
            fault = "is not UTF-8";
            return null;
        }

        var reading = new JsonReading(bytes);
        try
        {
            reading.Fill();
        }
        catch (JsonException broken)
        {
            fault = bytes.IsEmpty
                ? "is empty"
                : $"is not JSON: line {broken.LineNumber + 1}, byte {broken.BytePositionInLine + 1} of it";
            return null;
        }

        fault = null;
        return reading;
    }

    internal ref readonly Node this[int index] => ref nodes[index];

    private void Fill()
    {
        var reader = new Utf8JsonReader(Bytes.Span, Strict);
        Span<int> open = stackalloc int[Strict.MaxDepth];
        var depth = 0;
        var nameStart = -1;
        var nameLength = 0;

        while (reader.Read())
        {
            var start = (int)reader.TokenStartIndex;
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    nameStart = start + 1;
                    nameLength = reader.ValueSpan.Length;
                    continue;

                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    ref var container = ref nodes[open[--depth]];
                    container.Length = start + 1 - container.Start;
                    container.Next = count;
                    continue;
            }

            if (count == nodes.Length)
            {
                Array.Resize(ref nodes, count * 2);
            }

            ref var node = ref nodes[count];
            node.NameStart = nameStart;
            node.NameLength = nameLength;
            node.Start = start;
            node.Length = (int)reader.BytesConsumed - start;
            node.Next = count + 1;
            node.Kind = reader.TokenType switch
            {
                JsonTokenType.StartObject => JsonKind.Object,
                JsonTokenType.StartArray => JsonKind.Array,
                JsonTokenType.String => JsonKind.String,
                JsonTokenType.Number => JsonKind.Number,
                JsonTokenType.Null => JsonKind.Null,
                _ => JsonKind.Boolean,
            };
            if (node.Kind is JsonKind.Object or JsonKind.Array)
            {
                open[depth++] = count;
            }

            nameStart = -1;
            nameLength = 0;
            count++;
        }
    }

    internal struct Node
    {
        public JsonKind Kind;
        public int NameStart;
        public int NameLength;
        public int Start;
        public int Length;

        /// <summary>The node behind this one and all that is in it.</summary>
        public int Next;
    }
}
