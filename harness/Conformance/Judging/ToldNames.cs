using Conformance.Contract.Wire;
using Conformance.Corpus.Dialogues;
using Conformance.Replay;

namespace Conformance.Judging;

/// <summary>Who the service said that the user is, in the answers of one sign-in.</summary>
/// <param name="Due">The name that the next request is to carry.</param>
/// <param name="From">Where it comes from.</param>
/// <param name="Other">The other name, where the answer that told it gave two; null otherwise.</param>
internal sealed record ToldNames(string Due, NameSource From, string? Other)
{
    /// <summary>
    /// Reads the answers in turn: USERNAME before USER_ID_FOR_SRP, what was told before where neither is there, and what was typed where
    /// nothing was told.
    /// </summary>
    public static ToldNames Of(Person person, IEnumerable<Played> chain)
    {
        var names = new ToldNames(person.Typed, NameSource.Typed, null);
        foreach (var one in chain)
        {
            var root = one.Response.Root;
            if (root[WireNames.ChallengeName].Kind != JsonKind.String)
            {
                continue;
            }

            var parameters = root[WireNames.ChallengeParameters];
            names = (NameOf(parameters[WireNames.Username]), NameOf(parameters[WireNames.UserIdForSrp])) switch
            {
                ({ } username, { } userId) when username != userId => new(username, NameSource.Username, userId),
                ({ } username, _) => new(username, NameSource.Username, null),
                (_, { } userId) => new(userId, NameSource.UserIdForSrp, null),
                _ => names with { From = names.From == NameSource.Typed ? NameSource.Typed : NameSource.Remembered },
            };
        }

        return names;
    }

    // An empty text names nobody.
    private static string? NameOf(JsonValue value) => value is { Kind: JsonKind.String, RawString.IsEmpty: false } ? value.Text : null;
}

/// <summary>Where the name that a request is to carry comes from.</summary>
internal enum NameSource
{
    /// <summary>No answer named the user.</summary>
    Typed,

    /// <summary>USERNAME of the last challenge.</summary>
    Username,

    /// <summary>USER_ID_FOR_SRP of the last challenge.</summary>
    UserIdForSrp,

    /// <summary>An earlier challenge; the last one names nobody.</summary>
    Remembered,
}
