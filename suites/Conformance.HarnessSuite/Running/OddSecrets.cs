using Conformance.Corpus.Dialogues;
using Conformance.Subjects;

namespace Conformance.HarnessSuite.Running;

/// <summary>A client that shows what no authenticator takes is judged to the end of its sign-in.</summary>
internal sealed class OddSecrets
{
    private static readonly DateTimeOffset Now = new(2026, 2, 3, 4, 5, 6, TimeSpan.Zero);

    [TestCase("not base32!")]
    [TestCase("\ud800")]
    [TestCase(null)]
    public void Code_of_a_secret_that_is_none_is_that_of_the_one_that_was_sent(string? shown)
    {
        var one = Stage.Corpus.Cases.First(one => one.Id.StartsWith("chain.mfa-setup-totp", StringComparison.Ordinal));
        var dialogue = new ArmedDialogue(one, one.Dialogue!, "c", "nonce");
        var input = new HumanInput(InputKind.TotpCode);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(dialogue.Give(input, shown, [], Now).Code, Is.EqualTo(Totp.Code(dialogue.TotpSecret, Now)));
            Assert.That(dialogue.Give(input, "JBSW Y3DP EHPK 3PXP", [], Now).Code, Is.EqualTo(Totp.Code("JBSWY3DPEHPK3PXP", Now)));
        }
    }
}
