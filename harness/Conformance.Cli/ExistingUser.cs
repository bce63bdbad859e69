using Conformance.Contract.Wire;
using Conformance.Corpus.Scenarios;

namespace Conformance.Cli;

/// <summary>A user as <c>--user NAME:STATE</c> tells of it.</summary>
/// <param name="Typed">The name by which it signs in.</param>
/// <param name="State">Its state; null where that is not told.</param>
/// <param name="Username">Its actual username; null where that is not told.</param>
internal sealed record ExistingUser(string Typed, string? State, string? Username)
{
    private static string States => $"the states are {string.Join(", ", GivenStates.Names)}";

    /// <summary>Reads users.</summary>
    /// <exception cref="UsageException">A state is none, two users are in one state, or one of several has none.</exception>
    public static IReadOnlyList<ExistingUser> Read(string[] users, string[] names)
    {
        ExistingUser[] read = [.. users.Select((user, at) => Read(user) with { Username = names.ElementAtOrDefault(at) })];
        if (read.Length > 1 && Array.Find(read, user => user.State is null) is { } stateless)
        {
            throw new UsageException(
                $"--user {Excerpt.Word(stateless.Typed)} has no state, and each of several users needs one: --user "
                + $"{Excerpt.Word(stateless.Typed)}:{GivenStates.Confirmed}; {States}");
        }

        if (read.Where(user => user.State is not null)
            .GroupBy(user => user.State, StringComparer.Ordinal)
            .FirstOrDefault(state => state.Count() > 1) is { } same)
        {
            throw new UsageException(
                $"--user {string.Join(" and ", same.Select(user => Excerpt.Word(user.Typed)))} are both in the state {same.Key}: a "
                + "scenario is played with one user, so give one for each state");
        }

        return read;
    }

    /// <summary>A variable of this user, which its state is written behind, or else of all users; null where neither is set.</summary>
    public string? Variable(string name) =>
        (State is null ? null : Environment.GetEnvironmentVariable($"{name}_{State.Replace('-', '_').ToUpperInvariant()}"))
        ?? Environment.GetEnvironmentVariable(name);

    private static ExistingUser Read(string user)
    {
        var colon = user.LastIndexOf(':');
        var (typed, word) = colon < 0 ? (user, null) : (user[..colon], user[(colon + 1)..]);
        return typed.Length == 0
            ? throw new UsageException($"--user {Excerpt.Word(user)} has no name; it is NAME or NAME:STATE, such as harness-user:sms")
            : word is null ? new(typed, null, null)
            : new(typed, GivenStates.Of(word) ?? throw new UsageException(
                $"--user {Excerpt.Word(user)}: {(word.Length == 0 ? "nothing" : Excerpt.Word(word))} is no state of a user"
                + NearestWord.Hint(word, GivenStates.Words, "; did you mean ", "?")
                + $" ({States}); behind a name with a colon in it :STATE has to stand"),
                null);
    }
}
