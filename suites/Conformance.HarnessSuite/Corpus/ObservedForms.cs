using Conformance.Contract.Wire;
using Conformance.Corpus;

namespace Conformance.HarnessSuite.Corpus;

/// <summary>What was seen on AWS is replayed in the form that it had.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class ObservedForms
{
    private const int ShownDigits = 4;

    private static readonly IReadOnlyList<Case> Observed = [.. CaseCorpus.Read(Repository.Root).Where(one => one.Group == "observed")];

    [Test]
    public void Mask_has_as_many_stars_as_the_number_has_digits_that_it_does_not_show()
    {
        var one = Observed.Single(one => one.Id == "observed.sms-mfa.session-of-old");
        var stars = Parameters(one)[WireNames.DeliveryDestination].Text.Count(letter => letter == '*');

        Assert.That(stars, Is.EqualTo(one.Typed.Count(char.IsAsciiDigit) - ShownDigits));
    }

    [Test]
    public void Salt_of_thirty_digits_and_a_Session_of_old_are_among_them()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Observed.Select(one => Parameters(one)[WireNames.Salt].Text.Length), Does.Contain(30));
            Assert.That(
                Observed.Select(one => Body(one)[WireNames.Session].Text)
                    .Where(session => session.Length > 0 && !session.StartsWith("AYABe", StringComparison.Ordinal)),
                Is.Not.Empty);
        }
    }

    [Test]
    public void Captured_is_what_was_quoted_whole()
    {
        string[] quoted =
        [
            "observed.custom-challenge.initiate", "observed.custom-challenge.own-key", "observed.error.without-message",
            "observed.password-verifier.salt-of-30-digits", "observed.select-challenge.initiate",
            "observed.select-challenge.totp-behind", "observed.sms-mfa.session-of-old", "observed.tokens.expires-in-86400",
        ];

        Assert.That(Observed.Where(one => one.Origin == Origin.Captured).Select(one => one.Id), Is.EquivalentTo(quoted));
        Assert.That(Observed.Select(one => one.Basis), Is.All.EqualTo(Conformance.Contract.Catalog.Basis.Observed));
    }

    private static JsonValue Body(Case one) => one.Answers[^1].ToReadableResponse().Root;

    private static JsonValue Parameters(Case one) => Body(one)[WireNames.ChallengeParameters];
}
