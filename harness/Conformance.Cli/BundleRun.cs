using System.Text.RegularExpressions;
using Conformance.Contract.Catalog;
using Conformance.Corpus.Scenarios;
using Conformance.Recording;
using Conformance.Recording.Bundles;
using Conformance.Recording.Substitution;
using Conformance.Running;
using Conformance.Running.Services;
using Conformance.Subjects.Services;

namespace Conformance.Cli;

/// <summary>One run for the forms that nobody observed: plays, removes what it made, packs what was answered.</summary>
internal sealed partial class BundleRun : IDisposable
{
    /// <summary>What stands behind the name of a bundle in the name of the file that lists the resources of its run.</summary>
    public const string LedgerSuffix = ".resources";

    private static readonly HashSet<string> Scenarios =
        new(ScenarioTables.All.Select(scenario => scenario.Id), StringComparer.Ordinal);

    private readonly WholeFile target;
    private readonly string path;
    private readonly BundleFacts facts;
    private readonly ServiceAddress address;
    private readonly DirectoryInfo folder;
    private readonly ServiceRecording recording;
    private readonly ResourceLedger ledger;
    private readonly ServiceWatch watch = new();
    private readonly List<string?> names = [];

    private BundleRun(
        WholeFile target,
        string path,
        BundleFacts facts,
        ServiceAddress address,
        DirectoryInfo folder,
        ServiceRecording recording,
        ResourceLedger ledger)
    {
        this.target = target;
        this.path = path;
        this.facts = facts;
        this.address = address;
        this.folder = folder;
        this.recording = recording;
        this.ledger = ledger;
    }

    /// <summary>Makes sure that all that will be written can be, before anything is called.</summary>
    /// <param name="path">The bundle.</param>
    /// <param name="facts">What is recorded.</param>
    /// <param name="wishes">What is written beyond what always is, and what is not.</param>
    /// <param name="address">The service.</param>
    /// <param name="run">The prefix of the run.</param>
    /// <exception cref="UsageException">A run before it left resources, or a bundle.</exception>
    /// <exception cref="IOException">Something cannot be written.</exception>
    public static BundleRun Open(string path, RecordingFacts facts, ScrubWishes wishes, ServiceAddress address, string run)
    {
        var list = path + LedgerSuffix;
        if (File.Exists(list))
        {
            throw new UsageException(
                ResourceLedger.IsWritten(list)
                    ? $"{list} is there, and the run that writes it is still going: wait for its end, or name another bundle"
                    : $"{list} is there, so a run before this one may have left resources: `record --clean {list}` removes them");
        }

        if (File.Exists(path))
        {
            throw new UsageException($"{path} is there: name another bundle, so that its answers are not lost");
        }

        var file = WholeFile.Fresh(path);
        var own = Directory.CreateTempSubdirectory("bundle-");
        return new(
            file,
            path,
            new(facts, address.Region, address.IsAws),
            address,
            own,
            ServiceRecording.Open(Path.Combine(own.FullName, facts.Name), facts, wishes),
            ResourceLedger.Start(list, address.Url, address.Region, run));
    }

    /// <summary>Plays the scenarios of a plan.</summary>
    public async Task PlayAsync(ServiceSession session, ServicePlan service, FormPlan plan, CancellationToken cancellationToken)
    {
        names.AddRange([
            .. session.Names, plan.Prefix, service.Terms.Contact.Email, service.Terms.Contact.Phone, service.Terms.SmsRole?.Arn,
            service.Terms.SmsRole?.ExternalId, service.Supplies.TriggerArn,
            address.IsAws || address.IsLoopback ? null : address.Url.Host,
        ]);
        var asked = service with
        {
            Prefix = plan.Prefix,
            Terms = service.Terms with { Ledger = ledger },
            Played = Take,
        };

        // What the runner cannot remove is tried once more, and told then.
        foreach (var (scenarios, given) in ((IReadOnlyList<PlannedScenario>, IReadOnlyList<Account>)[])
            [(plan.Made, []), (plan.Given, service.Given)])
        {
            if (scenarios.Count > 0)
            {
                var played = asked with { Scenarios = [.. scenarios.Select(one => one.Scenario)], Given = given };
                await session.RunAsync(played, [watch], TextWriter.Null, cancellationToken);
            }
        }
    }

