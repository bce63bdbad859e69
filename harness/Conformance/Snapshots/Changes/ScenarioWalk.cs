using Conformance.Contract.Wire;
using Conformance.Judging;
using Trivial = Conformance.Snapshots.Changes.Noise;

namespace Conformance.Snapshots.Changes;

/// <summary>Walks through two snapshots of one scenario side by side.</summary>
internal sealed class ScenarioWalk(string scenario)
{
    private readonly EqualTexts equalTexts = new();
    private readonly List<Change> changes = [];
    private readonly List<Noise> noise = [];
    private readonly List<Incomparable> incomparable = [];

    public IReadOnlyList<Change> Changes => changes;

    public IReadOnlyList<Noise> Noise => noise;

    public IReadOnlyList<Incomparable> Incomparable => incomparable;

    public void Compare(SeenScenario old, SeenScenario now)
    {
        var (before, after) = (old.Steps, now.Steps);
        for (var at = 0; at < Math.Max(before.Count, after.Count); at++)
        {
            var path = $"$.{StepNames.Steps}[{Contract.Catalog.Wording.Number(at)}]";
            if (at < before.Count && at < after.Count)
            {
                CompareStep(path, (before[at], after[at]), (before.ElementAtOrDefault(at - 1), after.ElementAtOrDefault(at - 1)));
                SentNoise.Collect(
                    new(scenario, $"{path}.{StepNames.Body}", Spot.Member),
                    old.Sent.ElementAtOrDefault(at),
                    now.Sent.ElementAtOrDefault(at),
                    [.. changes.Select(change => change.Pair.Place.Path), .. incomparable.Select(one => one.Place.Path)],
                    noise);
            }
            else
            {
                Add(new(new(scenario, path, Spot.Step), before.ElementAtOrDefault(at), after.ElementAtOrDefault(at)));
            }
        }
    }

    private void CompareStep(string path, (JsonValue Old, JsonValue New) step, (JsonValue Old, JsonValue New) previous)
    {
        var (old, now) = step;
        var place = new Place(scenario, path, Spot.Member)
        {
            Operation = now[StepNames.Operation].Text,
            Before = StepOutcomes.Of(old),
            After = StepOutcomes.Of(now),
            OldStep = old,
            NewStep = now,
            Broken = old.Raw.SequenceEqual(now.Raw)
                ? []
                : BrokenRules.Newly(StepExchange.Judge(old, previous.Old), StepExchange.Judge(now, previous.New)),
        };
        foreach (var name in (string[])[StepNames.Operation, StepNames.Flow])
        {
            if (old[name] is { HasValue: true } before && now[name] is { HasValue: true } after && before.Text != after.Text)
            {
                Add(new(place with { Path = $"{path}.{name}", Spot = Spot.Operation }, before, after));
                return;
            }
        }

        // What follows from another outcome need not be told member by member.
        if (place.Before != place.After)
        {
            Add(new(place with { Spot = Spot.Outcome }, default, default));
            return;
        }

        foreach (var name in Names(old, now).Where(name => name.Text is not (StepNames.Operation or StepNames.Flow)))
        {
            var at = place with { Path = Contract.Catalog.Wording.Path(path, name.Either) };
            var spot = name.Text switch { StepNames.Status => Spot.Status, _ => Spot.Member };
            if (name.Text == StepNames.Headers)
            {
                CompareMembers(at with { Spot = Spot.Header }, old[name.Text], now[name.Text]);
            }
            else
            {
                Compare(at with { Spot = spot }, old[name.Text], now[name.Text]);
            }
        }
    }

    private void CompareMembers(Place place, JsonValue old, JsonValue now)
    {
        foreach (var name in Names(old, now))
        {
            var member = name.Text == JsonInText.Mark ? place.Member : place.Member.Length == 0 ? name.Text : $"{place.Member}.{name.Text}";
            var (before, after) = (old[name.Text], now[name.Text]);
            var at = place with { Path = Contract.Catalog.Wording.Path(place.Path, name.Either), Member = member };

            // A name in another case is told once: as the one that is gone.
            var otherCase = before.HasValue && !after.HasValue ? OtherCase(now, old, name.Text) : default;
            if (!(after.HasValue && !before.HasValue && OtherCase(old, now, name.Text).HasValue))
            {
                Compare(at, before, after, otherCase);
            }
        }
    }

    private void Compare(Place place, JsonValue old, JsonValue now, JsonValue otherCase = default)
    {
        if (old.Kind == JsonKind.Object && now.Kind == JsonKind.Object && JsonInText.IsMarked(old) == JsonInText.IsMarked(now))
        {
            CompareMembers(place, old, now);
        }
        else if (old.Kind == JsonKind.Array && now.Kind == JsonKind.Array)
        {
            CompareItems(place, old.Children.ToList(), now.Children.ToList());
        }
        else if (!old.HasValue && !now.HasValue)
        {
            AddNoise(place, old.Kind != now.Kind, Trivial.NullForNothing);
        }
        else if (!IsSame(place, old, now, out var isEqualityBroken))
        {
            Add(new(place, old, now) { IsEqualityBroken = isEqualityBroken, OtherCase = otherCase });
        }
    }

