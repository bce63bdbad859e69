using System.Globalization;
using Conformance.Contract.Catalog;

namespace Conformance.Corpus.Dialogues;

/// <summary>The Session: every length of the contract, the newest of several, none.</summary>
internal static class SessionTable
{
    private const string Contract = "API reference, AdminInitiateAuth, Session: 20 to 4096 characters, new at each step";

    /// <summary>The bounds of both published limits, the lengths of recordings, and those at which storage cuts.</summary>
    public static IReadOnlyList<int> Lengths { get; } =
        [20, 21, 255, 256, 257, 512, 808, 859, 880, 1024, 1025, 2047, 2048, 2049, 4095, 4096];

    /// <summary>Ends that do not survive decoding, trimming or storage.</summary>
    public static IReadOnlyDictionary<string, string> Ends { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["underscores"] = "_____wAAAAE",
        ["hyphen"] = "-",
        ["hyphens"] = "---",
    };

    public static IEnumerable<Case> Expand(Replies replies) =>
    [
        .. Lengths.Select(length => Make(
            $"echoed.{length.ToString(CultureInfo.InvariantCulture)}",
            [First(replies.First("SMS_MFA") with { SessionLength = length }), .. Code(replies.Tokens)])),
        .. Ends.Select(end =>
            Make($"echoed.ends-in-{end.Key}", [First(replies.First("SMS_MFA") with { SessionEnd = end.Value }), .. Code(replies.Tokens)])),
        Make("newest-of-three",
        [
            First(replies.First("NEW_PASSWORD_REQUIRED")),
            new(Awaited.FollowUp, replies.Later("SELECT_MFA_TYPE") with { SessionLength = 2048 }, HumanInput.For("NEW_PASSWORD_REQUIRED")),
            new(Awaited.FollowUp, replies.Later("SOFTWARE_TOKEN_MFA"), HumanInput.For("SELECT_MFA_TYPE")),
            .. Code(replies.Tokens),
        ]),
        Make("absent", [First(replies.First("SMS_MFA") with { SessionLength = 0, Class = PayloadClass.Lacking }), .. Code(replies.Tokens)]),
        Make("absent-after-one",
        [
            First(replies.First("NEW_PASSWORD_REQUIRED")),
            new(
                Awaited.FollowUp,
                replies.Later("SMS_MFA") with { SessionLength = 0, Class = PayloadClass.Lacking },
                HumanInput.For("NEW_PASSWORD_REQUIRED")),
            .. Code(replies.Tokens),
        ]),
    ];

    private static Turn First(Reply reply) => new(Awaited.Start, reply);

    private static IEnumerable<Turn> Code(Reply reply) => [new(Awaited.FollowUp, reply, new(InputKind.Code))];

    private static Case Make(string name, IReadOnlyList<Turn> turns) => DialogueCase.Of(
        $"session-echo.{name}",
        new() { Flow = SignInFlow.Password, Person = Person.Aliased, Turns = turns },
        Basis.Documented,
        Contract);
}
