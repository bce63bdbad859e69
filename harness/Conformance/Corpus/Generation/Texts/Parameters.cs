using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;

namespace Conformance.Corpus.Generation.Texts;

/// <summary>The value of each challenge parameter.</summary>
internal static class Parameters
{
    private const int SaltLength = 16;
    private const int GroupLength = 384;
    private const int OldSecretBlockLength = 1284;
    private const int SecretBlockLength = 1291;

    public static void AddParameter(this Draft draft, ChallengeParameter parameter)
    {
        var start = draft.Values.Length;
        draft.Values.Add("\""u8);
        AddValue(draft, parameter);
        draft.Values.Add("\""u8);
        draft.Add(Place.Parameters, parameter.Name, start);
    }

    private static void AddValue(Draft draft, ChallengeParameter parameter)
    {
        var (values, person) = (draft.Values, draft.Person);
        switch (parameter.Name)
        {
            case WireNames.Salt:
                values.AddBigInteger(ref draft.Random, SaltLength);
                break;
            case WireNames.SrpB:
                values.AddBigInteger(ref draft.Random, GroupLength);
                break;
            case WireNames.SecretBlock when draft.Random.OneIn(2):
                values.AddBase64(ref draft.Random, SecretBlockLength, [0x02, 0x05, 0x78]);
                break;
            case WireNames.SecretBlock:
                values.AddBase64(ref draft.Random, OldSecretBlockLength, [0x01, 0x80, 0x01, 0x78]);
                break;
            case WireNames.Username or WireNames.UserIdForSrp:
                values.Add(person.Username.Quoted);
                break;
            case WireNames.DeviceKeyParameter:
                values.AddDeviceKey(draft.Random.Uuid());
                break;
            case WireNames.DeliveryMedium:
                values.Add(IsByMail(draft) ? "EMAIL"u8 : "SMS"u8);
                break;
            case WireNames.DeliveryDestination:
                values.Add(IsByMail(draft) ? person.MaskedEmail.Quoted : person.MaskedPhone.Quoted);
                break;
            case WireNames.FriendlyDeviceName:
                values.Add(person.DeviceName.Quoted);
                break;
            case WireNames.MfasCanChoose:
                draft.AddFactors(atLeast: 2);
                break;
            case WireNames.MfasCanSetup:
                draft.AddFactors(atLeast: 1);
                break;
            case WireNames.RequiredAttributes:
                draft.AddRequiredAttributes();
                break;
            case WireNames.UserAttributes:
                draft.AddUserAttributes();
                break;
            case WireNames.CredentialRequestOptions:
                draft.AddCredentialRequest();
                break;
            default:
                values.Add("https://example.com/"u8).AddDigits(ref draft.Random, 3).Add(".jpg"u8);
                break;
        }
    }

    private static bool IsByMail(Draft draft) => draft.Form.Challenge!.Challenge == "EMAIL_OTP";
}
