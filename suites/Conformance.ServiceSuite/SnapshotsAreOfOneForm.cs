using Conformance.Corpus.Scenarios;
using Conformance.Recording;
using Conformance.Recording.Substitution;
using Conformance.Running.Services;
using Conformance.ServiceMutants.Reference;
using Conformance.ServiceMutants.Runs;
using Conformance.Snapshots;
using Conformance.Subjects;
using Conformance.Subjects.Services;
using NUnit.Framework;

namespace Conformance.ServiceSuite;

/// <summary>A service that did not change has the same snapshots, whether it is looked at now or was recorded.</summary>
[Parallelizable(ParallelScope.Self)]
internal sealed class SnapshotsAreOfOneForm
{
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(20);

    [Test]
    public async Task Of_a_service_that_is_looked_at_and_of_its_recording()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"conformance-{Guid.NewGuid():N}");
        try
        {
            using (var recording = ServiceRecording.Open(folder, new("some-service", "reference", "1", new(2026, 2, 3))))
            {
                await PlayAsync("recorded", (scenario, exchanges) => recording.Add(scenario, exchanges));
            }

            var live = new LiveScenarios(ScrubWishes.None);
            await PlayAsync("looked at", live.Add);
            var recorded = RecordedScenarios.Read(folder).ToDictionary(one => one.Name, one => one.Text, StringComparer.Ordinal);

            using (Assert.EnterMultipleScope())
            {
                Assert.That(live.Seen, Has.Count.GreaterThan(100));
                Assert.That(live.Seen.Select(one => one.Name), Is.EquivalentTo(recorded.Keys));
                foreach (var seen in live.Seen)
                {
                    Assert.That(seen.Text, Is.EqualTo(recorded.GetValueOrDefault(seen.Name)), seen.Name);
                }
            }
        }
        finally
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static async Task PlayAsync(string name, Action<RecordedScenario, IReadOnlyList<ServiceExchange>> played)
    {
        var time = new JumpingTime();
        await using var service = await ReferenceService.StartAsync(new(), time, name, CancellationToken.None);
        using var caller = new ServiceCaller(service.Address, service.Credentials, AnswerLimit, time);
        var description = new ClientDescription
        {
            Name = name,
            Version = "",
            Language = "",
            Runtime = "",
            Platform = "",
            Profile = ClientDescription.ServiceProfile,
        };
        await new ServiceRunner(caller, time, []).RunAsync(
            new(ScenarioTables.All, description)
            {
                Prefix = $"conformance-{name.Replace(' ', '-')}",
                Supplies = new()
                {
                    Code = (_, _, username, _) => Task.FromResult(service.DeliveredTo(username)),
                    TriggerArn = "arn:aws:lambda:eu-west-1:000000000000:function:conformance",
                    CustomAnswer = Region.CustomAnswer,
                },
                Played = (scenario, account, exchanges) =>
                    played(new(scenario.Id, scenario.Steps[0].Flow, account.Username, account.Typed), exchanges),
            },
            CancellationToken.None);
    }
}
