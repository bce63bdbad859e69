using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using Conformance.Contract.Wire;
using Conformance.Corpus.Scenarios;
using Conformance.Running;
using Conformance.Running.Services;
using Conformance.Subjects;
using Conformance.Subjects.Services;

namespace Conformance.Cli;

/// <summary>A service that was found to answer, with what a run needs to drive it.</summary>
internal sealed class ServiceSession : IDisposable
{
    private readonly ServiceAddress address;
    private readonly ServiceCaller caller;
    private readonly Account? given;

    private ServiceSession(ServiceAddress address, ServiceCaller caller, Account? given)
    {
        this.address = address;
        this.caller = caller;
        this.given = given;
    }

    /// <summary>Looks whether the service answers, and lets the caller in.</summary>
    /// <exception cref="UsageException">It does not, or the options do not go together; the message says what would be right.</exception>
    public static async Task<ServiceSession> OpenAsync(
        ServiceOptions options, ParseResult parse, ServiceAddress address, CancellationToken cancellationToken)
    {
        var pool = parse.GetValue(options.Pool);
        RequireTogether(options, parse);
        var (credentials, remark) = options.Credentials.Find(parse, address);
        if (remark is not null)
        {
            await parse.InvocationConfiguration.Error.WriteLineAsync(remark);
        }

        var asking = new ServiceCaller(address, credentials, options.Limit(parse), TimeProvider.System);
        try
        {
            if (await Preflight.FindFaultAsync(asking, address.Url, pool, cancellationToken) is { } fault)
            {
                throw new UsageException(fault);
            }

            return new(address, asking, pool is null ? null : await FindUserAsync(options, parse, pool, asking, cancellationToken));
        }
        catch
        {
            asking.Dispose();
            throw;
        }
    }

    /// <summary>The plan of a run on the chosen scenarios.</summary>
    public ServicePlan Plan(ParseResult parse, ServiceOptions options, string name) => new(
        options.Select(parse),
        new()
        {
            Name = name,
            Version = options.Version(parse),
            Language = "",
            Runtime = address.Url.GetLeftPart(UriPartial.Authority),
            Platform = "",
            Profile = ClientDescription.ServiceProfile,
        })
    {
        Given = given,
        Prefix =
            $"conformance-{TimeProvider.System.GetUtcNow().ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture)}"
            + $"-{RandomNumberGenerator.GetHexString(6, lowercase: true)}",
        Supplies = new()
        {
            Code = parse.GetValue(options.CodeCommand) is { } command ? new CodeCommand(command).RunAsync : null,
            TriggerArn = parse.GetValue(options.TriggerArn),
            CustomAnswer = parse.GetValue(options.CustomAnswer),
            HasPasskey = parse.GetValue(options.Passkey),
        },
    };

    /// <summary>Runs a plan, and says what it had to leave behind.</summary>
    public async Task<RunOutcome> RunAsync(
        ServicePlan plan, IReadOnlyList<IReport> reports, TextWriter error, CancellationToken cancellationToken)
    {
        var runner = new ServiceRunner(caller, TimeProvider.System, reports);
        try
        {
            return await runner.RunAsync(plan, cancellationToken);
        }
        finally
        {
            foreach (var report in reports.OfType<IDisposable>())
            {
                report.Dispose();
            }

            foreach (var left in runner.LeftBehind)
            {
                await error.WriteLineAsync(left);
            }
        }
    }

    public void Dispose() => caller.Dispose();

    private static void RequireTogether(ServiceOptions options, ParseResult parse)
    {
        Option<string?>[] together = [options.Pool, options.ClientId, options.User];
        if (together.Select(parse.GetValue).Count(value => value is not null) is 1 or 2)
        {
            throw new UsageException(
                $"{string.Join(", ", together.Select(option => option.Name))} go together: an existing pool, client and user "
                + "are used only as a whole");
        }

        foreach (var option in (Option<string?>[])[options.Username, options.Flows])
        {
            if (parse.GetValue(option) is not null && parse.GetValue(options.Pool) is null)
            {
                throw new UsageException($"{option.Name} tells of a user that exists: it goes with {options.Pool.Name}, "
                    + $"{options.ClientId.Name} and {options.User.Name}");
            }
        }
    }

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

    private static async Task<Account> FindUserAsync(
        ServiceOptions options, ParseResult parse, string pool, ServiceCaller caller, CancellationToken cancellationToken)
    {
        var (typed, clientId) = (parse.GetRequiredValue(options.User)!, parse.GetRequiredValue(options.ClientId)!);
        return new()
        {
            IsGiven = true,
            UserPoolId = pool,
            ClientId = clientId,
            EnabledFlows = GivenFlows(parse.GetValue(options.Flows))
                ?? await UserLookup.FindFlowsAsync(caller, pool, clientId, cancellationToken),
            ClientSecret = Environment.GetEnvironmentVariable(ServiceOptions.ClientSecretVariable),
            Typed = typed,
            Username = parse.GetValue(options.Username)
                ?? await UserLookup.FindAsync(caller, pool, typed, cancellationToken)
                ?? throw new UsageException(
                    $"AdminGetUser finds no such user in the pool {pool}; --user is a name by which it signs in, and where the service has "
                    + "no AdminGetUser, --username tells the actual one"),
            Password = Environment.GetEnvironmentVariable(ServiceOptions.PasswordVariable)
                ?? throw new UsageException(
                    $"the password of the user is read from the variable {ServiceOptions.PasswordVariable}, which is not set"),
        };
    }
}
