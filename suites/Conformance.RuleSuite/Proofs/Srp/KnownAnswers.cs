using Conformance.Contract.Proofs.Srp;

namespace Conformance.RuleSuite.Proofs.Srp;

/// <summary>The mathematics against numbers from outside.</summary>
// Five more of these sign-ins exist by their results alone; without their inputs there is nothing to run.
[Parallelizable(ParallelScope.All)]
internal sealed class KnownAnswers
{
    private static readonly string[] Names = ["plain", "salt-high-bit", "salt-odd-hex", "A-short", "B-short", "S-high-bit", "device"];

    [Test]
    public void Known_answers_are_there() =>
        Assert.That(KnownAnswer.All.Select(answer => answer.Name), Is.EqualTo(Names));

    [Test]
    public void Multiplier_is_Cognitos() => Assert.That(
        SrpNumber.Text(SrpMath.Multiplier(SrpVariant.Cognito)),
        Is.EqualTo("538282c4354742d7cbbde2359fcf67f9f5b3a6b08791e5011b43b8a5b66d9ee6"));

    [TestCaseSource(typeof(KnownAnswer), nameof(KnownAnswer.Cases))]
    public void Client_makes_the_known_proof(KnownAnswer known)
    {
        var client = new SrpClient(KnownAnswer.Number(known.ClientSecret), SrpVariant.Cognito);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(client.SrpA, Is.EqualTo(known.SrpA));
            Assert.That(Convert.ToHexStringLower(client.Key(known.Account, known.Challenge)), Is.EqualTo(known.Key));
            Assert.That(client.Sign(known.Account, known.Challenge, known.Timestamp), Is.EqualTo(known.Signature));
        }
    }

    [TestCaseSource(typeof(KnownAnswer), nameof(KnownAnswer.Cases))]
    public void Server_asks_for_the_known_proof(KnownAnswer known)
    {
        var server = new SrpServer(known.Account, known.Salt, known.SecretBlock, seed: 0);
        var basis = server.Basis(SrpVariant.Cognito);
        var signIn = server.Walk(KnownAnswer.Number(known.SrpA), KnownAnswer.Number(known.ServerSecret), SrpVariant.Cognito).First();
        var (_, _, u, secret, _) = signIn.Corners;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(SrpNumber.Text(basis.X), Is.EqualTo(known.X));
            Assert.That(SrpNumber.Text(server.Verifier(basis).V), Is.EqualTo(known.Verifier));
            Assert.That(signIn.Challenge, Is.EqualTo(known.Challenge));
            Assert.That(SrpNumber.Text(u), Is.EqualTo(known.U));
            Assert.That(SrpNumber.Text(secret), Is.EqualTo(known.SharedSecret));
            Assert.That(Convert.ToHexStringLower(SrpMath.Key(secret, u, SrpVariant.Cognito)), Is.EqualTo(known.Key));
            Assert.That(signIn.Verify(known.Signature, known.SecretBlock, known.Timestamp));
        }
    }

    [TestCaseSource(typeof(KnownAnswer), nameof(KnownAnswer.Cases))]
    public void A_server_refuses_the_known_proof_of_another_second(KnownAnswer known)
    {
        var server = new SrpServer(known.Account, known.Salt, known.SecretBlock, seed: 0);
        var signIn = server.Walk(KnownAnswer.Number(known.SrpA), KnownAnswer.Number(known.ServerSecret), SrpVariant.Cognito).First();
        Assert.That(signIn.Verify(known.Signature, known.SecretBlock, "Mon Jan 8 09:03:05 UTC 2024"), Is.False);
    }
}
