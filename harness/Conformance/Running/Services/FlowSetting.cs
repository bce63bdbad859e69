using Conformance.Contract.Catalog;
using Conformance.Corpus.Scenarios;

namespace Conformance.Running.Services;

/// <summary>How an app client enables a flow: by its present name, or by one of before they began with ALLOW.</summary>
internal static class FlowSetting
{
    private static readonly string[] Flows =
    [
        ChallengeCatalog.AdminPassword, ChallengeCatalog.AdminNoSrp, ChallengeCatalog.UserSrp, ChallengeCatalog.Custom,
        ChallengeCatalog.UserAuth, ChallengeCatalog.Refresh, ChallengeCatalog.RefreshAlias,
    ];

    /// <summary>
    /// Why a step cannot be judged with an app client whose flows are not the run's to choose, or are not known; null when it can.
    /// </summary>
    public static string? WhyOff(Step step, IReadOnlyList<string>? enabled) =>
        step.Kind != StepKind.Start || (step.Due.Kind == DueKind.Refusal && !step.IsBentInParameters) ? null
        : NamesOf(step.Flow) is not [var first, ..] names ? null
        : enabled is null ? $"whether the app client enables {first} is not known without DescribeUserPoolClient; --flows says it"
        : names.Any(name => enabled.Contains(name, StringComparer.Ordinal)) ? null
        : $"the app client does not enable {first}";

    /// <summary>What an app client calls a flow that somebody names by its AuthFlow or by the setting; null for what is none.</summary>
    public static string? Of(string word) =>
        NamesOf(word) is [var first, ..] ? first
        : Flows.SelectMany(NamesOf).Contains(word, StringComparer.Ordinal) ? word
        : null;

    /// <summary>The names that <see cref="Of"/> knows, to name the nearest of.</summary>
    public static IEnumerable<string> Words => Flows.Concat(Flows.SelectMany(NamesOf)).Distinct(StringComparer.Ordinal);

    private static string[] NamesOf(string flow) => flow switch
    {
        ChallengeCatalog.AdminPassword or ChallengeCatalog.AdminNoSrp => ["ALLOW_ADMIN_USER_PASSWORD_AUTH", "ADMIN_NO_SRP_AUTH"],
        ChallengeCatalog.UserSrp => ["ALLOW_USER_SRP_AUTH"],
        ChallengeCatalog.Custom => ["ALLOW_CUSTOM_AUTH", "CUSTOM_AUTH_FLOW_ONLY"],
        ChallengeCatalog.UserAuth => ["ALLOW_USER_AUTH"],
        ChallengeCatalog.Refresh or ChallengeCatalog.RefreshAlias => ["ALLOW_REFRESH_TOKEN_AUTH"],
        _ => [],
    };
}
