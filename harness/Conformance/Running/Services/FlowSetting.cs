using Conformance.Contract.Catalog;
using Conformance.Corpus.Scenarios;

namespace Conformance.Running.Services;

/// <summary>How an app client enables a flow: by its present name, or by one of before they began with ALLOW.</summary>
internal static class FlowSetting
{
    /// <summary>Why a step cannot be judged with an app client whose flows are not the run's to choose; null when it can.</summary>
    public static string? WhyOff(Step step, IReadOnlyList<string> enabled) =>
        step is not { Kind: StepKind.Start, Due.Kind: not DueKind.Refusal }
            || NamesOf(step.Flow) is not [var first, ..] names
            || names.Any(name => enabled.Contains(name, StringComparer.Ordinal))
            ? null
            : $"the app client does not enable {first}";

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
