using System.CommandLine;
using Conformance.Recording.Bundles;
using Conformance.Running.Services;

namespace Conformance.Cli;

/// <summary>What whoever asks an account for the forms that nobody observed may choose.</summary>
internal sealed class BundleOptions
{
    private readonly Option<string[]> only = new("--only")
    {
        Description = "Only the forms whose id matches; * stands for any text (may be repeated)",
        HelpName = "FORM",
        AllowMultipleArgumentsPerToken = false,
    };
    private readonly Option<string[]> without = new("--without")
    {
        Description = "All but the forms whose id matches (may be repeated)",
        HelpName = "FORM",
        AllowMultipleArgumentsPerToken = false,
    };
    private readonly Option<bool> yes = new("--yes") { Description = "Goes on without a question, as it must where there is no terminal" };
    private readonly Option<string?> email =
        new("--email") { Description = "Your address, which gets the codes of e-mail challenges", HelpName = "ADDRESS" };
    private readonly Option<string?> phone =
        new("--phone") { Description = "Your number, which gets the codes of SMS challenges, such as +15555550142", HelpName = "NUMBER" };
    private readonly Option<string?> smsRole =
        new("--sms-role") { Description = "The role by which user pools send SMS, which AWS asks for", HelpName = "ARN" };
    private readonly Option<string?> smsExternalId =
        new("--sms-external-id") { Description = "The external id in the trust policy of that role", HelpName = "TEXT" };

    public Option<bool> DryRun { get; } =
        new("--dry-run") { Description = "Prints what would be made, called and sent, and calls nothing" };

    public IReadOnlyList<Option> All => [only, without, DryRun, yes, email, phone, smsRole, smsExternalId];

    /// <summary>The chosen forms.</summary>
    /// <exception cref="Corpus.CorpusException">A pattern matches nothing.</exception>
    public IReadOnlyList<AskedForm> Select(ParseResult parse) =>
        AskedForm.Select(parse.GetValue(only) ?? [], parse.GetValue(without) ?? []);

    /// <summary>How what is needed is made.</summary>
    /// <exception cref="UsageException">Half of what a role needs is given, or what is no address or number.</exception>
    public ProvisioningTerms Terms(ParseResult parse, HumanAtTerminal human)
    {
        var (role, externalId) = (parse.GetValue(smsRole), parse.GetValue(smsExternalId));
        if ((role is null) != (externalId is null))
        {
            throw new UsageException("--sms-role and --sms-external-id go together");
        }

        if (parse.GetValue(email) is { } address && !address.Contains('@', StringComparison.Ordinal))
        {
            throw new UsageException($"--email '{Contract.Wire.Excerpt.Word(address)}' is no address such as name@example.com");
        }

        if (parse.GetValue(phone) is { } number && !(number.StartsWith('+') && number.Skip(1).All(char.IsAsciiDigit) && number.Length > 7))
        {
            throw new UsageException(
                $"--phone '{Contract.Wire.Excerpt.Word(number)}' is no number with its country, such as +15555550142");
        }

        return new("")
        {
            Contact = new(
                parse.GetValue(email) ?? Asked("your e-mail address, which gets codes"),
                parse.GetValue(phone) ?? Asked("your phone number, which gets codes")),
            SmsRole = role is null ? null : new(role, externalId!),
        };

        string? Asked(string what) => MayAsk(parse) ? human.Asks($"{what} (Enter: they go to nobody): ") : null;
    }

    /// <summary>False where nobody is to be asked for anything before the plan.</summary>
    public bool MayAsk(ParseResult parse) => !parse.GetValue(yes) && !parse.GetValue(DryRun);

    /// <summary>True when whoever started the run wants it, now that it is known what it does.</summary>
    /// <exception cref="UsageException">Nobody is there to ask.</exception>
    public bool IsAgreed(ParseResult parse, HumanAtTerminal human) =>
        parse.GetValue(yes)
        || (human.IsThere
            ? human.Asks("Go on? Type yes: ") is { } answer && answer.Equals("yes", StringComparison.OrdinalIgnoreCase)
            : throw new UsageException("there is no terminal to ask at: add --yes to go on, or --dry-run to call nothing"));
}
