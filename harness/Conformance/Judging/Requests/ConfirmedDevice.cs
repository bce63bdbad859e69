using Conformance.Contract.Catalog;
using Conformance.Contract.Catalog.Statements;
using Conformance.Contract.Proofs.Srp;
using Conformance.Contract.Wire;
using Conformance.Replay;

namespace Conformance.Judging.Requests;

/// <summary>ConfirmDevice of a client that declares that it remembers devices.</summary>
internal static class ConfirmedDevice
{
    private const string Config = "DeviceSecretVerifierConfig";

    public static RuleCheck<PlayedRequest>[] Rules { get; } =
    [
        new(RequestStatements.ConfirmedKeyIsTheNewOne, (sent, findings) => Is(sent) && NamesTheNewOne(sent, findings)),
        new(RequestStatements.VerifierHasForm, (sent, findings) => Is(sent) && HasForm(sent, findings)),
    ];

    private static bool Is(PlayedRequest sent) =>
        sent is { IsReadable: true, Operation: SideCalls.ConfirmDevice } && NewDevice.IsKept(sent.Client);

    private static bool NamesTheNewOne(PlayedRequest sent, Findings findings)
    {
        if (NewDevice.KeysOf(sent) is not [.., var due] keys)
        {
            return false;
        }

        var key = sent.Body[WireNames.DeviceKey];
        if (!keys.Any(one => key.IsText(one)))
        {
            findings.Add(sent.At(WireNames.DeviceKey), "the key of the new device", TextWording.Unlike(key, due));
        }

        return true;
    }

    private static bool HasForm(PlayedRequest sent, Findings findings)
    {
        var config = sent.Body[Config];
        Compare("Salt", "base64 of a positive number", DeviceVerifier.WhyNoNumber);
        Compare("PasswordVerifier", "base64 of a number from 1 to N - 1", DeviceVerifier.WhyNoVerifier);
        return true;

        void Compare(string name, string due, Func<string, string?> whyNot)
        {
            var value = config.Kind == JsonKind.Object ? config[name] : default;
            if (value.Kind != JsonKind.String)
            {
                findings.Add(sent.At($"{Config}.{name}"), due, Wording.Kind(value));
            }
            else if (whyNot(value.Text) is { } why)
            {
                findings.Add(sent.At($"{Config}.{name}"), due, Seen.OtherForm.As(why));
            }
        }
    }
}
