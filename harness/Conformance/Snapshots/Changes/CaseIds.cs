using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;

namespace Conformance.Snapshots.Changes;

/// <summary>Spells the ids of corpus cases, or patterns of them.</summary>
internal static class CaseIds
{
    /// <summary>The word of the operation in case ids.</summary>
    public static string Operation(Place place) => place.Operation == WireNames.AdminRespondToAuthChallenge ? "respond" : "initiate";

    /// <summary>The challenge of a step in some form; of a challenge that comes in two ways the way in which it came.</summary>
    public static IEnumerable<string> Challenge(JsonValue step, Place place, string form)
    {
        ChallengeForm[] known =
            [.. ChallengeCatalog.Forms.Where(one => step[StepNames.Body][WireNames.ChallengeName].IsText(one.Challenge))];
        ChallengeForm[] fitting = [.. known.Where(one => Fits(one, step[StepNames.Body]))];
        return (fitting.Length > 0 ? fitting : known).Select(one => $"challenge.{one.Id}.{Operation(place)}.{form}");
    }

    /// <summary>An odd value of a member.</summary>
    public static IEnumerable<string> Type(Place place, JsonKind kind) => [$"types.{place.Member}.{kind.ToString().ToLowerInvariant()}"];

    private static bool Fits(ChallengeForm form, JsonValue body) =>
        form.Parameters.All(
            parameter => parameter.Presence != Presence.Always || body[WireNames.ChallengeParameters][parameter.Name].HasValue)
        && form.Available switch
        {
            Presence.Always => body[WireNames.AvailableChallenges].HasValue,
            Presence.Never => !body[WireNames.AvailableChallenges].HasValue,
            _ => true,
        };
}
