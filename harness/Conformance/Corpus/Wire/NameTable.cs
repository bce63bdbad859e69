using System.Text;
using Conformance.Contract.Wire;

namespace Conformance.Corpus.Wire;

/// <summary>Names that are not the right one, beside it: in another case, twice, special to a language, or long.</summary>
internal static class NameTable
{
    private const string CaseSensitive = "RFC 8259, section 4: names are strings, compared character by character (section 8.3)";
    private const string Unique = "RFC 8259, section 4: what becomes of names that are not unique is unpredictable";
    private const string Unknown = "service model: unknown members are ignored, and ChallengeParameters is a map of any names";
    private const string NewDevice = "tokens.new-device.initiate.with-empty-parameters";
    private const string Sms = "challenge.SMS_MFA.initiate.full";
    private const string Choice = "challenge.SELECT_CHALLENGE.initiate.full";

    private const string DecoyObject =
        """{"AccessToken":"decoy","ChallengeName":"SMS_OTP","DeviceKey":"decoy","IdToken":"decoy","Session":"decoy","USERNAME":"decoy"}""";

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

    private static readonly (string Name, string Json)[] Special =
    [
        ("proto", "__proto__"), ("constructor", "constructor"), ("prototype", "prototype"), ("to-string", "toString"),
        ("value-of", "valueOf"), ("has-own-property", "hasOwnProperty"), ("length", "length"), ("class", "class"), ("type", "__type"),
        ("dict", "__dict__"),
        ("self", "self"), ("empty", ""), ("blank", " "), ("dollar", "$ref"), ("dot", "a.b"), ("number", "0"), ("escaped-nul", "\\u0000"),
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
           from spelling in ((string Name, Func<string, string> Of)[])
               [("lower-case", name => name.ToLowerInvariant()), ("upper-case", name => name.ToUpperInvariant()), ("first-letter", Turned)]
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
           select Put(recordings[place.Recording], $"names.of-65536.{place.Name}", "RFC 8259, section 9: a parser may set limits",
               PayloadClass.Lenient,
               place.Path, new('a', 65_536), "\"harness value\"", false),
        .. from name in (string[])["ValidationException", "com.amazonaws.cognito#Success", "NotAuthorizedException:"]
           from recording in (string[])[NewDevice, Sms]
           select Put(recordings[recording],
               $"names.error-type.{name.Split('.', '#', ':')[0]}.{(recording == Sms ? "with-challenge" : "with-tokens")}",
               "Smithy, AWS JSON 1.1: a status of 200 is no error", PayloadClass.UnknownMember, "", "__type", $"\"{name}\"", false),
    ];

    private static string Order(bool before) => before ? "before" : "behind";

    private static string Parent(string path) => path.LastIndexOf('.') is var dot and > 0 ? path[..dot] : "";

    // An entry of the parameters is no member of a model.
    private static string? AboutOf(string path) => path.StartsWith("ChallengeParameters.", StringComparison.Ordinal) ? null : path;

    private static string Turned(string name) =>
        (char.IsUpper(name[0]) ? char.ToLowerInvariant(name[0]) : char.ToUpperInvariant(name[0])) + name[1..];

    /// <summary>A case with one more member, first or last in its object.</summary>
    private static Case Put(
        Case recording, string id, string clause, PayloadClass sent, string parent, string name, string json, bool before)
    {
        var one = WireCase.Of(id, recording, clause);
        var body = one.Answers[^1].Body;
        var target = JsonReading.TryRead(body, out _)!.Root;
        foreach (var step in parent.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            target = target[step];
        }

        var text = Encoding.UTF8.GetString(body.Span);
        var comma = target.Children.IsEmpty ? "" : ",";
        var put = before
            ? text.Insert(target.Position + 1, $"\"{name}\":{json}{comma}")
            : text.Insert(target.Position + target.Raw.Length - 1, $"{comma}\"{name}\":{json}");
        return WireCase.As(one with { Answers = [one.Answers[^1] with { Body = Encoding.UTF8.GetBytes(put) }] }, sent);
    }
}
