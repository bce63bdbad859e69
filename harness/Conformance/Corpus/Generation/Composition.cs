using System.Text;
using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus.Generation.Texts;

namespace Conformance.Corpus.Generation;

/// <summary>Writes a payload that is right in every respect.</summary>
internal static class Composition
{
    private static readonly Dictionary<string, byte[]> Names =
        ChallengeCatalog.Names.ToDictionary(name => name, Encoding.UTF8.GetBytes, StringComparer.Ordinal);

    public static void Compose(this Draft draft)
    {
        if (draft.Form.Challenge is { } challenge)
        {
            draft.AddText(Place.Root, WireNames.ChallengeName, Names[challenge.Challenge]);
            draft.ComposeParameters(challenge);
            draft.ComposeAvailable(challenge);
            draft.ComposeSession(challenge);
            return;
        }

        draft.ComposeResult();
        if (draft.Form.HasParameters)
        {
            // Real tokens come with an empty object here.
            draft.Open(Place.Root, WireNames.ChallengeParameters, Place.Parameters);
        }
    }

    public static void ComposeResult(this Draft draft)
    {
        var (form, values) = (draft.Form, draft.Values);
        var signIn = new SignIn(ref draft.Random);
        draft.Open(Place.Root, WireNames.AuthenticationResult, Place.Result);

        var start = draft.StartText();
        draft.AddJws(signIn, isAccess: true);
        draft.EndText(Place.Result, WireNames.AccessToken, start);

        start = values.Length;
        values.Add(signIn.ExpiresIn);
        draft.Add(Place.Result, WireNames.ExpiresIn, start);

        start = draft.StartText();
        draft.AddJws(signIn, isAccess: false);
        draft.EndText(Place.Result, WireNames.IdToken, start);

        if (form.HasNewDevice)
        {
            draft.ComposeDevice(signIn.Device);
        }

        if (form.HasRefreshToken)
        {
            start = draft.StartText();
            draft.AddJwe();
            draft.EndText(Place.Result, WireNames.RefreshToken, start);
        }

        draft.AddText(Place.Result, WireNames.TokenType, "Bearer"u8);
    }

    /// <summary>Adds a Session; one that is there stays.</summary>
    public static void ComposeSession(this Draft draft, int length)
    {
        var start = draft.StartText();
        draft.Values.AddSession(ref draft.Random, length);
        draft.EndText(Place.Root, WireNames.Session, start);
    }

    private static void ComposeDevice(this Draft draft, Guid device)
    {
        draft.Open(Place.Result, WireNames.NewDeviceMetadata, Place.Device);
        var start = draft.StartText();

        // All that were seen start with a hyphen.
        draft.Values.Add("-"u8).AddBase64Url(ref draft.Random, 6);
        draft.EndText(Place.Device, WireNames.DeviceGroupKey, start);

        start = draft.StartText();
        draft.Values.AddDeviceKey(device);
        draft.EndText(Place.Device, WireNames.DeviceKey, start);
    }

    private static void ComposeParameters(this Draft draft, ChallengeForm challenge)
    {
        if (!challenge.NeedsParameters && draft.Random.OneIn(2))
        {
            return;
        }

        draft.Open(Place.Root, WireNames.ChallengeParameters, Place.Parameters);
        for (var at = 0; at < challenge.Parameters.Count; at++)
        {
            var parameter = challenge.Parameters[at];

            // A challenge that comes out of the start of a sign-in says whose it is.
            var isIdentity = parameter.Form == ValueForm.Username && draft.Form.IsInitiate;
            if (parameter.Presence == Presence.Always || isIdentity || draft.Random.OneIn(2))
            {
                draft.AddParameter(parameter);
            }
        }

        if (challenge.IsOpen)
        {
            var word = draft.Random.Below(draft.People.Attributes.Length);
            draft.AddText(Place.Parameters, draft.People.AttributeNames[word], draft.Person.DeviceName.Quoted);
        }
    }

    private static void ComposeAvailable(this Draft draft, ChallengeForm challenge)
    {
        if (challenge.Available == Presence.Never || (challenge.Available == Presence.Sometimes && draft.Random.OneIn(2)))
        {
            return;
        }

        var start = draft.Values.Length;
        draft.AddChallenges(challenge.Challenge == "SELECT_CHALLENGE" ? null : Names[challenge.Challenge]);
        draft.Add(Place.Root, WireNames.AvailableChallenges, start);
    }

    private static void ComposeSession(this Draft draft, ChallengeForm challenge)
    {
        // A PASSWORD_VERIFIER that starts a sign-in was never seen with one.
        var isDue = challenge.Session switch
        {
            Presence.Always => true,
            Presence.Never => false,
            _ when challenge.Challenge == "PASSWORD_VERIFIER" => !draft.Form.IsInitiate,
            _ => draft.Random.OneIn(2),
        };
        if (isDue)
        {
            draft.ComposeSession(Sessions.Length(ref draft.Random));
        }
    }

    public static int StartText(this Draft draft)
    {
        draft.Values.Add("\""u8);
        return draft.Values.Length - 1;
    }

    public static void EndText(this Draft draft, Place place, string name, int start)
    {
        draft.Values.Add("\""u8);
        draft.Add(place, name, start);
    }
}
