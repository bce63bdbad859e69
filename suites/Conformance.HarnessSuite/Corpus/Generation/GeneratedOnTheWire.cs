using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Corpus.Generation;
using Conformance.Corpus.Generation.OnTheWire;
using Conformance.HarnessSuite.Running;

namespace Conformance.HarnessSuite.Corpus.Generation;

/// <summary>What is drawn from the tables of the wire, and put on a generated answer.</summary>
internal sealed class GeneratedOnTheWire
{
    private const int Rounds = 3;

    private static readonly string[] Tables = ["json.", "values.", "names.", "framing."];

    private static int Longest { get; } = WireDefects.Tables.Max(table => table.Count);

    private static IReadOnlyList<Case> Drawn { get; } = [.. Draw(seed: 1, Rounds * WireDefects.Tables.Count * Longest)];

    [Test]
    public void Every_second_valid_one_is_met_on_the_wire_in_turn_by_each_table() =>
        Assert.That(
            Drawn.Select((one, turn) => NameOf(one).StartsWith(Tables[turn % Tables.Length], StringComparison.Ordinal)),
            Is.Not.Empty.And.All.True);

    [Test]
    public void Every_row_of_each_table_has_a_form_that_it_fits()
    {
        var generator = new Generator(1);
        Case[] good = [.. Enumerable.Range(0, 2 * PayloadForm.All.Length).Select(at => generator.Generate(4 * at))];

        Assert.That(
            WireDefects.Tables.SelectMany(table => table)
                .Where(one => good.All(into => one.Put(into, new(1, 1)) is null))
                .Select(one => one.Name),
            Is.Empty);
    }

    [Test]
    public void Most_rows_come_in_a_few_rounds() =>
        Assert.That(
            Drawn.Select(NameOf).Distinct(StringComparer.Ordinal).Count(),
            Is.GreaterThan(WireDefects.Tables.Sum(table => table.Count) * 98 / 100));

    [Test]
    public void Every_one_that_can_be_drawn_is_met_by_a_fixed_case()
    {
        string[] names = [.. WireDefects.Tables.SelectMany(table => table).Select(one => one.Name)];

        // A name is a word behind the group, and a value one at the end; all others are sampled under their own ids.
        HashSet<string> met =
        [
            .. from one in Stage.Corpus.Cases
               let words = one.Family.Split('.')
               from id in (string[])[one.Family, $"{words[0]}.{words[1]}", $"values.{words[^1]}", string.Join('.', words.Take(3))]
               select id,
        ];

        Assert.That(names.Except(met, StringComparer.Ordinal), Is.Empty);
    }

    [Test]
    public void What_is_drawn_changes_what_is_sent()
    {
        var generator = new Generator(1);
        var bodies = new System.Buffers.ArrayBufferWriter<byte>();

        Assert.That(
            from one in Drawn
            let index = int.Parse(one.Id.Split('.')[^1], System.Globalization.CultureInfo.InvariantCulture)
            where one.Answers[^1].Frame is null && one.Answers[^1].SentBody.Span.SequenceEqual(Plain(index))
            select $"{one.Id}: {one.Clause}",
            Is.Empty);

        ReadOnlySpan<byte> Plain(int index)
        {
            bodies.ResetWrittenCount();
            generator.Write(index, bodies);
            return bodies.WrittenSpan;
        }
    }

    // As the fixed cases are held to it: an oracle that takes a good body for a bad one, or a bad one for a good one, finds what is none.
    [Test]
    public void What_may_be_read_is_JSON_and_what_is_refused_is_not()
    {
        var json = Drawn.Where(one => NameOf(one).StartsWith("json.", StringComparison.Ordinal)).ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                from one in json
                from reading in one.Answers[^1].Readings
                where reading.Root.Kind != JsonKind.Object
                select $"{one.Id}: {one.Clause}",
                Is.Empty);
            Assert.That(
                from one in json
                where one.Class == PayloadClass.NotDecodable || one.IsForbidden
                where JsonReading.TryRead(one.Answers[^1].SentBody, out _) is { Root.Kind: JsonKind.Object }
                select $"{one.Id}: {one.Clause}",
                Is.Empty);
            Assert.That(
                from one in json
                where one.Class is PayloadClass.Tokens or PayloadClass.Challenge
                where JsonReading.TryRead(one.Answers[^1].SentBody, out _)?.Root.Kind != JsonKind.Object
                select $"{one.Id}: {one.Clause}",
                Is.Empty);
        }
    }

    [Test]
    public void The_class_of_what_is_drawn_is_that_of_the_fixed_case()
    {
        var fixedOnes = Stage.Corpus.Cases.Where(one => one.Group is "json" or "framing")
            .ToLookup(one => one.Family, StringComparer.Ordinal);

        Assert.That(
            from one in Drawn
            where fixedOnes.Contains(NameOf(one))
            where !fixedOnes[NameOf(one)].Any(like => IsLike(one, like))
            select $"{one.Id}: {one.Clause} is {one.Class}",
            Is.Empty);

        static bool IsLike(Case one, Case other) =>
            (one.Class == other.Class || (IsGood(one) && IsGood(other)))
            && (one.IsForbidden, one.IsAdvisory, one.Reuses) == (other.IsForbidden, other.IsAdvisory, other.Reuses)
            && one.IsForSdk
            && other.IsForSdk;

        static bool IsGood(Case one) => one.Class is PayloadClass.Tokens or PayloadClass.Challenge;
    }

    [Test]
    public void The_same_id_is_the_same_bytes() =>
        Assert.That(
            Drawn.Take(400).Where(one => !Generator.Find(one.Id)!.Answers[^1].SentBody.Span.SequenceEqual(one.Answers[^1].SentBody.Span)),
            Is.Empty);

    private static string NameOf(Case one) => one.Clause[(one.Clause.LastIndexOf(' ') + 1)..];

    private static IEnumerable<Case> Draw(ulong seed, int count)
    {
        var generator = new Generator(seed);
        return Enumerable.Range(0, count).Select(turn => generator.Generate((4 * turn) + 2));
    }
}
