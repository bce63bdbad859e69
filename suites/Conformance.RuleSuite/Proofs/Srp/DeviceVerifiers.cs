using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using Conformance.Contract.Proofs.Srp;

namespace Conformance.RuleSuite.Proofs.Srp;

[Parallelizable(ParallelScope.All)]
internal sealed class DeviceVerifiers
{
    private static readonly KnownAnswer Known = KnownAnswer.All.Single(answer => answer.Name == "device");

    private static readonly string Salt = Convert.ToBase64String(Convert.FromHexString(Known.Salt));

    private static readonly string Verifier = Convert.ToBase64String(Convert.FromHexString(Known.Verifier));

    [Test]
    public void Known_verifier_is_right() =>
        Assert.That(DeviceVerifier.WhyWrong(Salt, Verifier, Known.Account), Is.Null);

    [Test]
    public void Verifier_over_the_users_name_is_wrong() => Assert.That(
        DeviceVerifier.WhyWrong(Salt, Verifier, Known.Account with { UserId = "harness-user-01" }),
        Is.EqualTo("PasswordVerifier is that of another device, password or salt"));

    [Test]
    public void Verifier_over_zeros_that_get_lost_is_told_apart()
    {
        byte[] salt = [0, .. Convert.FromHexString(Known.Salt)[1..]];
        salt[1] &= 0x7f;
        var identity = SHA256.HashData(Encoding.UTF8.GetBytes($"{Known.Pool}{Known.UserId}:{Known.Password}"));
        var x = SrpNumber.Read(SHA256.HashData([.. salt, .. identity]));
        var verifier = SrpNumber.Bytes(BigInteger.ModPow(2, x, SrpNumber.N), NumberForm.Padded, SrpNumber.GroupLength);
        Assert.That(
            DeviceVerifier.WhyWrong(Convert.ToBase64String(salt), Convert.ToBase64String(verifier), Known.Account),
            Is.EqualTo("PasswordVerifier is made with the zero bytes in front of Salt, which are lost"));
    }

    [TestCase("", "Salt is empty")]
    [TestCase("_-_-", "Salt is no base64")]
    [TestCase("gAAA", "Salt is a negative number: it has no zero byte before its top bit")]
    public void Salt_that_is_no_positive_number_is_wrong(string salt, string reason) =>
        Assert.That(DeviceVerifier.WhyWrong(salt, Verifier, Known.Account), Is.EqualTo(reason));

    [TestCase("", "PasswordVerifier is empty")]
    [TestCase("_-_-", "PasswordVerifier is no base64")]
    [TestCase("gAAA", "PasswordVerifier is a negative number: it has no zero byte before its top bit")]
    public void Verifier_that_is_no_positive_number_is_wrong(string verifier, string reason) =>
        Assert.That(DeviceVerifier.WhyWrong(Salt, verifier, Known.Account), Is.EqualTo(reason));
}
