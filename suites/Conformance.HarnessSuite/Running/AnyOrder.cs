using Conformance.Mutants;
using Conformance.Running;
using Conformance.Subjects;

namespace Conformance.HarnessSuite.Running;

[Parallelizable(ParallelScope.All)]
internal sealed class AnyOrder
{
    private const int Seed = 10;

    private static readonly Lazy<Task<Stage>> Expected = new(() => RunAsync(Stage.Calls, jobs: 2, concurrent: 8));

    [OneTimeTearDown]
    public async Task Close() => await (await Expected.Value).DisposeAsync();

    [TestCase(1, 1)]
    [TestCase(1, 16)]
    [TestCase(4, 16)]
    public async Task Results_are_the_same_whatever_the_number_of_jobs_and_the_order_of_the_cases(int jobs, int concurrent)
    {
        Conformance.Corpus.Case[] another = [.. Stage.Calls];
        new Random(Seed).Shuffle(another);
        Assert.That(another, Is.Not.EqualTo(Stage.Calls));

        var expected = await Expected.Value;
        await using var shuffled = await RunAsync(another, jobs, concurrent);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Told(shuffled), Is.EqualTo(Told(expected)));
            Assert.That(
                Told(expected),
                Has.Some.Contains("Fail")
                    .And.Some.Contains("Warn")
                    .And.Some.Contains("Pass")
                    .And.Some.Contains("NotApplicable")
                    .And.Some.Contains("HarnessFault"));
            Assert.That(Outcome(shuffled).LastLine, Is.EqualTo(Outcome(expected).LastLine));
        }
    }

    private static async Task<Stage> RunAsync(IReadOnlyList<Conformance.Corpus.Case> cases, int jobs, int concurrent)
    {
        var stage = await Stage.OpenAsync();
        var mutant = new Mutant("many faults", "has several faults", [])
        {
            Describe = client => client with
            {
                Concurrent = concurrent,
                Members = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
                {
                    ["AdminInitiateAuth"] = ["AuthenticationResult", "ChallengeName", "ChallengeParameters", "Session"],
                },
            },
            Instead = async (armed, endpoint, cancellationToken) =>
            {
                switch (armed.Case.Id)
                {
                    case "identity.plain":
                        throw new InvalidOperationException("dies before it asks");
                    case "identity.absent":
                        await DegenerateClients.TryAskAsync(armed, endpoint, cancellationToken);
                        throw new InvalidOperationException("dies after it was answered");
                    default:
                        return null;
                }
            },
            OnError = error => error.Type == "NotAuthorizedException" ? new() { Error = error with { Message = "no" } } : null,
            OnSurface = (_, surface) => surface.Remove("Session"),
            OnBrokenTransport = DegenerateClients.Surfaces("{}"),
        };
        await stage.RunAsync(
            new RunPlan(cases, [ReferenceClient.Mutate(mutant)]) { ProofCases = [], Corpus = Stage.Corpus, Jobs = jobs },
            CancellationToken.None);
        return stage;
    }

    private static RunOutcome Outcome(Stage stage) => stage.Events.OfType<RunFinished>().Single().Outcome;

    /// <summary>All that a report tells of a result but for its time.</summary>
    private static IEnumerable<string> Told(Stage stage) =>
        from result in stage.Results.OrderBy(result => result.Case.Id, StringComparer.Ordinal)
        select $"{result.Case.Id} {result.Verdict} {result.Reason} {result.Surfaced} {result.Requests} "
            + $"{string.Join(", ", result.Findings)}";
}
