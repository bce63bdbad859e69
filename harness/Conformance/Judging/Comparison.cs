using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;

namespace Conformance.Judging;

/// <summary>
/// What was really served beside what a client shows of it, member by member. What is shown is compared, declared or not; what the client
/// neither declares nor shows is not.
/// </summary>
internal sealed class Comparison
{
    private readonly Terms terms;
    private readonly List<Compared> made = [];
    private readonly List<string> notDeclared = [];

    private Comparison(Terms terms) => this.terms = terms;

    /// <summary>The members that were compared; none that was neither sent nor shown.</summary>
    public IReadOnlyList<Compared> Made => made;

    /// <summary>The places of the members that were sent and are not shown, since the client does not declare them.</summary>
    public IReadOnlyList<string> NotDeclared => notDeclared;

    public static Comparison OfCall(JsonValue sent, JsonValue surface, Terms terms) => Of(SurfacedMember.OfCall, [sent], surface, terms);

    /// <summary>Compares the challenge of an outcome.</summary>
    public static Comparison OfChallenge(JsonValue sent, JsonValue challenge, Terms terms) =>
        Of(SurfacedMember.OfChallenge, [sent], challenge, terms);

    /// <summary>Compares the tokens of an outcome, or of a state.</summary>
    public static Comparison OfTokens(JsonValue sent, JsonValue tokens, Terms terms) =>
        Of(SurfacedMember.OfTokens, Readings([sent], WireNames.AuthenticationResult, terms.IsOdd), tokens, terms);

    /// <summary>Adds those that are asked for and differ to the findings; answers whether any of them was compared.</summary>
    public bool Report(Findings findings, Func<Compared, bool> isAskedFor, string before = "")
    {
        var isMade = false;
        foreach (var one in made.Where(isAskedFor))
        {
            isMade = true;
            if (one.Match != Match.Same)
            {
                findings.Add(before + one.Place, one.Expected, one.Seen);
            }
        }

        return isMade;
    }

    private static Comparison Of(IReadOnlyList<SurfacedMember> members, IReadOnlyList<JsonValue> sent, JsonValue shown, Terms terms)
    {
        var comparison = new Comparison(terms);
        comparison.Compare(members, sent, shown);
        return comparison;
    }

    private void Compare(IReadOnlyList<SurfacedMember> members, IReadOnlyList<JsonValue> parents, JsonValue shown)
    {
        foreach (var member in members)
        {
            Compare(member, Readings(parents, member.Name, terms.IsOdd), shown[member.Own]);
        }
    }

    private void Compare(SurfacedMember member, JsonValue[] readings, JsonValue shown)
    {
        var kept = member.Path == SurfacedMember.RefreshTokenPath && !(terms.CanRotate && readings[0].HasValue) ? terms.Kept : default;
        if (shown.Kind == JsonKind.Absent && readings[0].Kind == JsonKind.Absent && !kept.HasValue)
        {
            return;
        }

        if (shown.Kind == JsonKind.Absent && !member.IsEntry && !terms.Declares(member))
        {
            notDeclared.Add(member.Place);
            return;
        }

        // What stands under the name in another case may be left out as a whole.
        JsonValue[] objects = Pair.IsNothing(shown) && readings[0].Kind != JsonKind.Object
            ? []
            : [.. readings.Where(sent => sent.Kind == JsonKind.Object)];
        var before = made.Count;
        if (objects.Length > 0 && member.Members.Count > 0 && shown.Kind == JsonKind.Object)
        {
            Compare(member.Members, objects, shown);
        }
        else if (objects.Length > 0 && member.IsMap && (shown.Kind == JsonKind.Object || Pair.IsNothing(shown)))
        {
            CompareEntries(member, objects, shown);
        }

        if (made.Count == before)
        {
            var pair = new Pair(readings[0], shown, terms) { Kept = kept, IsEntry = member.IsEntry };
            made.Add(Weigh(member, pair, readings));
        }
    }

    private void CompareEntries(SurfacedMember map, IReadOnlyList<JsonValue> sent, JsonValue shown)
    {
        foreach (
            var name in sent.Append(shown)
                .SelectMany(one => one.Children.ToList())
                .Select(entry => entry.Name)
                .Distinct(StringComparer.Ordinal))
        {
            Compare(map.Entry(name), [.. Named(sent, name), .. Lacking(sent, name)], shown[name]);
        }
    }

    private Compared Weigh(SurfacedMember member, Pair pair, IReadOnlyList<JsonValue> readings)
    {
        var isKept = pair.Kept.HasValue && Pair.IsNothing(pair.Sent);
        var match = readings.Any(sent => (pair with { Sent = sent }).IsSame) ? Match.Same
            : !isKept && readings.All(sent => sent.Kind == JsonKind.Absent) ? Match.Invented
            : Pair.IsNothing(pair.Shown) || (terms.ShowsZero && Pair.IsZero(pair.Shown)) ? Match.Lost
            : Wear.Shows(pair) ? Match.Worn
            : Match.Another;
        return new(
            member.Path,
            member.Place,
            match,
            isKept ? "the refresh token from before" : SurfacedWords.Of(member.Path, pair.Sent),
            SurfacedWords.Seen(member.Path, pair, match))
        {
            IsKept = isKept,
        };
    }

    /// <summary>
    /// What may be read under a name: the first member of it. Where that is odd, any member of it, nothing where one of several objects
    /// lacks it, or what stands under the name in another case, which nobody has to read.
    /// </summary>
    private static JsonValue[] Readings(IReadOnlyList<JsonValue> parents, string name, bool isOdd)
    {
        JsonValue[] named = [.. Named(parents, name)];
        return !isOdd ? [named.FirstOrDefault()]
            : named.Any(member => member.HasValue) ? [.. named, .. Lacking(parents, name)]
            : [
                .. named.DefaultIfEmpty(),
                .. parents.SelectMany(parent => parent.Children.ToList()).Where(
                    member => string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase)),
            ];
    }

    /// <summary>Nothing, where one of the objects has no member of the name: a reader may take that one alone.</summary>
    private static IEnumerable<JsonValue> Lacking(IReadOnlyList<JsonValue> parents, string name) =>
        parents.Any(parent => !Named([parent], name).Any()) ? [default] : [];

    private static IEnumerable<JsonValue> Named(IReadOnlyList<JsonValue> parents, string name) =>
        parents.SelectMany(parent => parent.Children.ToList()).Where(member => member.IsNamed(name));
}
