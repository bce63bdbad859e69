using Conformance.Contract.Catalog;
using Conformance.Contract.Proofs;
using Conformance.Corpus;

namespace Conformance.Judging.Requests;

/// <summary>The signature that the credentials of the case make.</summary>
internal static class Signature
{
    private const string Service = "cognito-idp";

    /// <summary>What is wrong with it.</summary>
    public static IReadOnlyList<SignatureFault> Faults(SentRequest sent)
    {
        SigningCredentials credentials = new(sent.Armed.AccessKeyId, sent.Armed.SecretAccessKey, sent.Armed.SessionToken);
        var faults = SigV4.Verify(sent.Received, credentials, CaseValues.Region, Service);

        // A client that was given a time may take it for the present here as well.
        return faults.Count > 0 && (sent as PlayedRequest)?.Script.Now is { } now
            && SigV4.Verify(sent.Received with { At = now }, credentials, CaseValues.Region, Service) is { Count: 0 } none
            ? none
            : faults;
    }

    /// <summary>What was seen in place of a right part; which part it is says the place.</summary>
    public static Seen Of(SignatureFault fault) => fault.Actual switch
    {
        "absent" => Seen.Absent,
        "empty" => Seen.Empty.As(fault.Actual),
        "one" => Seen.There.As(fault.Actual),
        SignatureFault.SecretInPlace => Seen.Secret("secret access key"),
        _ => Seen.AnotherText.As(fault.Actual),
    };
}
