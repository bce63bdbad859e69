namespace Conformance.Reports.Saved;

/// <summary>Counts saved cases.</summary>
internal static class SavedCounting
{
    public static Standings Of(IEnumerable<SavedCase> cases, bool isStrict)
    {
        var counted = cases.CountBy(one => one.StandingIn(isStrict)).ToDictionary();
        return new(
            counted.GetValueOrDefault(Standing.Passed),
            counted.GetValueOrDefault(Standing.Failed),
            counted.GetValueOrDefault(Standing.Skipped));
    }
}
