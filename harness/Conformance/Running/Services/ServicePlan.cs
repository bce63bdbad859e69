using Conformance.Contract.Catalog;
using Conformance.Corpus.Scenarios;
using Conformance.Subjects;

namespace Conformance.Running.Services;

/// <summary>What a run against a service is to do.</summary>
/// <param name="Scenarios">The selected scenarios.</param>
/// <param name="Service">How reports call the service.</param>
internal sealed record ServicePlan(IReadOnlyList<Scenario> Scenarios, ClientDescription Service)
{
    /// <summary>What only the caller can give.</summary>
    public Supplies Supplies { get; init; } = new();

    /// <summary>The users that exist already, with their pool and app client; empty to make what is needed.</summary>
    public IReadOnlyList<Account> Given { get; init; } = [];

    /// <summary>True to ask the public operations in place of the admin ones.</summary>
    public bool IsPublic { get; init; }

    /// <summary>What the names of pools begin with.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>How what is needed is made; the prefix and the Lambda are those of the plan.</summary>
    public ProvisioningTerms Terms { get; init; } = new("");

    /// <summary>The known deviations; null for none.</summary>
    public Baseline? Baseline { get; init; }

    /// <summary>True when warnings count as failures.</summary>
    public bool IsStrict { get; init; }

    /// <summary>By what is judged.</summary>
    public RequirementSet Requirements { get; init; } = RequirementSet.Newest;

    /// <summary>Says whether it was SIGTERM, and not Ctrl-C, that gave the run up.</summary>
    public Func<bool> IsTerminated { get; init; } = () => false;

    /// <summary>The day on which baseline entries are believed or not.</summary>
    public DateOnly Today { get; init; }

    /// <summary>Told what travelled in each scenario that was played, in their order; null where nobody asks.</summary>
    public Action<Scenario, Account, IReadOnlyList<ServiceExchange>>? Played { get; init; }
}
