using System.Buffers;
using Conformance.Contract.Catalog;
using Conformance.Contract.Responses;
using Conformance.Corpus;
using Conformance.Corpus.Generation;
using Conformance.Corpus.Generation.Defects;

namespace Conformance.HarnessSuite.Corpus.Generation;

internal sealed class GeneratedDefects
{
    // What no payload can break: the status, what is no JSON object, a byte-order mark, the transport's own header, and what needs the
    // step before.
    private static readonly string[] NotOfPayloads = ["RSP-ENV-001", "RSP-ENV-004", "RSP-ENV-006", "RSP-ENV-009", "RSP-SES-003"];

    [TestCase(1ul)]
    [TestCase(20260203ul)]
    public void A_case_has_exactly_the_defects_that_it_declares(ulong seed)
    {
        var generator = new Generator(seed);

        var wrong =
            from index in Enumerable.Range(0, 5000)
            let one = generator.Generate(index)
            let found = CaseCorpus.Defects(one)
            where !found.SequenceEqual(one.Defects, StringComparer.Ordinal)
            select $"{one.Id} ({one.Clause}, {one.Operation}) declares [{string.Join(", ", one.Defects)}] and has "
                + $"[{string.Join(", ", found)}]";

        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void A_case_that_is_armed_keeps_its_defects()
    {
        var generator = new Generator(6);

        var changed =
            from index in Enumerable.Range(0, 3000)
            let one = generator.Generate(index)
            // An odd value that stands for a secret is stamped as the secret is.
            where !one.IsForSdk
            let found = CaseCorpus.Defects(one with { Answers = new ArmedCase(one, "somebody").Answers })
            where !found.SequenceEqual(one.Defects, StringComparer.Ordinal)
            select $"{one.Id} ({one.Clause}) declares [{string.Join(", ", one.Defects)}] and has [{string.Join(", ", found)}]";

        Assert.That(changed, Is.Empty);
    }

    [Test]
    public void One_index_of_four_is_right_in_every_respect_and_an_odd_one_is_not()
    {
        var generator = new Generator(11);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(OneOfFour().Select(index => generator.Generate(index).Defects), Has.All.Empty);
            Assert.That(OneOfFour().Select(index => generator.Generate(index + 1).Defects), Has.All.Not.Empty);
            Assert.That(OneOfFour().Select(index => generator.Generate(index + 3).Defects), Has.All.Not.Empty);
        }

        static IEnumerable<int> OneOfFour() => Enumerable.Range(0, 500).Select(at => at * 4);
    }

    [TestCase(1ul)]
    [TestCase(2ul)]
    public void Every_form_and_every_defect_comes_in_each_round(ulong seed)
    {
        var generator = new Generator(seed);
        var body = new ArrayBufferWriter<byte>();
        var payloads = Enumerable.Range(0, 2 * DefectTable.All.Length).Select(index => generator.Write(index, body)).ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                payloads.Where(payload => payload.Defect is null).Select(payload => (payload.Form, payload.Operation)).Distinct(),
                Is.EquivalentTo(PayloadForm.All.Select(form => (form.Name, form.Operation))));
            Assert.That(
                payloads.Select(payload => payload.Defect).OfType<string>(),
                Is.EquivalentTo(DefectTable.All.Select(defect => defect.Name)));
        }
    }

    [Test]
    public void Every_defect_meets_every_form_that_it_fits()
    {
        var generator = new Generator(5);
        var body = new ArrayBufferWriter<byte>();
        var rounds = PayloadForm.All.Length;
        HashSet<Plan> met = [.. Enumerable.Range(0, 2 * rounds * DefectTable.All.Length).Select(index =>
        {
            body.ResetWrittenCount();
            return generator.Write(index, body).Plan;
        })];

        Assert.That(Plan.All.Except(met).Select(plan => $"{plan.Defect?.Name} of {plan.Form.Name}"), Is.Empty);
    }

    [Test]
    public void Every_form_of_the_catalog_is_generated() =>
        Assert.That(
            PayloadForm.All.Concat(PayloadForm.NeverObserved).Select(form => form.Challenge).OfType<ChallengeForm>().Distinct(),
            Is.EquivalentTo(ChallengeCatalog.Forms));

    [Test]
    public void Every_defect_has_a_name_of_its_own_and_a_form_to_be_in()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(DefectTable.All.Select(defect => defect.Name), Is.Unique);
            Assert.That(
                DefectTable.All.Select(defect => defect.Name).Except(Plan.All.Select(plan => plan.Defect?.Name), StringComparer.Ordinal),
                Is.Empty);
        }
    }

    [Test]
    public void Every_rule_of_payloads_is_broken_by_some_defect()
    {
        var rules = ResponseRules.All.Select(check => check.Rule.Id).Where(id => !id.StartsWith("RSP-FLT", StringComparison.Ordinal));

        Assert.That(
            Plan.All.SelectMany(plan => plan.Rules).Distinct(StringComparer.Ordinal),
            Is.EquivalentTo(rules.Except(NotOfPayloads, StringComparer.Ordinal)));
    }
}
