using Conformance.Contract.Wire;
using Conformance.Subjects;

namespace Conformance.Judging;

/// <summary>Tells whether a member of an outcome holds anything, in whatever shape it comes and whether or not it is declared.</summary>
internal static class HandedOut
{
    /// <summary>True where at least one value stands in it: null, an empty text and what holds nothing else count like absent.</summary>
    public static bool IsAny(JsonValue value, ClientDescription client) => value.Kind switch
    {
        JsonKind.Absent or JsonKind.Null => false,
        JsonKind.String => !value.RawString.IsEmpty,
        JsonKind.Array or JsonKind.Object => value.Children.ToList().Any(child => IsAny(child, client)),
        JsonKind.Number => !(client.Capabilities.Contains(ProtocolWords.ZeroIsAbsent, StringComparer.Ordinal) && Pair.IsZero(value)),
        _ => true,
    };

    /// <summary>
    /// True where the client declares to show the member, or shows it all the same: what is handed out is judged, declared or not.
    /// </summary>
    /// <param name="word">The member, as <c>surfaces</c> names it.</param>
    /// <param name="value">What stands in it.</param>
    /// <param name="client">The client.</param>
    /// <param name="challenge">The challenge of which it is a member; null for tokens.</param>
    public static bool IsShown(string word, JsonValue value, ClientDescription client, string? challenge = null) =>
        client.Shows(word, challenge) || IsAny(value, client);
}
