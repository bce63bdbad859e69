namespace Conformance.HarnessSuite.Reports;

/// <summary>A moment that does not pass.</summary>
internal sealed class FrozenTime(DateTimeOffset now) : TimeProvider
{
    public static FrozenTime Morning { get; } = new(new(2026, 2, 3, 4, 5, 6, TimeSpan.Zero));

    public override DateTimeOffset GetUtcNow() => now;

    public override long GetTimestamp() => now.Ticks;
}
