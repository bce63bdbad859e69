using System.CommandLine;
using System.Globalization;
using Conformance.Contract.Wire;
using Conformance.Corpus;
using Conformance.Corpus.Scenarios;
using Conformance.Recording;
using Conformance.Subjects.Services;

namespace Conformance.Cli;

/// <summary>The options of every command that drives a service.</summary>
internal sealed class ServiceOptions
{
    /// <summary>The variables that hold what is no matter for a command line.</summary>
    public const string PasswordVariable = "CONFORMANCE_PASSWORD";
    public const string NewPasswordVariable = "CONFORMANCE_NEW_PASSWORD";
    public const string TotpSecretVariable = "CONFORMANCE_TOTP_SECRET";
    public const string ClientSecretVariable = "CONFORMANCE_CLIENT_SECRET";

    private readonly Option<string?> region = new("--region")
    {
        Description = "The region that requests are signed for (default: that of the host, else us-east-1)",
        HelpName = "NAME",
    };
    private readonly Option<bool> isAws =
        new("--yes-this-is-aws") { Description = "Lets the run create pools and users in a real AWS account" };
    private readonly Option<double> timeout = NumberOption.Create(
        "--timeout", "Time limit of an answer in seconds", "SECONDS", 10d, number =>
            number is > 0 and <= 600, "more than 0 and at most 600 seconds");

    private readonly Option<string?> version =
        new("--service-version") { Description = "The version of the service, for reports and recordings", HelpName = "TEXT" };

    /// <summary>Which scenarios; in a command that also takes one case, which case.</summary>
    public Option<string[]> Pattern { get; } = new("--case")
    {
        Description = "Only the scenarios whose id matches; * stands for any text (may be repeated)",
        HelpName = "PATTERN",
        AllowMultipleArgumentsPerToken = false,
    };

    public Option<string?> Name { get; } = new("--name")
    {
        Description = "How reports and recordings call the service (default: the baseline's name, else host and port)",
        HelpName = "TEXT",
    };

    public CredentialOptions Credentials { get; } = new();

    public Option<string?> Pool { get; } =
        new("--pool") { Description = "A user pool that exists; with --client-id and --user nothing is created", HelpName = "ID" };

    public Option<string?> ClientId { get; } =
        new("--client-id") { Description = $"Its app client; a client secret is read from {ClientSecretVariable}", HelpName = "ID" };

    public Option<string[]> User { get; } = new("--user")
    {
        Description =
            $"Its user, by any name, and behind a colon its state, which several users need; the password is read from {PasswordVariable}",
        HelpName = "NAME[:STATE]",
        AllowMultipleArgumentsPerToken = false,
    };

    public Option<string[]> Username { get; } = new("--username")
    {
        Description =
            "The actual username; of a service's user where it has no AdminGetUser that tells it, one for each --user and in their order",
        HelpName = "NAME",
        AllowMultipleArgumentsPerToken = false,
    };

    public Option<bool> NewPassword { get; } = new("--new-password")
    {
        Description = $"Lets the run change a temporary password of the user to the one of {NewPasswordVariable}",
    };

    public Option<string?> Flows { get; } = new("--flows")
    {
        Description = "The flows that the app client enables, joined by commas, where the service has no DescribeUserPoolClient",
        HelpName = "FLOW,…",
    };

    public Option<bool> Passkey { get; } = new("--passkey") { Description = "The user has a registered passkey" };

    public Option<string?> CodeCommand { get; } = new("--code-command")
    {
        Description = "Prints a delivered code; has CODE_MEDIUM, CODE_DESTINATION and CODE_USERNAME in its environment",
        HelpName = "CMD",
    };

    public Option<string?> TriggerArn { get; } =
        new("--trigger-arn") { Description = "The Lambda behind the custom challenges of the pools that are made", HelpName = "ARN" };

    public Option<string?> CustomAnswer { get; } =
        new("--custom-answer") { Description = "The right answer to its challenge", HelpName = "TEXT" };

    public IReadOnlyList<Option> All =>
        [
            region,
            isAws,
            .. Credentials.All,
            Pool,
            ClientId,
            User,
            Username,
            NewPassword,
            Flows,
            Passkey,
            CodeCommand,
            TriggerArn,
            CustomAnswer,
            Pattern,
            timeout,
            Name,
            version,
        ];

    public void AddTo(Command command)
    {
        foreach (var option in All)
        {
            command.Options.Add(option);
        }
    }

    public TimeSpan Limit(ParseResult parse) => TimeSpan.FromSeconds(parse.GetValue(timeout));

    public string Version(ParseResult parse) => parse.GetValue(version) ?? "";

    /// <summary>What a recording of the service is called: as the user says, else as its folder.</summary>
    public RecordingFacts Recording(ParseResult parse, string folder)
    {
        var name = parse.GetValue(Name) ?? Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        return new(
            name,
            name,
            parse.GetValue(version) ?? "of unknown version",
            DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
    }

    /// <summary>The address, when it is one and may be used.</summary>
    /// <exception cref="UsageException">It is none, or one of Amazon's that the user did not confirm.</exception>
    public ServiceAddress Address(ParseResult parse, string url)
    {
        var address = ServiceAddress.Read(url, parse.GetValue(region), out var fault) ?? throw new UsageException(fault!);
        return address.IsAws && !parse.GetValue(isAws)
            ? throw new UsageException(
                $"{address.Url.IdnHost} is a real endpoint of AWS, where pools and users cost money and are somebody's: add "
                + "--yes-this-is-aws to go on")
            : address;
    }

    /// <summary>The chosen scenarios.</summary>
    /// <exception cref="UsageException">A pattern matches nothing.</exception>
    public IReadOnlyList<Scenario> Select(ParseResult parse)
    {
        var patterns = parse.GetValue(Pattern) ?? [];
        return patterns.FirstOrDefault(one => ScenarioTables.All.All(scenario => !CasePattern.Matches(one, scenario.Id))) is { } nothing
            ? throw new UsageException(
                $"--case {Excerpt.Word(nothing)} matches none of the {ScenarioTables.All.Count} scenarios; `list --scenarios` shows their "
                + "ids, and * stands for any text")
            : patterns.Length == 0 ? ScenarioTables.All
            : [.. ScenarioTables.All.Where(scenario => patterns.Any(one => CasePattern.Matches(one, scenario.Id)))];
    }

    /// <summary>The options without which a repeated run would be another.</summary>
    public string[] RepeatArguments(ParseResult parse)
    {
        return
        [
            .. ((Option<string?>[])
                [region, Credentials.Profile, Pool, ClientId, Flows, CodeCommand, TriggerArn, CustomAnswer])
                .SelectMany(Given),
            .. ((Option<string[]>[])[User, Username])
                .SelectMany(option => (parse.GetValue(option) ?? []).SelectMany(value => (string[])[option.Name, value])),
            .. ((Option<bool>[])[isAws, Passkey, NewPassword]).Where(parse.GetValue).Select(option => option.Name),
            .. parse.GetResult(timeout) is { Implicit: false }
                ? (string[])["--timeout", parse.GetValue(timeout).ToString(CultureInfo.InvariantCulture)]
                : [],
        ];

        string[] Given(Option<string?> option) => parse.GetValue(option) is { } value ? [option.Name, value] : [];
    }
}
