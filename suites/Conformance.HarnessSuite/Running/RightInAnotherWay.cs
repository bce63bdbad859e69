using Conformance.Contract.Proofs;
using Conformance.Contract.Proofs.Srp;
using Conformance.Contract.Wire;
using Conformance.Mutants.SignIns;
using Conformance.Mutants.SignIns.Requests;

namespace Conformance.HarnessSuite.Running;

/// <summary>What clients do in another way than the reference and are right in, and where that ends.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class RightInAnotherWay
{
    private static readonly SrpMemory Memory = new();

    private static readonly SignInMutant TriesOnce = new("tries-once", "sends each request once", [])
    {
        Describe = client => client with { MaxTries = 1 },
        OnRetry = (_, _, _, _) => false,
    };

    private static readonly SignInMutant TellsItsDeviceLate = new("late", "tells its device with the proof, and not at the start", [])
    {
        OnRequest = Edits.Start((_, _, parameters) => parameters.Remove(WireNames.DeviceKeyParameter)),
    };

    private static IEnumerable<TestCaseData> Clients =>
        from client in (SignInMutant[])[TriesOnce, TellsItsDeviceLate]
        from id in client == TriesOnce
            ? (string[])["device.forgotten", "device.forgotten@choice"]
            : ["pair.PASSWORD_VERIFIER.DEVICE_SRP_AUTH@srp", "pair.PASSWORD_VERIFIER.DEVICE_SRP_AUTH@choice"]
        select new TestCaseData(client, id).SetArgDisplayNames(client.Name, id);

    [TestCaseSource(nameof(Clients))]
    public async Task It_has_no_finding(object client, string id)
    {
        await using var stage = await Stage.OpenAsync();

        await stage.RunAsync(Stage.Cases(id), ReferenceSignIn.Mutate((SignInMutant)client, Memory));

        Assert.That(
            stage.Results.Select(one => $"{one.Verdict}: {string.Join(' ', one.Findings.Select(finding => finding.Rule.Id))}"),
            Is.EqualTo(["Pass: "]));
    }

    [TestCase(0, "Pass: ")]
    [TestCase(2, "Pass: ")]
    [TestCase(60, "Warn: REQ-SRP-005")]
    public async Task The_time_of_a_proof_is_of_its_own_sign_in(int secondsBefore, string verdict)
    {
        var frozen = new SignInMutant("early", "has the time of something earlier", [])
        {
            OnTimestamp = now => Timestamp.Of(now.AddSeconds(-secondsBefore)),
            Srp = _ => SrpVariant.Cognito with { Time = SignedTime.AsSent },
        };
        await using var stage = await Stage.OpenAsync();

        await stage.RunAsync(Stage.Cases("sign-in.PASSWORD_VERIFIER.alias.no-secret"), ReferenceSignIn.Mutate(frozen, Memory));

        Assert.That(
            stage.Results.Select(one => $"{one.Verdict}: {string.Join(' ', one.Findings.Select(finding => finding.Rule.Id))}"),
            Is.EqualTo([verdict]));
    }
}
