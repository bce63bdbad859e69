namespace Conformance.Contract;

/// <summary>
/// All rules, in reading order: those of <see cref="ServiceRules"/> and <see cref="ClientRules"/>, which are the only registry.
/// </summary>
public static class Rulebook
{
    /// <summary>Every rule's sentence, level and citation.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        .. ServiceRules.Responses.Select(check => check.Rule),
        .. ServiceRules.Dues.Select(check => check.Rule),
        .. ClientRules.Surfaces.Select(check => check.Rule),
        .. ClientRules.Steps.Select(check => check.Rule),
        .. ClientRules.Requests.Select(check => check.Rule),
        .. ClientRules.Secrets.Select(check => check.Rule),
    ];
}
