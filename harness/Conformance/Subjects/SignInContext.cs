namespace Conformance.Subjects;

/// <summary>
/// What a caller knows of the device of its user. A wrapper makes of it the members that its operation has: ContextData, UserContextData,
/// AnalyticsMetadata.
/// </summary>
public sealed record SignInContext
{
    /// <summary>The address of the user.</summary>
    public string? IpAddress { get; init; }

    /// <summary>The name of the caller's server.</summary>
    public string? ServerName { get; init; }

    /// <summary>The path at which it was asked.</summary>
    public string? ServerPath { get; init; }

    /// <summary>The headers of that request, by name; null for none.</summary>
    public IReadOnlyDictionary<string, string>? HttpHeaders { get; init; }

    /// <summary>What the vendor's script collected on the device, opaque.</summary>
    public string? EncodedData { get; init; }

    /// <summary>Goes into AnalyticsMetadata as it is.</summary>
    public string? AnalyticsEndpointId { get; init; }
}
