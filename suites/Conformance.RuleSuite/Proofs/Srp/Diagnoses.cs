using System.Security.Cryptography;
using System.Text;
using Conformance.Contract.Proofs.Srp;

namespace Conformance.RuleSuite.Proofs.Srp;

/// <summary>What is said of one proof.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class Diagnoses
{
    [Test]
    public void Right_proof_is_right_and_refutes_what_would_have_differed()
    {
        var (signIn, client) = SignIn();
        var diagnosis = Diagnose(signIn, client, Trial.Timestamp, Trial.Timestamp);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(diagnosis.IsSignatureRight);
            Assert.That(diagnosis.EchoesSecretBlock);
            Assert.That(diagnosis.Names, Is.Empty);
            Assert.That(diagnosis.Refuted, Is.SupersetOf(["key of 32 bytes", "two-digit day", "g of 5", "salt without 00", "typed name"]));
            Assert.That(diagnosis.Refuted, Does.Not.Contain("S in 384 bytes and 00").And.Not.Contain("TIMESTAMP in a form of its own"));
        }
    }

    [Test]
    public void Fault_that_changes_nothing_here_is_neither_named_nor_refuted()
    {
        const string dayOfTwoDigits = "Mon Jan 15 09:03:04 UTC 2024";
        var (signIn, client) = SignIn(SrpVariant.Cognito with { Time = SignedTime.TwoDigitDay });
        var diagnosis = Diagnose(signIn, client, dayOfTwoDigits, dayOfTwoDigits);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(diagnosis.IsSignatureRight);
            Assert.That(diagnosis.Names.Concat(diagnosis.Refuted), Does.Not.Contain("two-digit day"));
        }
    }

    [Test]
    public void Day_with_a_zero_sent_and_signed_is_named_before_the_wider_fault()
    {
        const string zeroed = "Mon Jan 08 09:03:04 UTC 2024";
        var (signIn, client) = SignIn(SrpVariant.Cognito with { Time = SignedTime.AsSent });
        Assert.That(Diagnose(signIn, client, zeroed, zeroed).Names, Is.EqualTo(["two-digit day", "TIMESTAMP in a form of its own"]));
    }

    [TestCase("Mon Jan 8 09:03:03 UTC 2024", "clock read twice, a second earlier")]
    [TestCase("Mon Jan 8 09:03:05 UTC 2024", "clock read twice, a second later")]
    [TestCase("Mon Jan 08 09:03:04 UTC 2024", "two-digit day")]
    [TestCase("Mon Jan  8 09:03:04 UTC 2024", "day padded with a space")]
    public void Text_signed_other_than_the_one_sent_is_named(string signed, string name)
    {
        var (signIn, client) = SignIn(SrpVariant.Cognito with { Time = SignedTime.AsSent });
        Assert.That(Diagnose(signIn, client, signed, Trial.Timestamp).Names, Is.EqualTo([name]));
    }

    [TestCase("Mo Jan 8 09:03:04 UTC 2024")]
    [TestCase("Mon Jan 8 09:03:04 GMT 2024")]
    [TestCase("2024-01-08T09:03:04Z")]
    public void Time_that_cannot_be_read_is_refused_and_named(string unreadable)
    {
        var (signIn, client) = SignIn(SrpVariant.Cognito with { Time = SignedTime.AsSent });
        var signature = client.Sign(Trial.Account, signIn.Challenge, unreadable);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(signIn.Verify(signature, signIn.Challenge.SecretBlock, unreadable), Is.False);
            Assert.That(Diagnose(signIn, client, unreadable, unreadable).Names, Is.EqualTo(["TIMESTAMP in a form of its own"]));
        }
    }

    [Test]
    public void Service_signs_the_instant_and_not_the_text()
    {
        var (signIn, client) = SignIn();
        var signature = client.Sign(Trial.Account, signIn.Challenge, Trial.Timestamp);
        Assert.That(signIn.Verify(signature, signIn.Challenge.SecretBlock, "Mon Jan 08 09:03:04 UTC 2024"));
    }

    [Test]
    public void Two_faults_at_once_are_both_named()
    {
        var (signIn, client) = SignIn(SrpVariant.Cognito with { KeyLength = 32, Time = SignedTime.TwoDigitDay });
        Assert.That(Diagnose(signIn, client, Trial.Timestamp, Trial.Timestamp).Names, Is.EqualTo(["key of 32 bytes and two-digit day"]));
    }

    [Test]
    public void Two_faults_are_both_named_where_one_needs_a_B_of_its_own()
    {
        var trial = new Trial(SrpForm.High, SrpForm.High, SrpCorner.None);
        var client = new SrpClient(trial.ClientSecret, SrpVariant.Cognito with { K = MultiplierForm.BareN, Time = SignedTime.TwoDigitDay });
        var names =
            from hypothesis in trial.Server.NeedOwnB
            let signIn = trial.Server.Answer(client.SrpA, SrpCorner.None, hypothesis.Variant)
            from name in Diagnose(signIn, client, Trial.Timestamp, Trial.Timestamp).Names
            select name;

        Assert.That(names, Is.EqualTo(["k without 00 on N and two-digit day"]));
    }

    [Test]
    public void Wrong_password_fits_nothing_whatever_B_is_made_for()
    {
        var trial = new Trial(SrpForm.High, SrpForm.High, SrpCorner.None);
        var client = new SrpClient(trial.ClientSecret, SrpVariant.Cognito);
        var signIns = trial.Server.NeedOwnB.Select(hypothesis => trial.Server.Answer(client.SrpA, SrpCorner.None, hypothesis.Variant))
            .Prepend(trial.SignIn)
            .ToArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(signIns, Has.Length.GreaterThan(5));
            foreach (var signIn in signIns)
            {
                var signature = client.Sign(Trial.Account with { Password = "another" }, signIn.Challenge, Trial.Timestamp);
                var diagnosis = signIn.Diagnose(signature, signIn.Challenge.SecretBlock, Trial.Timestamp);
                Assert.That(diagnosis.Names, Is.Empty);
                Assert.That(diagnosis.IsSignatureRight, Is.False);
            }
        }
    }

    [TestCase("")]
    [TestCase("no base64")]
    [TestCase("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    public void Text_that_is_no_proof_fits_nothing(string signature)
    {
        var (signIn, _) = SignIn();
        var diagnosis = signIn.Diagnose(signature, signIn.Challenge.SecretBlock, Trial.Timestamp);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(signIn.Verify(signature, signIn.Challenge.SecretBlock, Trial.Timestamp), Is.False);
            Assert.That(diagnosis.IsSignatureRight, Is.False);
            Assert.That(diagnosis.Names, Is.Empty);
        }
    }

    [TestCase("YW5vdGhlciBibG9jaw==")]
    [TestCase("no base64")]
    public void Secret_block_that_came_back_changed_is_told_apart(string echoed)
    {
        var (signIn, client) = SignIn();
        var signature = client.Sign(Trial.Account, signIn.Challenge, Trial.Timestamp);
        var diagnosis = signIn.Diagnose(signature, echoed, Trial.Timestamp);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(signIn.Verify(signature, echoed, Trial.Timestamp), Is.False);
            Assert.That(diagnosis.EchoesSecretBlock, Is.False);
            Assert.That(diagnosis.IsSignatureRight);
        }
    }

    [Test]
    public void Secret_block_that_was_changed_before_it_was_signed_is_told_apart()
    {
        var (signIn, client) = SignIn();
        var changed = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(signIn.Challenge.SecretBlock)));
        var signature = client.Sign(Trial.Account, signIn.Challenge with { SecretBlock = changed }, Trial.Timestamp);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(signIn.Verify(signature, changed, Trial.Timestamp), Is.False);
            Assert.That(
                signIn.Diagnose(signature, changed, Trial.Timestamp),
                Has.Property(nameof(SrpDiagnosis.IsSignatureRight)).True.And.Property(nameof(SrpDiagnosis.EchoesSecretBlock)).False);
        }
    }

    private static (SrpSignIn SignIn, SrpClient Client) SignIn(SrpVariant? variant = null)
    {
        var trial = new Trial(SrpForm.High, SrpForm.High, new(SrpValue.S, SrpForm.High));
        return (trial.SignIn, new(trial.ClientSecret, variant ?? SrpVariant.Cognito));
    }

    private static SrpDiagnosis Diagnose(SrpSignIn signIn, SrpClient client, string signed, string sent) =>
        signIn.Diagnose(client.Sign(Trial.Account, signIn.Challenge, signed), signIn.Challenge.SecretBlock, sent);
}