    /// <summary>Removes what is left, packs what was answered, and says what was seen.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> FinishAsync(ServiceSession session, FormPlan plan, TextWriter output, TextWriter error)
    {
        var left = await RemoveAsync(session);
        foreach (var sentence in left)
        {
            await error.WriteLineAsync(sentence);
        }

        if (left.Count > 0)
        {
            await error.WriteLineAsync($"`record --clean {path}{LedgerSuffix}` tries again");
        }

        var outcomes = Pack(plan);
        foreach (var one in outcomes)
        {
            string[] told = one.Why is { } why
                ? ["not seen", why]
                : [
                    $"seen in {string.Join(", ", one.Seen.Select(seen => seen.Step.Recorded.Id))}",
                    .. one.Seen.SelectMany(seen => seen.Notes).Distinct(StringComparer.Ordinal),
                ];
            await output.WriteLineAsync($"{one.Asked.Form.Id}: {string.Join("; ", told)}");
        }

        var count = outcomes.Count(one => one.Seen.Count > 0);
        await output.WriteLineAsync($"{count} of {Wording.Count(outcomes.Count, "form")} seen; wrote {path}");
        return left.Count > 0 || watch.Silence is not null ? ExitCode.HarnessFault : count > 0 ? ExitCode.AsExpected : ExitCode.Void;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        recording.Dispose();
        folder.Delete(recursive: true);
        ledger.Dispose();

        // A list of nothing is kept by nobody.
        if (SavedLedger.Read(ledger.Path).Left.Count == 0)
        {
            File.Delete(ledger.Path);
        }
    }

    private void Take(Scenario scenario, Account account, IReadOnlyList<ServiceExchange> exchanges)
    {
        names.AddRange([
            account.UserPoolId, account.ClientId, account.OtherClientId, account.ClientSecret, account.Username, account.Typed,
            account.Password, account.TotpSecret,
        ]);
        recording.Add(new(scenario.Id, scenario.Steps[0].Flow, account.Username, account.Typed), exchanges);
    }

    // A pool whose creation was not answered has no id here, and is found by its name; one that is not listed may be still to come.
    private async Task<IReadOnlyList<string>> RemoveAsync(ServiceSession session)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        List<string> unknown = [];
        var left = await session.CleanAsync(SavedLedger.Read(ledger.Path), (pool, removed) =>
        {
            if (pool.Id is null && removed == 0)
            {
                unknown.Add(
                    $"whether there is a user pool {pool.Name} is not known: CreateUserPool was not answered, and none of that name is "
                    + "listed yet");
            }
            else
            {
                ledger.Gone(pool);
            }
        }, limit.Token);
        return [.. left, .. unknown];
    }

    private IReadOnlyList<FormOutcome> Pack(FormPlan plan)
    {
        var guard = new BundleGuard(names);
        var files = recording.Written.ToDictionary(file => Path.GetFileName(file), File.ReadAllText, StringComparer.Ordinal);
        var kept = files.Where(file => !guard.IsNamed(file.Value)).ToDictionary(StringComparer.Ordinal);
        IReadOnlyList<RecordedStep> steps = recording.Written.Count == 0
            ? []
            : [
                .. RecordedStep.Read(Path.GetDirectoryName(recording.Written[0])!)
                    .Where(step => kept.ContainsKey($"{step.Recorded.Id}.json")),
            ];
        HashSet<string> calls = [.. plan.First, .. plan.Scenarios.SelectMany(one => one.Calls), .. plan.Removal];
        var outcomes = FormOutcome.Of(plan, steps, Reason);
        var page = BundlePage.Of(facts, outcomes, steps, Reason, files.Count - kept.Count);
        target.Write(new BundleFile(facts, kept).Pack(guard.Clean(page)));

        // Whoever runs it knows the service by its address.
        return FormOutcome.Of(plan, steps, watch.ReasonOf);

        string? Reason(string scenario) => watch.ReasonOf(scenario) is { } told ? guard.Clean(Scrubbed(told, calls)) : null;
    }

    // The ids of scenarios, the planned calls, and small numbers that stand alone are this tool's own words; everything else may be the
    // service's.
    private string Scrubbed(string told, HashSet<string> calls)
    {
        told = told.Replace(address.Url.ToString(), "the service", StringComparison.Ordinal);
        var (scrubbed, from) = ("", 0);
        foreach (Match own in OwnWords().Matches(told))
        {
            if (char.IsAsciiDigit(own.Value[0]) || Scenarios.Contains(own.Value) || calls.Contains(own.Value))
            {
                scrubbed += recording.Scrubbed(told[from..own.Index]) + own.Value;
                from = own.Index + own.Length;
            }
        }

        return scrubbed + recording.Scrubbed(told[from..]);
    }

    [GeneratedRegex(
        @"(?<=^|\s)(\d{1,3}(\.\d)?|[A-Z][A-Za-z]+|[a-z-]+(\.[A-Za-z0-9_-]+)+)(?=$|\s|[,;:.](\s|$))",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex OwnWords();
}
