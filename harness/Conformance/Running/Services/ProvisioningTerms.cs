namespace Conformance.Running.Services;

/// <summary>How a run makes what its scenarios need.</summary>
/// <param name="Prefix">What the names of pools begin with.</param>
internal sealed record ProvisioningTerms(string Prefix)
{
    /// <summary>The Lambda behind custom challenges; null for none.</summary>
    public string? TriggerArn { get; init; }

    /// <summary>Where the messages go.</summary>
    public Contact Contact { get; init; } = Contact.Nobody;

    /// <summary>The role by which pools send SMS; null for one that emulators take.</summary>
    public SmsRole? SmsRole { get; init; }

    /// <summary>Where each resource is written down before it is made; null where nobody asks.</summary>
    public ResourceLedger? Ledger { get; init; }
}
