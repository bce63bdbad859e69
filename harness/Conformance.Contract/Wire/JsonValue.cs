using System.Text;

namespace Conformance.Contract.Wire;

/// <summary>One value of a <see cref="JsonReading"/>, or <see cref="JsonKind.Absent"/>.</summary>
public readonly struct JsonValue : IEquatable<JsonValue>
{
    private readonly JsonReading? reading;
    private readonly int index;

    internal JsonValue(JsonReading reading, int index)
    {
        this.reading = reading;
        this.index = index;
    }

    /// <summary>What it is.</summary>
    public JsonKind Kind => reading is null ? JsonKind.Absent : reading[index].Kind;

    /// <summary>True when there is a value and it is not <c>null</c>.</summary>
    public bool HasValue => Kind is not (JsonKind.Absent or JsonKind.Null);

    /// <summary>The value's bytes as they were sent, a string with its quotes; empty when absent.</summary>
    public ReadOnlySpan<byte> Raw =>
        reading is null ? default : reading.Bytes.Span.Slice(reading[index].Start, reading[index].Length);

    /// <summary>Where the value starts, in bytes from the start of the body.</summary>
    public int Position => reading is null ? -1 : reading[index].Start;

    /// <summary>The line in which the value starts, counted from 1; 0 when absent.</summary>
    internal int Line => reading is null ? 0 : reading.Bytes.Span[..Position].Count((byte)'\n') + 1;

    /// <summary>The member's name as it was sent, without quotes and with its escapes; empty for items and the root.</summary>
    public ReadOnlySpan<byte> RawName =>
        reading is null ? default : reading.Bytes.Span.Slice(reading[index].NameStart, reading[index].NameLength);

    /// <summary>Where the member's name starts, behind its quote; 0 for what has none.</summary>
    internal int NamePosition => reading is null ? 0 : reading[index].NameStart;

    /// <summary>The member's name.</summary>
    public string Name => JsonText.Unescape(RawName);

    /// <summary>The bytes between a string's quotes, escapes untouched; empty for other kinds.</summary>
    public ReadOnlySpan<byte> RawString => Kind == JsonKind.String ? Raw[1..^1] : default;

    /// <summary>True for a string that was sent with an escape.</summary>
    internal bool IsEscaped => reading is not null && reading[index].IsEscaped;

    /// <summary>The text of a string, lone surrogates kept; for other kinds the text that was sent.</summary>
    public string Text => Kind == JsonKind.String ? JsonText.Unescape(RawString) : Encoding.UTF8.GetString(Raw);

    /// <summary>The text of a string in UTF-8; it costs nothing when the string was sent without escapes.</summary>
    internal ReadOnlySpan<byte> Utf8 => IsEscaped ? JsonText.UnescapeUtf8(RawString) : RawString;

    /// <summary>How many characters (Unicode code points, as the service model counts) a string has.</summary>
    internal int CharacterCount
    {
        get
        {
            var text = Utf8;
            if (Ascii.IsValid(text))
            {
                return text.Length;
            }

            var count = 0;
            foreach (var unit in text)
            {
                // Each code point has one byte that does not continue another.
                count += (unit & 0xC0) == 0x80 ? 0 : 1;
            }

            return count;
        }
    }

    /// <summary>The members of an object or the items of an array, in the order in which they were sent.</summary>
    public ChildEnumerable Children => new(this);

    /// <summary>The first member of exactly this name, or an absent value.</summary>
    public JsonValue this[ReadOnlySpan<byte> name]
    {
        get
        {
            foreach (var member in Children)
            {
                if (member.IsNamed(name))
                {
                    return member;
                }
            }

            return default;
        }
    }

    /// <summary>The first member of exactly this name, or an absent value.</summary>
    public JsonValue this[string name] => reading?.Find(index, name) is >= 0 and var found ? new(reading, found) : default;

    /// <summary>True for the same place of the same reading.</summary>
    public bool Equals(JsonValue other) => ReferenceEquals(reading, other.reading) && index == other.index;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is JsonValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => index;

    /// <summary>True for the same place of the same reading.</summary>
    public static bool operator ==(JsonValue left, JsonValue right) => left.Equals(right);

    /// <summary>True for different places.</summary>
    public static bool operator !=(JsonValue left, JsonValue right) => !left.Equals(right);

    /// <summary>True when the member's name is this one, letter for letter.</summary>
    public bool IsNamed(ReadOnlySpan<byte> name) =>
        RawName.SequenceEqual(name) || (reading is not null && !reading[index].IsNamePlain && Name == Encoding.UTF8.GetString(name));

    /// <summary>True when the member's name is this one, letter for letter.</summary>
    public bool IsNamed(string name) => reading is null ? name.Length == 0 : reading.IsNamed(index, name);

    /// <summary>True for a string of exactly this text.</summary>
    public bool IsText(ReadOnlySpan<byte> text) =>
        Kind == JsonKind.String && (RawString.SequenceEqual(text) || (IsEscaped && Text == Encoding.UTF8.GetString(text)));

    /// <summary>True for a string of exactly this text.</summary>
    public bool IsText(string text) => Kind == JsonKind.String && JsonText.IsSame(RawString, IsEscaped, text);

    /// <inheritdoc/>
    public override string ToString() => $"{Kind} at {Position}";

    /// <summary>Walks over the children of a value without allocating.</summary>
    /// <param name="parent">Whose children.</param>
    public readonly struct ChildEnumerable(JsonValue parent)
    {
        /// <summary>True when there is none.</summary>
        public bool IsEmpty => !GetEnumerator().MoveNext();

        /// <summary>Starts the walk.</summary>
        public ChildEnumerator GetEnumerator() => new(parent);

        /// <summary>The children as a list, for those who need one.</summary>
        public IReadOnlyList<JsonValue> ToList()
        {
            List<JsonValue> all = [];
            foreach (var child in this)
            {
                all.Add(child);
            }

            return all;
        }
    }

    /// <summary>One walk over the children of a value.</summary>
    public struct ChildEnumerator
    {
        private readonly JsonReading? reading;
        private readonly int end;
        private int next;

        internal ChildEnumerator(JsonValue parent)
        {
            var isContainer = parent.Kind is JsonKind.Object or JsonKind.Array;
            reading = isContainer ? parent.reading : null;
            next = isContainer ? parent.index + 1 : 0;
            end = isContainer ? parent.reading![parent.index].Next : 0;
            Current = default;
        }

        /// <summary>The child that the walk stands on.</summary>
        public JsonValue Current { get; private set; }

        /// <summary>Goes to the next child.</summary>
        public bool MoveNext()
        {
            if (next >= end)
            {
                return false;
            }

            Current = new(reading!, next);
            next = reading![next].Next;
            return true;
        }
    }
}
