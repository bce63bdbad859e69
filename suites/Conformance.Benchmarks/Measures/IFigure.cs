namespace Conformance.Benchmarks.Measures;

/// <summary>Something that is promised of the speed.</summary>
internal interface IFigure
{
    /// <summary>Measures it; what cannot be measured here is told in a sentence and left out.</summary>
    Task<IReadOnlyList<Row>> MeasureAsync(TextWriter progress);
}

/// <summary>One line of the table.</summary>
/// <param name="What">What is compared with what.</param>
/// <param name="Measured">What came of it.</param>
/// <param name="Target">What is promised.</param>
/// <param name="IsMet">True when it is kept.</param>
internal sealed record Row(string What, string Measured, string Target, bool IsMet)
{
    public static Row AtMost(double limit, string what, Ratios ratios, string details = "") =>
        new(what, ratios + details, FormattableString.Invariant($"at most {limit}×"), ratios.Median <= limit);

    public static Row AtLeast(double limit, string what, Ratios ratios, string details = "") =>
        new(what, ratios + details, FormattableString.Invariant($"at least {limit}×"), ratios.Median >= limit);
}
