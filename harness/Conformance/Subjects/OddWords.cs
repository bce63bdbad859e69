using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus;

namespace Conformance.Subjects;

/// <summary>
/// Finds what is odd in a declaration. The protocol's own words are closed lists; challenges, members and operations are the service's,
/// whose model grows: there an unknown word is a misspelt one only where it is near to a known one.
/// </summary>
internal static class OddWords
{
    private const int Misspelt = 2;

    // Shorter names are two letters away from one another by chance.
    private const int ShortestName = 5;

    private static readonly string[] SignInOperations =
        [WireNames.AdminInitiateAuth, WireNames.AdminRespondToAuthChallenge, WireNames.InitiateAuth, WireNames.RespondToAuthChallenge];

    private static readonly string[] InEveryModel =
        [WireNames.AuthenticationResult, WireNames.ChallengeName, WireNames.ChallengeParameters, WireNames.Session];

    /// <summary>All that is odd, in the order of the declaration.</summary>
    public static IEnumerable<OddWord> In(ClientDescription client) =>
    [
        .. client.OtherMembers.SelectMany(name => Misnamed(name, client)),
        .. Unknown("$.operations", "an operation of the model", client.Operations, ProtocolWords.ModelOperations, client),
        .. client.Members.SelectMany(operation => OfMembers(operation.Key, operation.Value, client)),
        .. Outside("$.capabilities", client.Capabilities, ProtocolWords.Capabilities, client),
        .. client.NotSpoken.Select(word => NotSpoken(word, client)),
        .. Outside("$.surfaces", client.Surfaces, ProtocolWords.Surfaces, client),
        .. Outside("$.flows", client.Flows, ProtocolWords.Flows, client),
        .. Unknown("$.challenges", "a challenge of the model", client.Challenges ?? [], ChallengeCatalog.Names, client),
        .. client.ChallengeSurfaces.SelectMany(
            challenge => Outside($"$.challenges.{Excerpt.Word(challenge.Key)}.surfaces", challenge.Value, ProtocolWords.Surfaces, client)),
    ];

    /// <summary>True for a member that no model lacks, so that it cannot be left out.</summary>
    public static bool IsInEveryModel(string operation, string member) =>
        SignInOperations.Contains(operation, StringComparer.Ordinal) && InEveryModel.Contains(member, StringComparer.Ordinal);

    private static IEnumerable<OddWord> OfMembers(string operation, IReadOnlyList<string> members, ClientDescription client)
    {
        var at = $"$.members.{Excerpt.Word(operation)}";
        foreach (var odd in Unknown(at, "an operation of the model", [operation], ProtocolWords.ModelOperations, client))
        {
            yield return odd with { At = at };
        }

        if (!SignInOperations.Contains(operation, StringComparer.Ordinal))
        {
            yield break;
        }

        if (InEveryModel.Except(members, StringComparer.Ordinal).ToArray() is { Length: > 0 } missing)
        {
            yield return new(
                at, $"the members {string.Join(", ", InEveryModel)}, which every model has", $"a list without {string.Join(", ", missing)}")
            {
                IsFault = client.Protocol > 1,
                Notice = $"members leaves out {string.Join(", ", missing)} of {operation}, which every model has: judged as if declared",
            };
        }

        foreach (var odd in Unknown(at, "a member of the model", members, SurfacedMember.Paths, client))
        {
            yield return odd;
        }
    }

    private static IEnumerable<OddWord> Outside(
        string at, IReadOnlyList<string> words, IReadOnlyList<string> known, ClientDescription client)
    {
        foreach (
            var (word, index) in words.Select((word, index) => (word, index)).Where(
                one => !known.Contains(one.word, StringComparer.Ordinal)))
        {
            yield return new(
                $"{at}[{index}]",
                $"one of "
                + $"{string.Join(", ", known.Select(OddWord.Quote))}{NearestWord.Hint(word, known, ", of which \"", "\" is the nearest")}",
                OddWord.Quote(word))
            {
                IsFault = client.Protocol > 1,
                Notice =
                    $"{at}[{index}] is {OddWord.Quote(word)}, which is no word of the "
                    + $"protocol{NearestWord.Hint(word, known, ": the nearest is \"", "\"")}",
            };
        }
    }

    private static IEnumerable<OddWord> Unknown(
        string at, string what, IReadOnlyList<string> words, IReadOnlyList<string> known, ClientDescription client)
    {
        foreach (
            var (word, index) in words.Select((word, index) => (word, index)).Where(
                one => !known.Contains(one.word, StringComparer.Ordinal)))
        {
            var nearest = NearestWord.Of(word, known);
            var isMisspelt = nearest is not null && NearestWord.Distance(word, nearest) <= Misspelt;
            yield return new(
                $"{at}[{index}]", nearest is null ? what : $"{what}, of which \"{nearest}\" is the nearest", OddWord.Quote(word))
            {
                IsFault = client.Protocol > 1 && isMisspelt,
                Notice = $"{at}[{index}] is {OddWord.Quote(word)}, which is newer than the model of corpus {CaseCorpus.Version}"
                    + (isMisspelt ? $", or \"{nearest}\" misspelt" : "") + ": nothing is judged by it",
            };
        }
    }

    // What it is not declared by is not judged. Other names are a driver's own business.
    private static IEnumerable<OddWord> Misnamed(string name, ClientDescription client)
    {
        if (name.Length >= ShortestName
            && NearestWord.Of(name, ProtocolWords.HelloMembers) is { } nearest
            && NearestWord.Distance(name, nearest) <= Misspelt)
        {
            yield return new("$", $"members of hello, of which \"{nearest}\" is the nearest", OddWord.Quote(name))
            {
                IsFault = client.Protocol > 1,
                Notice = $"hello has a member {OddWord.Quote(name)}, which may be \"{nearest}\" misspelt: nothing is judged by it",
            };
        }
    }

    private static OddWord NotSpoken(string word, ClientDescription client) =>
        new("$", "words of the protocol that was picked", OddWord.Quote(word))
        {
            IsFault = false,
            Notice =
            $"{OddWord.Quote(word)} is a word of protocol {ProtocolMessages.Newest}, and the driver picked {client.Protocol}: nothing is "
            + "judged by it",
        };
}
