using System.CommandLine;
using System.Globalization;
using Conformance.Recording;
using Conformance.Recording.Bundles;
using Conformance.Subjects.Services;

namespace Conformance.Cli.Commands;

/// <summary><c>record --bundle</c>: asks an account for the forms that nobody observed, and packs what was answered.</summary>
internal static class RecordBundle
{
    public static RecordWay Create(ServiceOptions service, ScrubOptions scrub, Option<string> from)
    {
        var bundle = new Option<string>("--bundle")
        {
            Description = "Asks for the forms of the catalog that nobody observed on AWS, and packs what is answered",
            HelpName = "FILE.zip",
        };
        var options = new BundleOptions();
        Option[] taken =
        [
            .. options.All, service.Pool, service.ClientId, service.User, service.Username, service.Flows, service.Passkey,
            service.CodeCommand, service.TriggerArn, .. scrub.All,
        ];
        return new(bundle, [from], taken, async (parse, _, cancellationToken) =>
        {
            var (output, error) = (parse.InvocationConfiguration.Output, parse.InvocationConfiguration.Error);
            var address = service.Address(parse, parse.GetRequiredValue(from));
            var facts = Facts(service, parse, address);
            facts.Check();
            var wishes = scrub.Read(parse);
            var human = HumanAtTerminal.Here(error);
            var terms = options.Terms(parse, human);
            var given = ServiceSession.Supplies(parse, service);
            var forms = options.Select(parse);
            var owner = options.MayAsk(parse) && !given.HasPasskey && forms.Any(form => form.NeedsPasskey) ? PasskeyOwner.Ask(human) : null;
            var supplies = given with { Code = given.Code ?? human.CodeAsync, HasPasskey = given.HasPasskey || owner is not null };
            var plan = FormPlan.Of(forms, ServiceSession.NewPrefix(), terms.Contact, supplies, First(parse, service));
            foreach (var line in PlanText.Lines(plan, address.Url.GetLeftPart(UriPartial.Authority), address.Region))
            {
                await output.WriteLineAsync(line);
            }

            await output.WriteLineAsync($"\nit signs with {service.Credentials.Source(parse, address)}");
            if (parse.GetValue(options.DryRun))
            {
                return ExitCode.AsExpected;
            }

            if (!options.IsAgreed(parse, human))
            {
                await output.WriteLineAsync("nothing was called");
                return ExitCode.Void;
            }

            using var session = await ServiceSession.OpenAsync(service, parse, address, cancellationToken);
            using var run = BundleRun.Open(parse.GetRequiredValue(bundle), facts, wishes, address, plan.Prefix);
            var played = session.Plan(parse, service, facts.Name) with { Supplies = supplies, Terms = terms };
            try
            {
                await run.PlayAsync(session, owner is null ? played : played with { Given = [owner] }, plan, cancellationToken);
            }
            catch
            {
                // What was answered by then is packed, and what was made is removed, whatever ended it.
                await run.FinishAsync(session, plan, output, error);
                throw;
            }

            return await run.FinishAsync(session, plan, output, error);
        });
    }

    // How the service and a given user are looked up, before the first scenario.
    private static string[] First(ParseResult parse, ServiceOptions service) => parse.GetValue(service.Pool) is null ? ["ListUserPools"] :
    [
        "DescribeUserPool",
        .. parse.GetValue(service.Flows) is null ? (string[])["DescribeUserPoolClient"] : [],
        .. (parse.GetValue(service.User) ?? []).Select(_ => "AdminGetUser"),
    ];

    private static RecordingFacts Facts(ServiceOptions service, ParseResult parse, ServiceAddress address)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var name = parse.GetValue(service.Name)
            ?? $"{(address.IsAws ? "aws" : "service")}-{today.ToString("yyyy-MM", CultureInfo.InvariantCulture)}";
        return new(
            name,
            address.IsAws ? "AWS" : name,
            service.Version(parse) is { Length: > 0 } version ? version : today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            today);
    }
}
