using Conformance.Contract.Wire;

namespace Conformance.Corpus.Wire;

/// <summary>The values that stand in the place of each member, parameter and item.</summary>
internal static class OddValues
{
    /// <summary>Their names, with the JSON text of each; null for a member that is left out.</summary>
    public static IReadOnlyList<(string Name, string? Json)> All { get; } =
    [
        ("absent", null),
        ("null", "null"),
        ("empty-string", "\"\""),
        ("string", "\"harness text\""),
        ("string-of-25-digits", "\"1234567890123456789012345\""),
        ("2-to-31-less-1", "2147483647"),
        ("2-to-31", "2147483648"),
        ("2-to-32", "4294967296"),
        ("2-to-53-plus-1", "9007199254740993"),
        ("2-to-63", "9223372036854775808"),
        ("2-to-64-plus-1", "18446744073709551617"),
        ("25-digits", "1234567890123456789012345"),
        ("with-point-0", "3600.0"),
        ("with-exponent", "36e2"),
        ("with-fraction", "3600.5"),
        ("minus-1", "-1"),
        ("minus-0", "-0"),
        ("true", "true"),
        ("array", "[\"harness item\"]"),
        ("object", """{"HarnessKey":"harness value"}"""),
        ("empty-object", "{}"),
        ("empty-array", "[]"),
    ];

    /// <summary>True for the name of a number.</summary>
    public static bool IsNumber(string name) => KindOf(All.First(one => one.Name == name).Json) == JsonKind.Number;

    /// <summary>What is sent with the value, by the type that the model gives its place.</summary>
    /// <param name="one">The case, without its class.</param>
    /// <param name="base">The class of the answer without the value.</param>
    /// <param name="own">The type of the place.</param>
    /// <param name="json">The value.</param>
    public static Case Class(Case one, PayloadClass @base, JsonKind own, string? json)
    {
        var judged = WireCase.As(one, @base);
        var kind = KindOf(json);
        if (kind == own && !(kind == JsonKind.Number && json != "2147483647"))
        {
            return judged.Defects.Count == 0 ? judged : judged with { Class = PayloadClass.Lacking };
        }

        var isNeither = judged.Defects.Contains("RSP-OUT-002", StringComparer.Ordinal);
        return judged with
        {
            Class = kind is not (JsonKind.Absent or JsonKind.Null) ? PayloadClass.WrongType
                : isNeither ? PayloadClass.Neither
                : PayloadClass.Lacking,
        };
    }

    private static JsonKind KindOf(string? json) => json?[0] switch
    {
        null => JsonKind.Absent,
        'n' => JsonKind.Null,
        '"' => JsonKind.String,
        '{' => JsonKind.Object,
        '[' => JsonKind.Array,
        't' => JsonKind.Boolean,
        _ => JsonKind.Number,
    };
}
