using Conformance.Contract;
using Conformance.Judging;
using Conformance.Reports;
using Conformance.Subjects;
using Conformance.Wire;

namespace Conformance.Cli;

/// <summary>What a client declares, what each word switches on, and what is not judged for want of a word.</summary>
internal static class DeclaredText
{
    private const int Width = 80;

    private static readonly Dictionary<string, string> Meanings = new(StringComparer.Ordinal)
    {
        ["state"] = "what the client itself holds is asked for after each step",
        ["refresh"] = "new tokens for the refresh token",
        ["signOut"] = "nothing is held after signing out",
        ["device"] = "devices are remembered, and confirmed on the way",
        ["memory"] = "attempts that share what a client keeps",
        ["resume"] = "a challenge that a fresh object answers",
        ["retry"] = "a step is tried again after a wrong answer",
        ["verify"] = "tokens that must not pass are handed out too",
        ["shared"] = "one client object serves all attempts",
        ["reuse"] = "one client object makes several calls",
        ["totpSetup"] = "an authenticator is set up on the way",
        ["clientMetadata"] = "ClientMetadata of a step reaches the service",
        ["contextData"] = "ContextData of a step reaches the service",
        ["clientSecret"] = "SECRET_HASH",
        ["clock"] = "the TIMESTAMP of chosen days",
        ["distinguishesNull"] = "null and absent are told apart",
        ["zeroIsAbsent"] = "\"\" and 0 count as absent",
        ["requestId"] = "the request id arrives",
    };

    public static IEnumerable<string> Lines(ClientDescription client)
    {
        var known = client.IsWrapper ? ProtocolWords.Capabilities : ProtocolWords.SdkCapabilities;
        foreach (var word in client.Capabilities)
        {
            yield return $"  {word,-18}{Meanings.GetValueOrDefault(word, "nothing that this harness knows")}";
        }

        foreach (var line in Missing("capabilities", known, client.Capabilities, client))
        {
            yield return line;
        }

        if (!client.IsWrapper)
        {
            yield break;
        }

        (string, IReadOnlyList<string>, IReadOnlyList<string>)[] lists =
        [
            ("flows", ProtocolWords.Flows, client.Flows), ("surfaces", ProtocolWords.Surfaces, client.Surfaces),
            ("challenges", ChallengeCatalog.Names, client.Challenges ?? ChallengeCatalog.Names),
        ];
        foreach (var line in lists.SelectMany(list => Missing(list.Item1, list.Item2, list.Item3, client)))
        {
            yield return line;
        }
    }

    /// <summary>A label and words, as long as they are.</summary>
    public static IEnumerable<string> Hang(string label, string text) => TextFlow.Hang($"  {label}: ", Printable.Of(text), Width);

    private static IEnumerable<string> Missing(string list, IReadOnlyList<string> known, IReadOnlyList<string> declared, ClientDescription client) =>
        known.Except(declared, StringComparer.Ordinal).Where(word => client.Protocol > 1 || !ProtocolWords.SinceProtocol2.Contains(word, StringComparer.Ordinal)).ToArray() is { Length: > 0 } missing
            ? Hang($"{list} not declared, so not judged", string.Join(", ", missing))
            : [];
}
