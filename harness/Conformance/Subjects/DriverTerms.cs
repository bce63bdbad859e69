namespace Conformance.Subjects;

/// <summary>What a driver and the harness are held to.</summary>
/// <param name="Schemas">The form of their messages.</param>
internal sealed record DriverTerms(DriverSchemas Schemas)
{
    /// <summary>How long a driver may take until it has answered the greeting.</summary>
    public TimeSpan HelloLimit { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Variables that the user passes on to each driver, besides those that every driver gets.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Measures the limits.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
