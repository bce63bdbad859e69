using System.Globalization;
using System.Text;
using Conformance.Contract.Wire;
using Conformance.Corpus;

namespace Conformance.Benchmarks.Replay;

/// <summary>The case that every server answers with, and the requests for it: one for each stub, told apart by its own keys.</summary>
internal static class Stimulus
{
    private const string CaseId = "challenge.NEW_PASSWORD_REQUIRED.initiate.full";
    private const int MostAsked = 10;

    public static Case Case { get; } = CaseCorpus.Load(Repository.Root).Cases.Single(one => one.Id == CaseId);

    public static Answer Answer => Case.Answers[^1];

    /// <summary>The stubs that are asked for: as many for ten as for ten thousand, spread over all.</summary>
    public static int[] Asked(int stubs)
    {
        var count = Math.Min(stubs, MostAsked);
        return [.. Enumerable.Range(0, count).Select(at => at * stubs / count)];
    }

    /// <summary>The case as it is armed for the n-th of many subjects.</summary>
    public static ArmedCase Arm(int number) => new(Case, number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A request as an SDK sends it, the signature's digits made up.</summary>
    public static byte[] Request(int number)
    {
        var seed = $"{number}\n{CaseId}";
        var (pool, client) = (CaseValues.UserPoolId, CaseValues.ClientId(seed));
        var body =
            $$$"""{"UserPoolId":"{{{pool}}}","ClientId":"{{{client}}}","AuthFlow":"{{{Case.AuthFlow}}}","AuthParameters":"""
            + $$$"""{"USERNAME":"{{{Case.Typed}}}","PASSWORD":"{{{CaseValues.Password(seed)}}}"}}""";
        return Encoding.ASCII.GetBytes(
            "POST / HTTP/1.1\r\n"
            + "Host: 127.0.0.1\r\n"
            + $"X-Amz-Target: {WireNames.TargetPrefix}{Case.Operation}\r\n"
            + $"Content-Type: {WireNames.AmzJson}\r\n"
            + "User-Agent: conformance-benchmarks\r\n"
            + "X-Amz-Date: 20260203T040506Z\r\n"
            + $"Authorization: AWS4-HMAC-SHA256 {Credential(number)}20260203/{CaseValues.Region}/cognito-idp/aws4_request, "
            + $"SignedHeaders=content-type;host;x-amz-date;x-amz-target, Signature={new string('a', 64)}\r\n"
            + $"Content-Length: {body.Length}\r\n\r\n{body}");
    }

    /// <summary>What the Authorization header of a stub's requests has in it.</summary>
    public static string Credential(int number) => $"Credential={CaseValues.AccessKeyId($"{number}\n{CaseId}")}/";
}
