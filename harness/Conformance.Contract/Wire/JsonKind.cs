namespace Conformance.Contract.Wire;

/// <summary>The kinds of a JSON value; <see cref="Absent"/> is no value at all.</summary>
public enum JsonKind
{
    /// <summary>There is no such member.</summary>
    Absent,

    /// <summary>The literal <c>null</c>.</summary>
    Null,

    /// <summary>The literal <c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A number, kept as its text.</summary>
    Number,

    /// <summary>Text between quotes, whose escapes are kept as they came.</summary>
    String,

    /// <summary>Values in an order.</summary>
    Array,

    /// <summary>Members in the order in which they came, duplicates included.</summary>
    Object,
}
