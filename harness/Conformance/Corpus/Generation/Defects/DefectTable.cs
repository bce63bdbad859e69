namespace Conformance.Corpus.Generation.Defects;

/// <summary>
/// Every defect. The order is part of what a seed means: add new ones at the end of a list, and expect all near-valid payloads to change.
/// </summary>
internal static class DefectTable
{
    public static Defect[] All { get; } =
    [
        .. OutcomeDefects.All,
        .. TypeDefects.All,
        .. NameDefects.All,
        .. ChallengeDefects.All,
        .. ParameterDefects.All,
        .. IdentityDefects.All,
        .. SessionDefects.All,
        .. SrpDefects.All,
        .. TokenDefects.All,
        .. EnvelopeDefects.All,
    ];
}
