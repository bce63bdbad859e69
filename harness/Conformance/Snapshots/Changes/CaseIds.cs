using Conformance.Wire;

namespace Conformance.Snapshots.Changes;

/// <summary>Spells the ids of corpus cases, or patterns of them.</summary>
internal static class CaseIds
{
    /// <summary>The word of the operation in case ids.</summary>
    public static string Operation(Place place) => place.Operation == WireNames.AdminRespondToAuthChallenge ? "respond" : "initiate";

    /// <summary>A form of a challenge, of any of its variants.</summary>
    public static IEnumerable<string> Challenge(string challenge, Place place, string form) =>
        challenge.Length == 0 ? [] : [$"challenge.{challenge}.{Operation(place)}.{form}", $"challenge.{challenge}.*.{Operation(place)}.{form}"];

    /// <summary>An odd value of a member.</summary>
    public static IEnumerable<string> Type(Place place, JsonKind kind) => [$"types.{place.Member}.{kind.ToString().ToLowerInvariant()}"];
}
