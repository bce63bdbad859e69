using System.Globalization;
using Conformance.Contract.Proofs.Srp;

namespace Conformance.RuleSuite.Proofs.Srp;

/// <summary>The right client passes in each corner, and the corner is really there.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class Corners
{
    private static IEnumerable<SrpCorner> Forced => SrpCorner.All.Where(corner => corner.Value is SrpValue.B or SrpValue.U or SrpValue.S);

    [Test]
    public void Every_number_has_every_form() =>
        Assert.That(SrpCorner.All, Has.Count.EqualTo(5 * 4).And.Unique);

    [TestCaseSource(nameof(Forced))]
    public void Right_client_passes_in_a_forced_corner(SrpCorner corner)
    {
        var signIn = PassingSignIn(new(SrpForm.Full, SrpForm.Full, corner, seed: 7));
        var numbers = signIn.Corners;
        var (text, length) = corner.Value switch
        {
            SrpValue.B => (signIn.Challenge.SrpB, 384),
            SrpValue.U => (SrpNumber.Text(numbers.U), 32),
            _ => (SrpNumber.Text(numbers.S), 384),
        };
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Forms(text, length), Does.Contain(corner.Form));
            Assert.That(numbers.Met(), Does.Contain(corner));
        }
    }

    [Test]
    public void Right_client_passes_with_an_awaited_A([Values] SrpForm form)
    {
        var trial = new Trial(form, SrpForm.Full, SrpCorner.None);
        var met = PassingSignIn(trial).Corners.Met();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Forms(new SrpClient(trial.ClientSecret, SrpVariant.Cognito).SrpA, 384), Does.Contain(form));
            Assert.That(met, Does.Contain(new SrpCorner(SrpValue.A, form)));
        }
    }

    [Test]
    public void Right_client_passes_with_a_chosen_salt([Values] SrpForm form)
    {
        var corner = new SrpCorner(SrpValue.Salt, form);
        var signIn = PassingSignIn(new(SrpForm.Full, form, corner));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Forms(signIn.Challenge.Salt, 16), Does.Contain(form));
            Assert.That(signIn.Corners.Met(), Does.Contain(corner));
        }
    }

    [Test]
    public void A_number_that_is_not_the_servers_to_choose_is_not_forced([Values(SrpValue.A, SrpValue.Salt)] SrpValue value)
    {
        var trial = new Trial(SrpForm.Full, SrpForm.Full, SrpCorner.None);
        var srpA = new SrpClient(trial.ClientSecret, SrpVariant.Cognito).SrpA;
        Assert.That(() => trial.Server.Answer(srpA, new(value, SrpForm.High)), Throws.ArgumentException);
    }

    [Test]
    public void A_salt_is_drawn_for_no_other_number() =>
        Assert.That(() => SrpServer.SaltFor(new(SrpValue.B, SrpForm.High), seed: 1), Throws.ArgumentException);

    private static SrpSignIn PassingSignIn(Trial trial)
    {
        var signIn = trial.SignIn;
        var signature = new SrpClient(trial.ClientSecret, SrpVariant.Cognito).Sign(Trial.Account, signIn.Challenge, Trial.Timestamp);
        Assert.That(signIn.Verify(signature, signIn.Challenge.SecretBlock, Trial.Timestamp));
        return signIn;
    }

    /// <summary>Read off the digits, so that it shares nothing with what chose them.</summary>
    private static IEnumerable<SrpForm> Forms(string digits, int length)
    {
        Assert.That(digits, Does.Match("^[1-9a-f][0-9a-f]*$"));
        var isOdd = digits.Length % 2 == 1;
        var isHigh = !isOdd && int.Parse(digits[..1], NumberStyles.HexNumber, CultureInfo.InvariantCulture) >= 8;
        if (isHigh)
        {
            yield return SrpForm.High;
        }

        if (isOdd)
        {
            yield return SrpForm.Odd;
        }

        if (!isHigh && digits.Length <= 2 * (length - 1))
        {
            yield return SrpForm.Short;
        }

        if (!isHigh && digits.Length == 2 * length)
        {
            yield return SrpForm.Full;
        }
    }
}
