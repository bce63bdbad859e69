using Conformance.Contract.Wire;
using Conformance.Judging;

namespace Conformance.Snapshots.Changes;

/// <summary>Walks through two snapshots of one scenario side by side.</summary>
internal sealed class ScenarioWalk(string scenario)
{
    private readonly EqualTexts equalTexts = new();
    private readonly List<Change> changes = [];
    private readonly List<Noise> noise = [];

    public IReadOnlyList<Change> Changes => changes;

    public IReadOnlyList<Noise> Noise => noise;

    public void Compare(SeenScenario old, SeenScenario now)
    {
        var (before, after) = (old.Steps, now.Steps);
        for (var at = 0; at < Math.Max(before.Count, after.Count); at++)
        {
            var path = $"$.{StepNames.Steps}[{Contract.Catalog.Wording.Number(at)}]";
            if (at < before.Count && at < after.Count)
            {
                CompareStep(path, before[at], after[at]);
                SentNoise.Collect(
                    scenario, $"{path}.{StepNames.Body}", old.Sent.ElementAtOrDefault(at), now.Sent.ElementAtOrDefault(at), changes, noise);
            }
            else
            {
                Add(new(new(scenario, path, Spot.Step), before.ElementAtOrDefault(at), after.ElementAtOrDefault(at)));
            }
        }
    }

    private void CompareStep(string path, JsonValue old, JsonValue now)
    {
        var place = new Place(scenario, path, Spot.Member)
        {
            Operation = now[StepNames.Operation].Text,
            Before = StepOutcomes.Of(old),
            After = StepOutcomes.Of(now),
            OldStep = old,
            NewStep = now,
        };
        if (old[StepNames.Operation].Text != place.Operation)
        {
            Add(new(
                place with { Path = $"{path}.{StepNames.Operation}", Spot = Spot.Operation },
                old[StepNames.Operation],
                now[StepNames.Operation]));
            return;
        }

        // What follows from another outcome need not be told member by member.
        if (place.Before != place.After)
        {
            Add(new(place with { Spot = Spot.Outcome }, default, default));
            return;
        }

        foreach (var name in Names(old, now))
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
            AddNoise(place, old.Kind != now.Kind, "null instead of nothing, or the reverse");
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
            var (before, after) = (old.Select(item => item.Text).ToList(), now.Select(item => item.Text).ToList());
            foreach (var item in old.Where(item => !after.Remove(item.Text)))
            {
                Add(new(place with { Spot = Spot.Item }, item, default));
            }

            foreach (var item in now.Where(item => !before.Remove(item.Text)))
            {
                Add(new(place with { Spot = Spot.Item }, default, item));
            }

            AddNoise(
                place,
                before.Count == 0
                    && after.Count == 0
                    && !old.Select(item => item.Text).SequenceEqual(now.Select(item => item.Text), StringComparer.Ordinal),
                "the order of a list");
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

    private bool IsSame(Place place, JsonValue old, JsonValue now, out bool isEqualityBroken)
    {
        isEqualityBroken = false;
        if (old.Kind != now.Kind)
        {
            return false;
        }

        if (old.Kind == JsonKind.String
            && (Placeholder.Read(old.Text), Placeholder.Read(now.Text)) is ({ } one, { } other)
            && one.Form == other.Form
            && one.Length == other.Length)
        {
            isEqualityBroken = !equalTexts.Agree(one, other);
            AddNoise(place, !isEqualityBroken && one.Number != other.Number, "another number of the same text");
            return !isEqualityBroken;
        }

        if (old.Kind == JsonKind.Number && old.Text != now.Text && Numeral.Read(old.Text) is { } number && number == Numeral.Read(now.Text))
        {
            AddNoise(place, isSeen: true, "another spelling of the same number");
            return true;
        }

        return old.Text == now.Text;
    }

    private void Add(Pair pair) => changes.Add(new(ChangeKind.Of(pair), pair));

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
