using System.Globalization;
using Conformance.Contract.Proofs.Srp;
using Conformance.Contract.Responses;

namespace Conformance.RuleSuite.Proofs.Srp;

[Parallelizable(ParallelScope.All)]
internal sealed class Servers
{
    private static readonly Trial Trial = new(SrpForm.Odd, SrpForm.High, SrpCorner.None);

    private static readonly string SrpA = new SrpClient(Trial.ClientSecret, SrpVariant.Cognito).SrpA;

    private static IEnumerable<TestCaseData<string, string>> WrongAs =>
    [
        new TestCaseData<string, string>("", "is empty").SetArgDisplayNames("empty"),
        new TestCaseData<string, string>("12 4", "has no hexadecimal digit at position 2").SetArgDisplayNames("blank"),
        new TestCaseData<string, string>("-1", "has no hexadecimal digit at position 0").SetArgDisplayNames("negative"),
        new TestCaseData<string, string>("000", "is 0").SetArgDisplayNames("zero"),
        new TestCaseData<string, string>(Group.Prime, "is not below N").SetArgDisplayNames("N"),
        new TestCaseData<string, string>(Group.Prime + Group.Prime, "is not below N").SetArgDisplayNames("too long"),
    ];

    [Test]
    public void Same_seed_gives_the_same_answer()
    {
        var again = Server(3).Answer(SrpA).Challenge;
        Assert.That(Server(3).Answer(SrpA).Challenge, Is.EqualTo(again));
    }

    [Test]
    public void Other_seed_or_other_A_gives_another_B() =>
        Assert.That(
            new[] { Server(3).Answer(SrpA), Server(4).Answer(SrpA), Server(3).Answer("2") }.Select(signIn => signIn.Challenge.SrpB),
            Is.Unique);

    [Test]
    public void A_may_be_in_capitals_and_have_a_zero_in_front() => Assert.That(
        Server(3).Answer("0" + SrpA.ToUpperInvariant()).Challenge,
        Is.EqualTo(Server(3).Answer(SrpA).Challenge));

    // Six hundred sign-ins without one would be luck of one in a thousand.
    [Test]
    public void A_rare_corner_that_nobody_asked_for_is_left_out()
    {
        var server = Server(3);
        var met = Enumerable.Range(2, 600)
            .Select(a => server.Answer(a.ToString("x", CultureInfo.InvariantCulture)).Corners)
            .SelectMany(corners => corners.Met())
            .ToHashSet();
        var salts = Enumerable.Range(0, 600).Select(seed => SrpServer.SaltFor(SrpCorner.None, (ulong)seed).Length);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                met.Where(corner => corner is { Form: SrpForm.Short, Value: SrpValue.B or SrpValue.U or SrpValue.S }), Is.Empty);
            Assert.That(met, Has.Some.EqualTo(new SrpCorner(SrpValue.U, SrpForm.High)));
            Assert.That(salts.Min(), Is.EqualTo(30));
        }
    }

    // One odd u in sixteen is short as well, and shows another mistake.
    [Test]
    public void An_odd_number_is_not_short_as_well()
    {
        var server = Server(3);
        var met = Enumerable.Range(2, 150)
            .Select(a => server.Answer(a.ToString("x", CultureInfo.InvariantCulture), new(SrpValue.U, SrpForm.Odd)).Corners)
            .SelectMany(corners => corners.Met())
            .ToHashSet();
        var salts = Enumerable.Range(0, 600).Select(seed => SrpServer.SaltFor(new(SrpValue.Salt, SrpForm.Odd), (ulong)seed).Length);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                met,
                Has.Some.EqualTo(new SrpCorner(SrpValue.U, SrpForm.Odd)).And.None.EqualTo(new SrpCorner(SrpValue.U, SrpForm.Short)));
            Assert.That(salts.Distinct(), Is.EqualTo([31]));
        }
    }

    [TestCaseSource(nameof(WrongAs))]
    public void Wrong_A_is_refused_with_its_reason(string srpA, string reason) =>
        Assert.That(() => Server(3).Answer(srpA), Throws.TypeOf<SrpAException>().With.Message.EqualTo(reason));

    [Test]
    public void Password_is_not_printed() =>
        Assert.That(Trial.Account.ToString(), Does.Not.Contain(Trial.Account.Password));

    [Test]
    public void Fault_that_needs_no_B_of_its_own_here_gets_none()
    {
        var plain = Trial.Account with { UserId = "harness-user-01", Password = "correct-horse", Typed = null, Username = null };
        var server = new SrpServer(plain, SrpServer.SaltFor(new(SrpValue.Salt, SrpForm.Full), seed: 1), "AAAA", seed: 1);
        Assert.That(
            server.NeedOwnB.Select(fault => fault.Name),
            Is.EqualTo(
                [
                    "salt as its digits", "k without 00 on N", "k as in RFC 5054", "k with g in 385 bytes", "k of 3", "g of 5",
                    "full pool id in x", "text in UTF-16", "password in UTF-16", "pool in lower case",
                ]));
    }

    [Test]
    public void Names_and_passwords_are_hashed_as_UTF_8()
    {
        var account = Trial.Account with { UserId = "zoë-日本", Password = "pässwörd ✓ 🐎" };
        var x = SrpMath.PrivateKey(account, SrpNumber.Read("f123456789abcdef0123456789abcdef"), SrpVariant.Cognito);
        Assert.That(SrpNumber.Text(x), Is.EqualTo("806b7762d693e9b22e1011cfbe455039d982ff8433a0d210494c05140d94ca1f"));
    }

    private static SrpServer Server(ulong seed) => new(Trial.Account, "ddcd160bb5272c1073b3bd69782f91be", "AAAA", seed);
}
