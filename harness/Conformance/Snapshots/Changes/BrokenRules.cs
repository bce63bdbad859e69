using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Judging;

namespace Conformance.Snapshots.Changes;

/// <summary>Which rule for services a change breaks. A change that breaks a must is breaking, whatever else it would be.</summary>
internal static class BrokenRules
{
    private const int ServerFailure = 500;

    /// <summary>What breaks each rule, in the order in which they are tried.</summary>
    public static IReadOnlyList<(string Rule, Func<Pair, bool> IsBroken)> All { get; } =
    [
        ("RSP-OUT-001", pair => pair.Place is { Spot: Spot.Outcome, After: StepOutcome.Both }),
        ("RSP-OUT-002", pair => pair.Place is { Spot: Spot.Outcome, After: StepOutcome.Neither }),
        ("RSP-OUT-003", pair => Is(pair, WireNames.Session) && pair.Place.After == StepOutcome.Tokens && pair.IsNew),
        ("RSP-CHA-001", pair => Is(pair, WireNames.ChallengeName) && pair.AreTexts && !DocumentedValues.IsChallenge(pair.New.Text)),
        ("RSP-DUE-004", pair => Is(pair, WireNames.ChallengeName) && pair.AreTexts),
        ("RSP-DUE-012", pair => pair.Place.Spot == Spot.Status && !HasFailed(pair.Old) && HasFailed(pair.New)),
        ("RSP-IDN-001", pair => pair.Place.Parameter == WireNames.UserIdForSrp && BecameAlias(pair)),
        ("RSP-IDN-002", pair => pair.Place.Parameter == WireNames.Username && BecameAlias(pair)),
        ("RSP-SES-001", pair => Is(pair, WireNames.Session) && pair.Place.After == StepOutcome.Challenge && IsMissed(pair)),
        ("RSP-SES-002", pair => Is(pair, WireNames.Session) && HasLeftItsSet(pair)),
        ("RSP-TOK-001", pair => Is(pair, Token(WireNames.AccessToken)) && IsMissed(pair)),
        ("RSP-TOK-002", pair => Is(pair, Token(WireNames.IdToken)) && IsMissed(pair)),
        ("RSP-TOK-003", pair => Is(pair, Token(WireNames.ExpiresIn)) && (IsMissed(pair) || IsNotAboveZero(pair.New))),
        ("RSP-TOK-004", pair => Is(pair, Token(WireNames.TokenType)) && (IsMissed(pair) || HasLeftItsSet(pair))),
        ("RSP-CHA-010", pair => pair.Place.Parameter == WireNames.DeliveryMedium && HasLeftItsSet(pair)),
        ("RSP-CHA-003", pair => IsMissed(pair) && IsAlwaysThere(pair)),
        ("RSP-CHA-002", pair => pair.Place is { Parameter.Length: > 0, Spot: Spot.Member } && IsDirect(pair) && IsNoText(pair.New)),
        ("RSP-OUT-007", pair => HasOtherType(pair) && SurfacedMember.Paths.Contains(pair.Place.Member, StringComparer.Ordinal)),
    ];

    /// <summary>The rule that a change of a service breaks; null for none.</summary>
    public static Rule? Of(Pair pair) => pair.IsOfService && All.FirstOrDefault(one => one.IsBroken(pair)).Rule is { } id
        ? Rulebook.All.Single(rule => rule.Id == id)
        : null;

    private static bool Is(Pair pair, string member) => pair.Place.Spot == Spot.Member && pair.Place.Member == member;

    private static string Token(string name) => $"{WireNames.AuthenticationResult}.{name}";

    // What is there in another case is another member, so that the one that is due is missing.
    private static bool IsMissed(Pair pair) => pair.Place.Spot == Spot.Member && pair.IsGone;

    private static bool HasLeftItsSet(Pair pair) => DocumentedValues.Has(pair.Place, pair.New) == false;

    private static bool IsNotAboveZero(JsonValue value) => value.Kind == JsonKind.Number && value.Text is ['0' or '-', ..];

    private static bool HasFailed(JsonValue status) =>
        int.TryParse(status.Text, System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= ServerFailure;

    private static bool BecameAlias(Pair pair) => pair.AreTexts && !IsAlias(pair.Old.Text) && IsAlias(pair.New.Text);

    private static bool IsAlias(string name) =>
        Placeholder.Read(name) is { } placeholder
            ? placeholder.Kind is "email" or "alias" or "phone"
            : name.Contains('@', StringComparison.Ordinal) || name is ['+', >= '0' and <= '9', ..];

    private static bool IsAlwaysThere(Pair pair)
    {
        var place = pair.Place;
        var body = place.OldStep[StepNames.Body];

        // A challenge that comes in two ways is held to the one in which it came.
        var forms = ChallengeCatalog.Forms
            .Where(form => body[WireNames.ChallengeName].IsText(form.Challenge) && form.Parameters.All(
                one => one.Presence != Presence.Always || body[WireNames.ChallengeParameters][one.Name].HasValue))
            .ToList();
        return IsDirect(pair) && forms.Count > 0
            && forms.TrueForAll(form => form.Find(place.Parameter) is { Presence: Presence.Always });
    }

    private static bool HasOtherType(Pair pair) => pair.Old.HasValue && pair.New.HasValue && TypeChanged.Kind.Applies(pair);

    private static bool IsDirect(Pair pair) => pair.Place.Member == $"{WireNames.ChallengeParameters}.{pair.Place.Parameter}";

    // JSON in a text is a text, whatever is in it.
    private static bool IsNoText(JsonValue value) =>
        value.Kind is not (JsonKind.String or JsonKind.Absent or JsonKind.Null) && !JsonInText.IsMarked(value);
}
