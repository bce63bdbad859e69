using Conformance.Contract.Proofs;
using Conformance.Contract.Wire;
using Conformance.Corpus.Wire;

namespace Conformance.Corpus.Generation.OnTheWire;

/// <summary>Each of the odd names, beside a member, or in an object, that is drawn.</summary>
internal static class NameDefects
{
    private const string HarnessText = "\"harness value\"";

    public static IReadOnlyList<WireDefect> All { get; } =
    [
        .. from spelling in OddNames.Spellings
           select new WireDefect($"names.{spelling.Name}", (good, random) =>
               Beside(good, random, spelling.Of, OddNames.CaseSensitive, PayloadClass.UnknownMember)),
        new("names.twice", (good, random) => Beside(good, random, name => name, OddNames.Unique, PayloadClass.WrongType)),
        .. from special in OddNames.Special
           select new WireDefect($"names.{special.Name}", (good, random) => Special(good, random, special.Json)),
        new("names.of-65536", (good, random) => Put(
            good, OddNames.Limits, PayloadClass.Lenient, Object(good, ref random), new('a', 65_536), HarnessText, random)),
        .. from type in OddNames.ErrorTypes
           select new WireDefect($"names.error-type.{type.Name}", (good, _) => OddNames.Put(
               good, good.Id, OddNames.NoError, PayloadClass.UnknownMember, "", "__type", type.Json, before: false)),
    ];

    private static Case? Beside(Case good, SplitMix random, Func<string, string> spell, string clause, PayloadClass sent)
    {
        var places = WirePlace.In(good);
        var place = places[random.Below(places.Count)];
        var (own, name) = (place.Value.Name, spell(place.Value.Name));
        if (own == name && sent != PayloadClass.WrongType)
        {
            return null;
        }

        var decoy = place.Value.Kind switch
        {
            JsonKind.Number => "60",
            JsonKind.Array => "[\"SMS_OTP\"]",
            JsonKind.Object => OddNames.DecoyObject,
            _ when own == WireNames.ChallengeName => "\"SMS_OTP\"",
            _ => "\"decoy\"",
        };
        return Put(good, clause, sent, place.Parent, name, decoy, random) with { About = place.About };
    }

    private static Case Special(Case good, SplitMix random, string name)
    {
        var parent = Object(good, ref random);

        // An entry of a map is there to arrive, and any other unknown member is not.
        return Put(
            good, OddNames.Unknown, PayloadClass.UnknownMember, parent, name,
            parent == WireNames.ChallengeParameters ? HarnessText : OddNames.DecoyObject, random);
    }

    private static Case Put(Case good, string clause, PayloadClass sent, string parent, string name, string json, SplitMix random) =>
        OddNames.Put(good, good.Id, clause, sent, parent, name, json, random.OneIn(2));

    private static string Object(Case good, ref SplitMix random)
    {
        string[] objects = ["", .. WirePlace.In(good).Where(place => place.Value.Kind == JsonKind.Object).Select(place => place.Path)];
        return objects[random.Below(objects.Length)];
    }
}
