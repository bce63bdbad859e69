using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Conformance.Contract.Proofs.Srp;

namespace Conformance.RuleSuite.Proofs.Srp;

/// <summary>
/// One sign-in with all its numbers, which three implementations agree on: the client's formula, the server's, and Amazon's client for
/// JavaScript.
/// </summary>
internal sealed record KnownAnswer(
    string Name,
    string Pool,
    string UserId,
    string Password,
    string ClientSecret,
    string ServerSecret,
    string Salt,
    string SecretBlock,
    string Timestamp,
    string X,
    string Verifier,
    string SrpA,
    string SrpB,
    string U,
    string SharedSecret,
    string Key,
    string Signature)
{
    public static IReadOnlyList<KnownAnswer> All { get; } = JsonSerializer.Deserialize<KnownAnswer[]>(
        File.ReadAllBytes(Path.Combine(Repository.Root, "fixtures", "srp", "known-answers.json")),
        JsonSerializerOptions.Web)!;

    public static IEnumerable<TestCaseData<KnownAnswer>> Cases =>
        All.Select(answer => new TestCaseData<KnownAnswer>(answer).SetArgDisplayNames(answer.Name));

    /// <summary>With a full pool id, a typed name and a USERNAME that are all different, as implementations may take them.</summary>
    public SrpAccount Account => new()
    {
        Pool = Pool,
        FullPoolId = $"eu-west-1_{Pool}",
        UserId = UserId,
        Typed = "alias@example.com",
        Username = "another-name",
        Password = Password,
    };

    public SrpChallenge Challenge => new(Salt, SrpB, SecretBlock);

    public static BigInteger Number(string digits) => BigInteger.Parse("0" + digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
