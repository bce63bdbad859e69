using Conformance.Contract.Proofs.Srp;

namespace Conformance.RuleSuite.Proofs.Srp;

/// <summary>Which fault changes which known answer, as it was found with other implementations.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class KnownAnswersExposeFaults
{
    private static readonly string[] Always =
    [
        "k without 00 on N", "k as in RFC 5054", "g of 5", "HKDF info without 01", "key of 32 bytes", "SECRET_BLOCK not decoded",
        "full pool id", "typed name",
    ];

    private static readonly (string Answer, string[] Faults)[] Sometimes =
    [
        ("plain", ["no 00 but in k", "A and B without 00", "A and B in 384 bytes", "S without 00", "S in 384 bytes", "two-digit day"]),
        ("salt-high-bit", ["no 00 but in k", "salt without 00", "salt in 16 bytes", "two-digit day"]),
        ("salt-odd-hex", ["no 00 but in k", "A and B without 00", "A and B in 384 bytes", "u without 00", "u in 32 bytes"]),
        ("A-short", ["no 00 but in k", "salt without 00", "salt in 16 bytes", "u without 00", "u in 32 bytes"]),
        (
            "B-short",
            ["no 00 but in k", "salt without 00", "salt in 16 bytes", "S without 00", "S in 384 bytes", "u without 00", "u in 32 bytes"]),
        ("S-high-bit", [
            "no 00 but in k",
            "salt without 00",
            "salt in 16 bytes",
            "A and B without 00",
            "A and B in 384 bytes",
            "S without 00",
            "S in 384 bytes",
            "two-digit day",
        ]),
        ("device", ["two-digit day"]),
    ];

    private static readonly string[] Tabled = [.. Always.Concat(Sometimes.SelectMany(row => row.Faults)).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<TestCaseData<string, string[]>> Rows =>
        Sometimes.Select(row => new TestCaseData<string, string[]>(row.Answer, row.Faults).SetArgDisplayNames(row.Answer));

    [Test]
    public void Tabled_faults_are_known() =>
        Assert.That(Tabled, Is.SubsetOf(SrpVariant.Known.Select(fault => fault.Name)));

    [TestCaseSource(nameof(Rows))]
    public void Known_answer_exposes_these_faults_and_no_others(string answer, string[] faults)
    {
        var known = KnownAnswer.All.Single(known => known.Name == answer);
        var exposed =
            from fault in SrpVariant.Known
            where Tabled.Contains(fault.Name)
            let client = new SrpClient(KnownAnswer.Number(known.ClientSecret), fault.Variant)
            where client.Sign(known.Account, known.Challenge, known.Timestamp) != known.Signature
            select fault.Name;

        Assert.That(exposed, Is.EquivalentTo(Always.Concat(faults)));
    }
}
