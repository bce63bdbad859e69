using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Judging;

namespace Conformance.Snapshots.Changes;

/// <summary>Which must for services a change breaks. Such a change is breaking, whatever else it would be.</summary>
internal static class BrokenRules
{
    private const int ServerFailure = 500;

    /// <summary>
    /// What no answer shows by itself: these rules need what was due, or who signs in. The others are asked of the answers.
    /// </summary>
    public static IReadOnlyList<(string Rule, Func<Pair, bool> IsBroken)> OfDues { get; } =
    [
        ("RSP-DUE-004", pair => Is(pair, WireNames.ChallengeName) && pair.AreTexts && DocumentedValues.IsChallenge(pair.New.Text)),
        ("RSP-DUE-012", pair => pair.Place.Spot == Spot.Status && !HasFailed(pair.Old) && HasFailed(pair.New)),
        ("RSP-IDN-001", pair => pair.Place.Parameter == WireNames.UserIdForSrp && BecameAlias(pair)),
        ("RSP-IDN-002", pair => pair.Place.Parameter == WireNames.Username && BecameAlias(pair)),
    ];

    /// <summary>The rule that a change of a service breaks; null for none.</summary>
    public static Rule? Of(Pair pair) =>
        !pair.IsOfService ? null
        : OfDues.FirstOrDefault(one => one.IsBroken(pair)).Rule is { } id ? Rulebook.All.Single(rule => rule.Id == id)
        : pair.Place.Broken.FirstOrDefault(finding => finding.Path == pair.Place.PathInAnswer)?.Rule
            ?? pair.Place.Broken.FirstOrDefault(finding => IsAt(finding.Path, pair.Place))?.Rule;

    /// <summary>The musts that an answer breaks and the one before did not.</summary>
    public static IReadOnlyList<Finding> Newly(IReadOnlyList<Finding> before, IReadOnlyList<Finding> now) =>
    [
        .. now.Where(finding => finding.Rule.Level == Level.Must
            && !before.Any(one => one.Rule.Id == finding.Rule.Id && one.Path == finding.Path)),
    ];

    private static bool IsAt(string finding, Place place) =>
        place.Spot == Spot.Outcome || IsWithin(finding, place.PathInAnswer) || (finding != "$" && IsWithin(place.PathInAnswer, finding));

    private static bool IsWithin(string inner, string outer) =>
        inner.StartsWith(outer, StringComparison.Ordinal) && (inner.Length == outer.Length || inner[outer.Length] is '.' or '[');

    private static bool Is(Pair pair, string member) => pair.Place.Spot == Spot.Member && pair.Place.Member == member;

    private static bool HasFailed(JsonValue status) =>
        int.TryParse(status.Text, System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= ServerFailure;

    private static bool BecameAlias(Pair pair) => pair.AreTexts && !IsAlias(pair.Old.Text) && IsAlias(pair.New.Text);

    private static bool IsAlias(string name) => Placeholder.Read(name) is { } placeholder
        ? placeholder.Kind is "alias" or "email" or "phone" or "other email" or "other phone"
        : ToldText.KindOf(name) != ToldText.Username;
}
