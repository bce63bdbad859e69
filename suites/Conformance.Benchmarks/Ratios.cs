using System.Globalization;

namespace Conformance.Benchmarks;

/// <summary>The ratios of several rounds; the middle one counts, the range tells the noise.</summary>
internal sealed class Ratios
{
    private readonly List<double> ratios = [];

    public double Median => ratios.Order().ElementAt(ratios.Count / 2);

    public void Add(double ratio) => ratios.Add(ratio);

    /// <summary>The same seen from the other side.</summary>
    public Ratios Inverse()
    {
        var inverse = new Ratios();
        ratios.ForEach(ratio => inverse.Add(1 / ratio));
        return inverse;
    }

    public override string ToString() => $"{Text(Median)}× ({Text(ratios.Min())} to {Text(ratios.Max())})";

    private static string Text(double ratio) => ratio.ToString(ratio < 10 ? "0.00" : "0", CultureInfo.InvariantCulture);
}
