namespace Conformance.Corpus.Wire;

/// <summary>Numbers in forms that RFC 8259 forbids: the seconds of tokens, or a member that no model has.</summary>
internal static class JsonNumbers
{
    private const string Numbers = "RFC 8259, section 6: an optional minus, digits without a leading zero, a fraction, an exponent";

    // What a parser that takes the form makes of it.
    private static readonly (string Name, string Sent, string[] Meant)[] Forms =
    [
        ("not-a-number", "NaN", ["\"NaN\""]),
        ("infinity", "Infinity", ["\"Infinity\"", "\"inf\""]),
        ("negative-infinity", "-Infinity", ["\"-Infinity\"", "\"-inf\""]),
        ("hexadecimal", "0xE10", ["3600"]),
        ("octal", "0o7020", ["3600"]),
        ("binary", "0b111000010000", ["3600"]),
        ("plus", "+3600", ["3600"]),
        ("leading-zero", "03600", ["3600"]),
        ("leading-zeros", "003600", ["3600"]),
        ("bare-fraction", ".5", ["0.5"]),
        ("bare-point", "3600.", ["3600"]),
        ("exponent-without-digits", "36e", ["36"]),
        ("exponent-with-a-sign-alone", "36e+", ["36"]),
        ("exponent-with-a-fraction", "36e2.0", ["3600"]),
        ("minus-alone", "-", []),
        ("minus-twice", "--3600", ["3600"]),
        ("minus-and-blank", "- 3600", ["-3600"]),
        ("underscore", "3_600", ["3600"]),
        ("comma-for-thousands", "3,600", []),
        ("blank-for-thousands", "3 600", []),
        ("letter-behind", "3600L", ["3600"]),
        ("two-points", "3.6.0", []),
        ("full-width-digits", "\u00EF\u00BC\u0093\u00EF\u00BC\u0096", ["36"]),
    ];

    public static IEnumerable<WireRow> Rows { get; } =
        from form in Forms
        select JsonTable.Forbid($"number.{form.Name}", Numbers, body => new(text => body.WithNumber(text, form.Sent))
        {
            Readings = text => body.Numbers(text, form.Meant),
        });
}
