using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Conformance.Contract.Wire;

/// <summary>
/// A lossless reading of JSON bytes: every member with its position, duplicates and other-case names included, numbers as
/// their text. Nothing is decoded until it is asked for, so that judging a payload allocates next to nothing.
/// </summary>
public sealed class JsonReading
{
    // A response has about ten values.
    private const int Few = 16;

    internal const int MaxDepth = 512;

    private static readonly JsonReaderOptions Strict = new() { MaxDepth = MaxDepth };

    private Node[] nodes = new Node[Few];
    private int count;

    private JsonReading(ReadOnlyMemory<byte> bytes) => Bytes = bytes;

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

    /// <summary>The first child of exactly this name, or -1.</summary>
    internal int Find(int parent, string name)
    {
        if (nodes[parent].Kind != JsonKind.Object)
        {
            return -1;
        }

        for (var at = parent + 1; at < nodes[parent].Next; at = nodes[at].Next)
        {
            if (IsNamed(at, name))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>False when it is sure at a glance that no object has a name twice.</summary>
    internal bool MayRepeatNames()
    {
        for (var parent = 0; parent < count; parent++)
        {
            if (nodes[parent].Kind == JsonKind.Object && MayRepeatNames(parent))
            {
                return true;
            }
        }

        return false;
    }

    // Most names differ by their length alone.
    internal bool IsNamed(int index, string name)
    {
        ref readonly var node = ref nodes[index];
        return node.IsNamePlain
            ? node.NameLength == name.Length && Ascii.Equals(Bytes.Span.Slice(node.NameStart, node.NameLength), name)
            : JsonText.IsSame(Bytes.Span.Slice(node.NameStart, node.NameLength), name);
    }

    // Comparing each with each is the quickest for the few members that a response has.
    private bool MayRepeatNames(int parent)
    {
        var bytes = Bytes.Span;
        var members = 0;
        for (var at = parent + 1; at < nodes[parent].Next; at = nodes[at].Next)
        {
            ref readonly var member = ref nodes[at];
            if (++members > Few || !member.IsNamePlain)
            {
                return true;
            }

            for (var before = parent + 1; before < at; before = nodes[before].Next)
            {
                ref readonly var earlier = ref nodes[before];
                if (earlier.NameLength == member.NameLength
                    && bytes.Slice(earlier.NameStart, earlier.NameLength).SequenceEqual(bytes.Slice(member.NameStart, member.NameLength)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private void Fill()
    {
        var reader = new Utf8JsonReader(Bytes.Span, Strict);
        var container = -1;
        var name = default(Node);

        while (reader.Read())
        {
            var start = (int)reader.TokenStartIndex;
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    name.NameStart = start + 1;
                    name.NameLength = reader.ValueSpan.Length;
                    name.IsNamePlain = !reader.ValueIsEscaped && Ascii.IsValid(reader.ValueSpan);
                    continue;

                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    ref var closed = ref nodes[container];
                    closed.Length = start + 1 - closed.Start;
                    container = closed.Next;
                    closed.Next = count;
                    continue;
            }

            if (count == nodes.Length)
            {
                Array.Resize(ref nodes, count * 2);
            }

            ref var node = ref nodes[count];
            node = name;
            node.Start = start;
            node.Length = (int)reader.BytesConsumed - start;
            node.Kind = KindOf(reader.TokenType);
            if (node.Kind is JsonKind.Object or JsonKind.Array)
            {
                // While it is open, it remembers what it is in.
                node.Next = container;
                container = count;
            }
            else
            {
                node.Next = count + 1;
                node.IsEscaped = reader.ValueIsEscaped;
            }

            name = default;
            count++;
        }
    }

    private static JsonKind KindOf(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => JsonKind.Object,
        JsonTokenType.StartArray => JsonKind.Array,
        JsonTokenType.String => JsonKind.String,
        JsonTokenType.Number => JsonKind.Number,
        JsonTokenType.Null => JsonKind.Null,
        _ => JsonKind.Boolean,
    };

    internal struct Node
    {
        public int NameStart;
        public int NameLength;
        public int Start;
        public int Length;

        /// <summary>The node behind this one and all that is in it.</summary>
        public int Next;

        /// <summary>True when the name is ASCII without an escape, so that its bytes are its text.</summary>
        public bool IsNamePlain;

        /// <summary>True for a string with an escape.</summary>
        public bool IsEscaped;

        private byte kind;

        public JsonKind Kind
        {
            readonly get => (JsonKind)kind;
            set => kind = (byte)value;
        }
    }
}
