namespace Conformance.Testing;

/// <summary>How messages name what the author of a test wrote.</summary>
/// <param name="Options">Where the options stand.</param>
/// <param name="Declaring">What makes the declaration.</param>
/// <param name="Declaration">The declaration itself.</param>
/// <param name="Creation">What makes a wrapper.</param>
internal sealed record SetupWords(string Options, string Declaring, string Declaration, string Creation)
{
    /// <summary>Where cases are asked for as data.</summary>
    public static SetupWords Data { get; } =
        new(nameof(ConformanceOptions), "the declaration", "the declaration", "what makes the wrapper");

    /// <summary>Where a fixture is derived.</summary>
    /// <param name="name">The name of the fixture.</param>
    public static SetupWords Fixture(string name) => new(name, $"{name}.Declare()", $"what {name}.Declare() returns", $"{name}.Create()");
}
