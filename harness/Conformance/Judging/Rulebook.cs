using Conformance.Contract.Catalog;
using Conformance.Contract.Responses;

namespace Conformance.Judging;

/// <summary>
/// All rules, in reading order: those of <see cref="ResponseRules"/> and <see cref="ClientRules"/>, which are the only registry.
/// </summary>
public static class Rulebook
{
    /// <summary>Every rule's sentence, level and citation.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        .. ResponseRules.All.Select(check => check.Rule),
        .. DueRules.All.Select(check => check.Rule),
        .. ClientRules.Surfaces.Select(check => check.Rule),
        .. ClientRules.Steps.Select(check => check.Rule),
        .. ClientRules.Requests.Select(check => check.Rule),
        .. ClientRules.Secrets.Select(check => check.Rule),
    ];
}
