using System.CommandLine;
using Conformance.Contract.Wire;
using Conformance.Corpus.Scenarios;
using Conformance.Running.Services;
using Conformance.Subjects.Services;

namespace Conformance.Cli;

/// <summary>The users that were there before a run, as the command line tells of them.</summary>
internal sealed class ExistingUsers
{
    private readonly string pool;
    private readonly string clientId;
    private readonly IReadOnlyList<ExistingUser> users;
    private readonly IReadOnlyList<string>? flows;
    private readonly bool mayChange;

    private ExistingUsers(string pool, string clientId, IReadOnlyList<ExistingUser> users, IReadOnlyList<string>? flows, bool mayChange)
    {
        this.pool = pool;
        this.clientId = clientId;
        this.users = users;
        this.flows = flows;
        this.mayChange = mayChange;
    }

    /// <summary>Reads the options.</summary>
    /// <exception cref="UsageException">They do not go together, or a word is none; the message says what would be right.</exception>
    public static ExistingUsers Read(ServiceOptions options, ParseResult parse)
    {
        var (pool, client) = (parse.GetValue(options.Pool), parse.GetValue(options.ClientId));
        var (users, names) = (parse.GetValue(options.User) ?? [], parse.GetValue(options.Username) ?? []);
        if (((bool[])[pool is not null, client is not null, users.Length > 0]).Count(given => given) is 1 or 2)
        {
            throw new UsageException(
                $"{options.Pool.Name}, {options.ClientId.Name}, {options.User.Name} go together: an existing pool, client and user "
                + "are used only as a whole");
        }

        foreach (var (option, isGiven) in ((Option, bool)[])
        [
            (options.Username, names.Length > 0),
            (options.Flows, parse.GetValue(options.Flows) is not null),
            (options.NewPassword, parse.GetValue(options.NewPassword)),
        ])
        {
            if (isGiven && pool is null)
            {
                throw new UsageException($"{option.Name} tells of a user that exists: it goes with {options.Pool.Name}, "
                    + $"{options.ClientId.Name} and {options.User.Name}");
            }
        }

        if (names.Length > 0 && names.Length != users.Length)
        {
            throw new UsageException(
                $"{options.Username.Name} tells the actual name of each {options.User.Name}, in their order: give it {users.Length} times "
                + $"and not {names.Length}");
        }

        return new(
            pool ?? "",
            client ?? "",
            ExistingUser.Read(users, names),
            GivenFlows(parse.GetValue(options.Flows)),
            parse.GetValue(options.NewPassword));
    }

    /// <summary>Looks the users up, as far as the service tells of them.</summary>
    /// <exception cref="UsageException">There is no such user, or its password is not given.</exception>
    public async Task<IReadOnlyList<Account>> FindAsync(ServiceCaller caller, TextWriter error, CancellationToken cancellationToken)
    {
        if (users.Count == 0)
        {
            return [];
        }

        var enabled = flows ?? await UserLookup.FindFlowsAsync(caller, pool, clientId, cancellationToken);
        List<Account> found = [];
        foreach (var user in users)
        {
            found.Add(await FindAsync(user, enabled, caller, cancellationToken));
        }

        if (found.Where(account => !account.IsNamed).Select(account => Excerpt.Word(account.Typed)).ToArray() is [_, ..] nameless)
        {
            await error.WriteLineAsync(
                $"AdminGetUser does not tell the actual name of {string.Join(", ", nameless)}, so that names in answers are not judged; "
                + "--username tells it");
        }

        return found;
    }

    private async Task<Account> FindAsync(
        ExistingUser user, IReadOnlyList<string>? enabled, ServiceCaller caller, CancellationToken cancellationToken)
    {
        var known = await UserLookup.FindAsync(caller, pool, user.Typed, cancellationToken);
        if (known.IsAbsent && user.Username is null)
        {
            throw new UsageException(
                $"AdminGetUser finds no user {Excerpt.Word(user.Typed)} in the pool {pool}; --user is a name by which it signs in");
        }

        var name = user.Username ?? known.Username;
        return new()
        {
            IsGiven = true,
            UserPoolId = pool,
            ClientId = clientId,
            EnabledFlows = enabled,
            ClientSecret = Environment.GetEnvironmentVariable(ServiceOptions.ClientSecretVariable),
            Typed = user.Typed,
            Username = name ?? user.Typed,
            IsNamed = name is not null,
            State = user.State ?? (known.IsDisabled ? GivenStates.Disabled : ToldState(known.Status)),
            Password = user.Variable(ServiceOptions.PasswordVariable)
                ?? throw new UsageException(
                    $"the password of the user is read from the variable {ServiceOptions.PasswordVariable}, which is not set"),
            TotpSecret = user.Variable(ServiceOptions.TotpSecretVariable),
            GivenNewPassword = !mayChange ? null : user.Variable(ServiceOptions.NewPasswordVariable)
                ?? throw new UsageException(
                    $"--new-password reads the new password from the variable {ServiceOptions.NewPasswordVariable}, which is not set"),
        };
    }

    // Whether a confirmed user has a second factor it does not say.
    private static string? ToldState(string? status) =>
        status is not null && GivenStates.Of(status) is { } state && state != GivenStates.Confirmed ? state : null;

    private static string[]? GivenFlows(string? words) =>
        words?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) switch
        {
            null => null,
            [] => throw new UsageException("--flows names no flow; it is a list such as ADMIN_USER_PASSWORD_AUTH,REFRESH_TOKEN_AUTH"),
            var named => [.. named.Select(FlowOf)],
        };

    private static string FlowOf(string word) => FlowSetting.Of(word)
        ?? throw new UsageException(
            $"--flows {Excerpt.Word(word)} is no flow of an app client"
            + NearestWord.Hint(word, FlowSetting.Words, "; did you mean ", "?"));
}
