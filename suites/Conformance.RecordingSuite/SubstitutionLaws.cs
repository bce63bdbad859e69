using System.Buffers.Text;
using System.Text;
using Conformance.Corpus;
using Conformance.Recording;
using Conformance.Recording.Substitution;
using FsCheck;
using FsCheck.Fluent;

namespace Conformance.RecordingSuite;

[Parallelizable(ParallelScope.All)]
internal sealed class SubstitutionLaws
{
    private const string Alphanumeric = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private static readonly Chance Chance = new(9);

    private static readonly Gen<string> Secrets = Gen.OneOf(
        Text(Alphanumeric + "-_", 20, 900).Select(text => "AYABe" + text), Text("0123456789abcdef", 16, 800), Text(
            "abcdefghijklmnopqrstuvwxyz0123456789", 26, 26),
        Text("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 16, 64), Gen.Choose(12, 1300).Select(
            length => Convert.ToBase64String([.. Enumerable.Range(7, length).Select(at => (byte)(at * at))])));

    private static readonly Gen<string> Names = Gen.OneOf(
        Text(Alphanumeric + "-_.", 1, 40), Text("0123456789", 4, 9), ArbMap.Default.GeneratorFor<Guid>()
            .Select(id => $"{id}"), ArbMap.Default.GeneratorFor<Guid>()
            .Select(id => $"eu-west-1_{id}"),
        Text(Alphanumeric, 9, 9)
            .Select(text => $"eu-west-1_{text}"), Text("0123456789", 8, 13)
            .Select(digits => $"+{digits}"), Text("0123456789", 4, 4)
            .Select(digits => $"+*******{digits}"),
        Text("abcdefghijklmnopqrstuvwxyz", 2, 2)
            .Select(letters => $"{letters[0]}***@{letters[1]}***"), Text("abcdefgh.", 3, 12)
            .Select(name => $"x{name}y@mail.some-company.io"), ArbMap.Default.GeneratorFor<NonEmptyString>()
            .Select(text => text.Get));

    private static readonly Gen<string> Any = Gen.OneOf(Secrets, Names);

    private static Case[] Calls =>
        [
            .. CaseCorpus.Read(Repository.Root).Where(
                one => one.Class != PayloadClass.Transport && one.WireMock && one.Origin != Origin.Captured),
        ];

    [Test]
    public void A_substitute_is_as_longeras_its_text() =>
        Prop.ForAll(
            Arb.From(Secrets),
            text => Opaque(text).Length == text.Length
                && Encoding.UTF8.GetByteCount(Opaque(text)) == Encoding.UTF8.GetByteCount(text)).QuickCheckThrowOnFailure();

    [Test]
    public void A_name_keeps_its_length_but_for_addresses_of_machines() =>
        Prop.ForAll(Arb.From(Names), text => Name(text).Length == text.Length || Name(text) == "192.0.2.1").QuickCheckThrowOnFailure();

    [Test]
    public void A_secret_keeps_its_alphabet() =>
        Prop.ForAll(
            Arb.From(Secrets),
            text => Alphabet.Of(Opaque(text)) == Alphabet.Of(text)
                && (!Base64.IsValid(text) || Base64.IsValid(Opaque(text)))).QuickCheckThrowOnFailure();

    [Test]
    public void A_substitute_is_its_own_substitute() =>
        Prop.ForAll(Arb.From(Any), text => Twice(text, Name) && Twice(text, Opaque)).QuickCheckThrowOnFailure();

    [Test]
    public void Equal_texts_have_equal_substitutes_and_others_others() => Prop.ForAll(Arb.From(Any.ListOf()), texts =>
    {
        var substitutes = new Substitutes("law");
        var longer = texts.Where(text => text.Count(char.IsAsciiLetterOrDigit) > 6).ToList();
        var first = longer.ConvertAll(text => substitutes.Of("any", text, TextKind.Name));
        return first.SequenceEqual(longer.ConvertAll(text => substitutes.Of("another", text, TextKind.Opaque)), StringComparer.Ordinal)
            && first.Distinct(StringComparer.Ordinal).Count() == longer.Distinct(StringComparer.Ordinal).Count();
    }).QuickCheckThrowOnFailure();

    [Test]
    public void What_stands_for_a_text_says_nothing_of_its_letters() => Prop.ForAll(Arb.From(Text(Alphanumeric, 40, 60)), text =>
        Opaque(text) == Opaque(new string([.. text.Reverse()]))
            && Name($"{text[..9]}-{text[9..15]}") is var name
            && (!text[..15].Any(char.IsAsciiDigit) || !name.Equals(text, StringComparison.Ordinal))).QuickCheckThrowOnFailure();

    [Test]
    public void JSON_that_is_scrubbed_twice_is_as_scrubbed_once() => Prop.ForAll(Arb.From(Gen.Elements(Calls)), one =>
    {
        var once = Scrub(one);
        Assert.That(
            Encoding.UTF8.GetString(Scrub(once).Answers[^1].Body.Span),
            Is.EqualTo(Encoding.UTF8.GetString(once.Answers[^1].Body.Span)),
            one.Id);
    }).QuickCheckThrowOnFailure();

    [Test]
    public void Every_payload_of_the_corpus_keeps_its_defects_when_it_is_scrubbed()
    {
        Assert.That(Calls, Has.Length.GreaterThan(300));
        Assert.That(
            from one in Calls
            let scrubbed = Scrub(one)
            where !CaseCorpus.Defects(scrubbed).SequenceEqual(one.Defects, StringComparer.Ordinal)
            select $"{one.Id}: {string.Join(' ', CaseCorpus.Defects(scrubbed))} instead of {string.Join(' ', one.Defects)}",
            Is.Empty);
    }

    private static Case Scrub(Case one)
    {
        var substitutes = new Substitutes("law");
        var exchange = Services.Exchange(Chance, one.Operation, "{}", one.Answers[^1].Body.ToArray());
        substitutes.Learn("a.b", known =>
        {
            known.Of("username", one.Username, TextKind.Name);
            known.Of("typed", one.Typed, TextKind.Name);
            ExchangeScrubber.Learn(exchange, known);
        });
        return one with
        {
            Username = substitutes.Of("username", one.Username, TextKind.Name),
            Typed = substitutes.Of("typed", one.Typed, TextKind.Name),
            Answers = [ExchangeScrubber.Answer(one.Answers[^1].ToReadableResponse(), CaseValues.RequestId("a"), substitutes)],
        };
    }

    private static bool Twice(string text, Func<string, string> substitute)
    {
        Assert.That(substitute(substitute(text)), Is.EqualTo(substitute(text)), text);
        return true;
    }

    private static string Name(string text) => Lookalikes.Name("law", text);

    private static string Opaque(string text) => Lookalikes.Opaque("law", text);

    private static Gen<string> Text(string alphabet, int shortest, int longest) =>
        from length in Gen.Choose(shortest, longest)
        from letters in Gen.Elements(alphabet.ToCharArray()).ArrayOf(length)
        select new string(letters);
}
