using static Conformance.Corpus.Wire.OddNames;

namespace Conformance.Corpus.Wire;

/// <summary>Names that are not the right one, beside it: in another case, twice, special to a language, or long.</summary>
internal static class NameTable
{
    private const string NewDevice = "tokens.new-device.initiate.with-empty-parameters";
    private const string Sms = "challenge.SMS_MFA.initiate.full";
    private const string Choice = "challenge.SELECT_CHALLENGE.initiate.full";

    /// <summary>Each member and a parameter, with an answer that has it, and what stands under the other name.</summary>
    private static readonly (string Path, string Recording, string Decoy)[] Places =
    [
        ("AuthenticationResult", NewDevice, """{"AccessToken":"decoy","IdToken":"decoy","ExpiresIn":60}"""),
        ("AuthenticationResult.AccessToken", NewDevice, "\"aaa.bbb.decoy\""),
        ("AuthenticationResult.ExpiresIn", NewDevice, "60"),
        ("AuthenticationResult.IdToken", NewDevice, "\"aaa.bbb.decoy\""),
        ("AuthenticationResult.NewDeviceMetadata", NewDevice, """{"DeviceKey":"decoy"}"""),
        ("AuthenticationResult.NewDeviceMetadata.DeviceGroupKey", NewDevice, "\"decoy\""),
        ("AuthenticationResult.NewDeviceMetadata.DeviceKey", NewDevice, "\"decoy\""),
        ("AuthenticationResult.RefreshToken", NewDevice, "\"a.b.c.d.decoy\""),
        ("AuthenticationResult.TokenType", NewDevice, "\"Basic\""),
        ("AvailableChallenges", Choice, "[\"SMS_OTP\"]"),
        ("ChallengeName", Sms, "\"SMS_OTP\""),
        ("ChallengeParameters", Sms, """{"USER_ID_FOR_SRP":"decoy"}"""),
        ("ChallengeParameters.USER_ID_FOR_SRP", Sms, "\"decoy\""),
        ("Session", Sms, "\"AYABeDecoyDecoyDecoyDecoyDecoyDecoyDecoy\""),
    ];

    // Where a name can stand; an entry of a map is there to arrive, and any other unknown member is not.
    private static readonly (string Name, string Path, string Recording, bool IsMap)[] Objects =
    [
        ("top-with-tokens", "", NewDevice, false), ("top-with-challenge", "", Sms, false),
        ("in-the-result", "AuthenticationResult", NewDevice, false),
        ("in-the-device", "AuthenticationResult.NewDeviceMetadata", NewDevice, false),
        ("in-the-parameters", "ChallengeParameters", Sms, true),
    ];

    public static IEnumerable<Case> Expand(IReadOnlyDictionary<string, Case> recordings) =>
    [
        .. from place in Places
           from spelling in Spellings
           let own = place.Path.Split('.')[^1]
           let name = spelling.Of(own)
           // A name of one word is in lower case where its first letter is.
           where name != own && (spelling.Name != "first-letter" || own.Count(char.IsUpper) > 1)
           from before in (bool[])[true, false]
           select Put(recordings[place.Recording], $"names.{spelling.Name}.{place.Path}.{Order(before)}", CaseSensitive,
               PayloadClass.UnknownMember,
               Parent(place.Path), name, place.Decoy, before) with { About = AboutOf(place.Path) },
        .. from place in Places
           from before in (bool[])[true, false]
           // The second of two is the decoy in types.json.
           where before || place.Path == "ChallengeParameters.USER_ID_FOR_SRP"
           select Put(recordings[place.Recording], $"names.twice.{place.Path}.{Order(before)}", Unique, PayloadClass.WrongType,
               Parent(place.Path), place.Path.Split('.')[^1], place.Decoy, before) with { About = AboutOf(place.Path) },
        .. from name in Special
           from place in Objects
           from before in (bool[])[true, false]
           select Put(recordings[place.Recording], $"names.{name.Name}.{place.Name}.{Order(before)}", Unknown, PayloadClass.UnknownMember,
               place.Path, name.Json, place.IsMap ? "\"harness value\"" : DecoyObject, before),
        .. from place in Objects
           select Put(recordings[place.Recording], $"names.of-65536.{place.Name}", Limits, PayloadClass.Lenient,
               place.Path, new('a', 65_536), "\"harness value\"", false),
        .. from type in ErrorTypes
           from recording in (string[])[NewDevice, Sms]
           select Put(recordings[recording],
               $"names.error-type.{type.Name}.{(recording == Sms ? "with-challenge" : "with-tokens")}",
               NoError, PayloadClass.UnknownMember, "", "__type", type.Json, false),
    ];

    private static string Order(bool before) => before ? "before" : "behind";

    private static string Parent(string path) => path.LastIndexOf('.') is var dot and > 0 ? path[..dot] : "";

    // An entry of the parameters is no member of a model.
    private static string? AboutOf(string path) => path.StartsWith("ChallengeParameters.", StringComparison.Ordinal) ? null : path;
}
