using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;

namespace Conformance.Corpus.Wire;

/// <summary>Each member, each parameter of a challenge and an item of AvailableChallenges with each of the odd values.</summary>
internal static class ValueTable
{
    private const string Types = "service model, the types of the response's members";

    // fixtures/cases/types.json and available.json have these for each member.
    private static readonly HashSet<string> OfTypes =
        new(["absent", "null", "string", "true", "array", "object"], StringComparer.Ordinal);

    /// <summary>The members, each with the type that the model gives it and an answer that has it.</summary>
    private static readonly (string Path, JsonKind Own, string Recording)[] Members =
    [
        ("AuthenticationResult", JsonKind.Object, NewDevice),
        ("AuthenticationResult.AccessToken", JsonKind.String, NewDevice),
        ("AuthenticationResult.ExpiresIn", JsonKind.Number, NewDevice),
        ("AuthenticationResult.IdToken", JsonKind.String, NewDevice),
        ("AuthenticationResult.NewDeviceMetadata", JsonKind.Object, NewDevice),
        ("AuthenticationResult.NewDeviceMetadata.DeviceGroupKey", JsonKind.String, NewDevice),
        ("AuthenticationResult.NewDeviceMetadata.DeviceKey", JsonKind.String, NewDevice),
        ("AuthenticationResult.RefreshToken", JsonKind.String, NewDevice),
        ("AuthenticationResult.TokenType", JsonKind.String, NewDevice),
        ("AvailableChallenges", JsonKind.Array, Choice),
        ("ChallengeName", JsonKind.String, Choice),
        ("ChallengeParameters", JsonKind.Object, Sms),
        ("Session", JsonKind.String, Sms),
    ];

    private const string NewDevice = "tokens.new-device.initiate.with-empty-parameters";
    private const string Choice = "challenge.SELECT_CHALLENGE.initiate.full";
    private const string Sms = "challenge.SMS_MFA.initiate.full";

    public static IEnumerable<Case> Expand(IReadOnlyDictionary<string, Case> recordings)
    {
        var all = All(recordings).ToList();
        var ofWrappers = ValuePairs.Of([.. all.Select(one => one.About)]);
        return all.Select(one => one.Case with { IsForSdk = !ofWrappers.Contains(one.About.Id) });
    }

    private static IEnumerable<(Case Case, PlacedValue About)> All(IReadOnlyDictionary<string, Case> recordings) =>
    [
        .. from member in Members
           from value in OddValues.All
           where value.Json is not null && !OfTypes.Contains(value.Name) && !IsOfTypes(member.Path, member.Own, value.Name)
           let one = Of(recordings[member.Recording], member.Path, member.Own, value.Name, value.Json) with { About = member.Path }
           select (one, Placed(one, member.Path, value.Name, member.Recording)),
        .. from parameter in Parameters
           let path = $"ChallengeParameters.{parameter.Is.Name}"
           from value in OddValues.All
           where value.Json is not null || parameter.Is.Presence == Presence.Always
           let one = Of(recordings[parameter.Recording], path, JsonKind.String, value.Name, value.Json)
           select (one, Placed(one, path, value.Name, parameter.Recording)),
        .. from value in OddValues.All
           where value.Json is not null and not "\"harness text\""
           let one = Item(recordings[Choice], value.Name, value.Json)
           select (one, Placed(one, "AvailableChallenges.item", value.Name, Choice)),
    ];

    private static PlacedValue Placed(Case one, string place, string value, string recording) =>
        new(one.Id, place, value, OddValues.IsNumber(value), recording is NewDevice or Sms);

    /// <summary>The parameters of the catalog, each in the first challenge that has it.</summary>
    private static IEnumerable<(ChallengeParameter Is, string Recording)> Parameters =>
        ChallengeCatalog.Forms.SelectMany(form => form.Parameters, (form, parameter) => (parameter, form))
            .DistinctBy(one => one.parameter.Name, StringComparer.Ordinal)
            .Select(one => (one.parameter, $"challenge.{one.form.Id}.{Spell(one.form.From[0])}.full"));

    private static string Spell(string operation) => operation == WireNames.AdminInitiateAuth ? "initiate" : "respond";

    /// <summary>True for an empty value of the member's own type, and for the longest number of seconds, which are rows of types.</summary>
    private static bool IsOfTypes(string path, JsonKind own, string value) => (own, value) is
        (JsonKind.String, "empty-string") or (JsonKind.Object, "empty-object") or (JsonKind.Array, "empty-array")
        || (own == JsonKind.Number && value == "2-to-31-less-1")
        || (path == WireNames.ChallengeName && value == "string-of-25-digits");

    private static Case Of(Case recording, string path, JsonKind own, string name, string? json)
    {
        JsonEdit edit = json is null ? new(JsonEditKind.Remove, $"$.{path}") : new(JsonEditKind.Set, $"$.{path}", json);
        return Edited(recording, $"values.{path}.{name}", edit, own, json);
    }

    private static Case Item(Case recording, string name, string json) =>
        Edited(
            recording,
            $"values.AvailableChallenges.item.{name}",
            new(JsonEditKind.Set, $"$.{WireNames.AvailableChallenges}", $"[\"PASSWORD_SRP\",{json},\"EMAIL_OTP\"]"),
            JsonKind.String,
            json) with
        { About = WireNames.AvailableChallenges };

    private static Case Edited(Case recording, string id, JsonEdit edit, JsonKind own, string? json)
    {
        var one = WireCase.Of(id, recording, Types);
        return OddValues.Class(
            one with { Answers = [one.Answers[^1] with { Body = edit.Apply(one.Answers[^1].Body) }] }, recording.Class, own, json);
    }
}
