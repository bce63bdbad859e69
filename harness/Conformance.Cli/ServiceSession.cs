using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
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
    private readonly IReadOnlyList<Account> given;

    private ServiceSession(ServiceAddress address, ServiceCaller caller, IReadOnlyList<Account> given, IReadOnlyList<string?> names)
    {
        this.address = address;
        this.caller = caller;
        this.given = given;
        Names = names;
    }

    /// <summary>What whoever asks is known by, which no report and no recording has.</summary>
    public IReadOnlyList<string?> Names { get; }

    /// <summary>Looks whether the service answers, and lets the caller in.</summary>
    /// <exception cref="UsageException">It does not, or the options do not go together; the message says what would be right.</exception>
    public static async Task<ServiceSession> OpenAsync(
        ServiceOptions options, ParseResult parse, ServiceAddress address, CancellationToken cancellationToken, bool isPublic = false)
    {
        var pool = parse.GetValue(options.Pool);
        var users = ExistingUsers.Read(options, parse);
        var (credentials, remark) = options.Credentials.Find(parse, address);
        if (remark is not null)
        {
            await parse.InvocationConfiguration.Error.WriteLineAsync(remark);
        }

        var asking = new ServiceCaller(address, credentials, options.Limit(parse), TimeProvider.System);
        try
        {
            if (await Preflight.FindFaultAsync(asking, address.Url, pool, isPublic, cancellationToken) is { } fault)
            {
                throw new UsageException(fault);
            }

            var found = await users.FindAsync(asking, parse.InvocationConfiguration.Error, cancellationToken);
            return new(address, asking, found, [credentials.AccessKey, credentials.SecretKey, credentials.Token]);
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
        Prefix = NewPrefix(),
        Supplies = Supplies(parse, options),
    };

    /// <summary>What the names of a run's pools begin with; no two runs have the same.</summary>
    public static string NewPrefix() =>
        $"conformance-{TimeProvider.System.GetUtcNow().ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture)}"
        + $"-{RandomNumberGenerator.GetHexString(6, lowercase: true)}";

    /// <summary>What the options give that no service can.</summary>
    public static Supplies Supplies(ParseResult parse, ServiceOptions options) => new()
    {
        Code = parse.GetValue(options.CodeCommand) is { } command ? new CodeCommand(command).RunAsync : null,
        TriggerArn = parse.GetValue(options.TriggerArn),
        CustomAnswer = parse.GetValue(options.CustomAnswer),
        HasPasskey = parse.GetValue(options.Passkey),
    };

    /// <summary>Removes what a run wrote down and did not remove.</summary>
    /// <returns>What could not be removed, a sentence each.</returns>
    public Task<IReadOnlyList<string>> CleanAsync(
        SavedLedger ledger, Action<LeftPool, int> gone, CancellationToken cancellationToken) =>
        new ResourceRemoval(caller, TimeProvider.System).RemoveAsync(ledger, gone, cancellationToken);

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
}
