using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Conformance.Corpus;

/// <summary>Which ways into a sign-in are played of those that a case has.</summary>
public enum WaysPlayed
{
    /// <summary>All of them.</summary>
    Every,

    /// <summary>One of each family, and all of those families that stand for their group.</summary>
    OneAndCover,

    /// <summary>One of each family.</summary>
    One,
}

/// <summary>
/// Picks a way in for each family of cases, by its id and the declared flows alone: another case or another flow changes the way of no
/// family that does not go the new way itself.
/// </summary>
internal static class WaySelection
{
    /// <summary>The tickets that each flow draws: a sign-in with SRP costs several with the password.</summary>
    private static readonly Dictionary<string, int> Tickets = new(StringComparer.Ordinal)
    {
        ["password"] = 6,
        ["choice"] = 2,
        ["custom"] = 2,
        ["srp"] = 1,
        ["customSrp"] = 1,
    };

    /// <summary>
    /// The families that are played in every way, for each group one without and one with a client secret where the group has both. What
    /// is about a caller differs from way to way, so that all of it is here.
    /// </summary>
    private static readonly HashSet<string> Cover = new(StringComparer.Ordinal)
    {
        "chain.select-mfa-totp.no-secret", "chain.select-mfa-totp.secret",
        "claims.unknown",
        "context.start-and-answer",
        "device.confirmed",
        "error.CodeMismatchException.respond",
        "error-middle.wrong-code-then-right", "error-middle.wrong-code-then-right.secret",
        "exclusivity.initiate.both",
        "identity.sub-old-form",
        "identity-keys.SMS_MFA.none",
        "memory.after-sign-out", "memory.second-sign-in", "memory.second-sign-in.alias",
        "memory.second-user", "memory.second-user.other-letter-case", "memory.second-user.secret",
        "metadata.of-answer",
        "new-password.one-required",
        "odd-middle.SMS_MFA.exclusivity.initiate.both",
        "pair.SELECT_MFA_TYPE.SOFTWARE_TOKEN_MFA", "pair.SELECT_MFA_TYPE.SOFTWARE_TOKEN_MFA.secret",
        "pair-device.SELECT_MFA_TYPE.SOFTWARE_TOKEN_MFA",
        "renew.new-token-taken", "renew.secret-hash.alias", "renew.failed.500",
        "resume.handed-over", "resume.handed-over.context", "resume.handed-over.metadata",
        "session-echo.newest-of-three",
        "shared.second-sign-in",
        "sign-in.SMS_MFA.alias.no-secret", "sign-in.SMS_MFA.email-sub.secret",
        "together.two-users.in-turn", "together.two-users.in-turn.secret", "together.two-users.overlapping",
        "together.one-user-twice.in-turn",
        "types.AuthenticationResult.AccessToken.number",
        "transport.closed-before-the-status",
        "undecodable.html",
        "words.password-accents", "words.password-han",
    };

    /// <summary>True for a family that is played in every way.</summary>
    public static bool IsCovered(string family) => Cover.Contains(family);

    /// <summary>The families that are played in every way.</summary>
    public static IReadOnlyCollection<string> Covered => Cover;

    /// <summary>The cases that are played of the given ones, in their order.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="ways">Which ways are played.</param>
    /// <param name="flows">The flows that the client declares.</param>
    /// <param name="flowOf">The flow of a case that has one, in the word by which the client declares it.</param>
    public static IReadOnlyList<Case> Of(
        IReadOnlyList<Case> cases, WaysPlayed ways, IReadOnlyList<string> flows, Func<Case, string> flowOf)
    {
        if (ways == WaysPlayed.Every)
        {
            return cases;
        }

        var picked = cases.GroupBy(one => one.Family, StringComparer.Ordinal)
            .SelectMany(family => Played(family, ways, flows, flowOf))
            .ToHashSet();
        return [.. cases.Where(picked.Contains)];
    }

    private static Case[] Played(
        IGrouping<string, Case> family, WaysPlayed ways, IReadOnlyList<string> flows, Func<Case, string> flowOf)
    {
        Case[] all = [.. family];
        if (all.Length == 1)
        {
            return all;
        }

        Case[] open = [.. all.Where(one => flows.Contains(flowOf(one), StringComparer.Ordinal))];
        return open.Length == 0 ? all[..1]
            : ways == WaysPlayed.OneAndCover && IsCovered(family.Key) ? open
            : [open.MaxBy(one => Luck(one, flowOf(one)))!];
    }

    /// <summary>The highest ticket that a way draws for its family.</summary>
    private static ulong Luck(Case one, string flow) => Enumerable.Range(0, Tickets.GetValueOrDefault(flow, 1)).Max(
        ticket => BinaryPrimitives.ReadUInt64LittleEndian(
            SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{one.Family}\n{one.Way}\n{ticket}")))));
}
