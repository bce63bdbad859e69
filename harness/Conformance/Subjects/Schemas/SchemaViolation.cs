namespace Conformance.Subjects.Schemas;

/// <summary>Where a value departs from its schema.</summary>
/// <param name="Path">A JSON path from the outermost value, <c>$</c>.</param>
/// <param name="Expected">What the schema asks for there.</param>
/// <param name="Actual">What is there; never the text of a long string.</param>
internal sealed record SchemaViolation(string Path, string Expected, string Actual)
{
    /// <summary>How many steps lie between the place and the value that was checked.</summary>
    public int Depth { get; private init; }

    /// <summary>True when a const differs, which in a choice of forms only says that another form is meant.</summary>
    public bool IsOtherForm { get; init; }

    /// <summary>Of several words that are allowed the one that was probably meant; null where there is none.</summary>
    public string? Meant { get; init; }

    public SchemaViolation Below(string step) => this with { Path = step + Path, Depth = Depth + 1 };

    public override string ToString() =>
        $"{Path}: expected {Expected}, found {Actual}{(Meant is null ? "" : $"; the nearest is \"{Meant}\"")}";
}
