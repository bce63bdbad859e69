using Conformance.Contract.Catalog;
using Conformance.Contract.Responses;
using Conformance.Contract.Wire;

namespace Conformance.RuleSuite;

/// <summary>The lines by which an emulator's author judges an answer, as the page of the services has them.</summary>
internal sealed class FiveLines
{
    private static readonly Header[] headers =
        [new(WireNames.ContentType, WireNames.AmzJson), new(WireNames.RequestId, "0c5ba35b-19e5-4d6d-83be-1d7423a353cf")];

    [Test]
    public void A_good_answer_has_no_finding() => Judge(
        """
        {"ChallengeName":"SMS_MFA","Session":"AYABe-a-Session-of-some-length","ChallengeParameters":
        {"CODE_DELIVERY_DESTINATION":"+*******9999","CODE_DELIVERY_DELIVERY_MEDIUM":"SMS","USER_ID_FOR_SRP":"jane"}}
        """u8.ToArray());

    [Test]
    public void Tokens_beside_a_challenge_are_found() => Assert.That(
        () => Judge("""{"ChallengeName":"SMS_MFA","AuthenticationResult":{"AccessToken":"a"}}"""u8.ToArray()),
        Throws.InstanceOf<AssertionException>().With.Message.Contains("RSP-OUT-001"));

    [Test]
    public void They_are_those_of_the_page()
    {
        var source = File.ReadAllLines(Repository.PathOf("suites", "Conformance.RuleSuite", "FiveLines.cs"));
        var lines = source.Take(3)
            .Concat(source.SkipWhile(line => !line.StartsWith("    private static void", StringComparison.Ordinal)).Skip(2).Take(2))
            .Select(line => line.Trim());

        Assert.That(
            File.ReadAllText(Repository.PathOf("fixtures", "services", "README.md")).ReplaceLineEndings("\n"),
            Does.Contain($"```csharp\n{string.Join('\n', lines)}\n```"));
    }

    private static void Judge(byte[] body)
    {
        var findings = ResponseRules.Judge(new(new Response(200, headers, body)) { Operation = "AdminInitiateAuth" });
        Assert.That(findings.Where(finding => finding.Rule.Level == Level.Must), Is.Empty);
    }
}