    /// <summary>Lists of texts have no order that anyone may rely on; other lists are compared place by place.</summary>
    private void CompareItems(Place place, IReadOnlyList<JsonValue> old, IReadOnlyList<JsonValue> now)
    {
        if (old.Concat(now).All(item => item.Kind == JsonKind.String))
        {
            var (before, after) = Unmatched(old, now);
            foreach (var item in before.Where(item => !TryMatch(place, item, after)))
            {
                Add(new(place with { Spot = Spot.Item }, item, default));
            }

            foreach (var item in after)
            {
                Add(new(place with { Spot = Spot.Item }, default, item));
            }

            AddNoise(
                place,
                before.Count == 0
                    && after.Count == 0
                    && !old.Select(item => item.Text).SequenceEqual(now.Select(item => item.Text), StringComparer.Ordinal),
                Trivial.ListOrder);
            return;
        }

        for (var at = 0; at < Math.Max(old.Count, now.Count); at++)
        {
            Compare(
                place with { Path = $"{place.Path}[{Contract.Catalog.Wording.Number(at)}]" },
                old.ElementAtOrDefault(at),
                now.ElementAtOrDefault(at));
        }
    }

    private static (List<JsonValue> Old, List<JsonValue> New) Unmatched(IReadOnlyList<JsonValue> old, IReadOnlyList<JsonValue> now)
    {
        var (before, after) = (new List<JsonValue>(), now.ToList());
        foreach (var item in old)
        {
            if (after.FindIndex(other => other.Text == item.Text && Placeholder.Read(item.Text) is null) is >= 0 and var at)
            {
                after.RemoveAt(at);
            }
            else
            {
                before.Add(item);
            }
        }

        return (before, after);
    }

    // What is left may be a placeholder of the same form, or a value that nobody can compare.
    private bool TryMatch(Place place, JsonValue item, List<JsonValue> among)
    {
        var at = among.FindIndex(other => IsSame(place, item, other, out _));
        if (at >= 0)
        {
            among.RemoveAt(at);
        }

        return at >= 0;
    }

    private bool IsSame(Place place, JsonValue old, JsonValue now, out bool isEqualityBroken)
    {
        isEqualityBroken = false;
        var words = Snapshots.Changes.Incomparable.WordsOf(place.Name, old, now);
        if (old.Kind != now.Kind && words is null)
        {
            return false;
        }

        if (old.Kind == JsonKind.String
            && (Placeholder.Read(old.Text), Placeholder.Read(now.Text)) is ({ } one, { } other)
            && one.Form == other.Form
            && one.Length == other.Length)
        {
            isEqualityBroken = !equalTexts.Agree(one, other);
            AddIncomparable(place, isEqualityBroken ? null : words);
            AddNoise(place, !isEqualityBroken && one.Number != other.Number, Trivial.Renumbered);
            return !isEqualityBroken;
        }

        if (words is not null)
        {
            AddIncomparable(place, words);
            return true;
        }

        if (old.Kind == JsonKind.Number
            && old.Text != now.Text
            && Numeral.Read(old.Text) is { } number
            && number == Numeral.Read(now.Text)
            && BrokenRules.Of(new(place, old, now)) is null)
        {
            AddNoise(place, isSeen: true, Trivial.NumberSpelling);
            return true;
        }

        return old.Text == now.Text;
    }

    private void Add(Pair pair) => changes.Add(new(ChangeKind.Of(pair), pair));

    private void AddIncomparable(Place place, string? words)
    {
        if (words is not null)
        {
            incomparable.Add(new(place, words));
        }
    }

    private void AddNoise(Place place, bool isSeen, string words)
    {
        if (isSeen)
        {
            noise.Add(new(scenario, place.Path, words));
        }
    }

    /// <summary>A member of another case that stands in one object instead of a name, and not in the other.</summary>
    private static JsonValue OtherCase(JsonValue instead, JsonValue before, string name) =>
        instead.Children.ToList().FirstOrDefault(member => member.HasValue && member.Name != name
            && member.Name.Equals(name, StringComparison.OrdinalIgnoreCase) && !before[member.Name].HasValue);

    private static IEnumerable<(string Text, JsonValue Either)> Names(JsonValue old, JsonValue now) =>
        old.Children.ToList().Concat(now.Children.ToList())
            .DistinctBy(member => member.Name, StringComparer.Ordinal)
            .OrderBy(member => member.Name, StringComparer.Ordinal)
            .Select(member => (member.Name, member));
}
