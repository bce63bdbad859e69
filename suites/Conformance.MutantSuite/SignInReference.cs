using Conformance.Contract.Catalog;
using Conformance.Corpus;
using Conformance.Mutants.SelfTesting;
using Conformance.Mutants.SignIns;

namespace Conformance.MutantSuite;

[Parallelizable(ParallelScope.All)]
internal sealed class SignInReference
{
    /// <summary>Wrappers that do what they are free to do.</summary>
    private static IEnumerable<TestCaseData<SignInMutant>> Free =>
    [
        Of(ReferenceSignIn.Right with { Rotates = false }, "that knows REFRESH_TOKEN_AUTH alone"),
        Of(ReferenceSignIn.Right with { Rotates = true }, "that knows GetTokensFromRefreshToken alone"),
        Of(
            ReferenceSignIn.Right with
            {
                OnState = (attempt, state) =>
                {
                    if (attempt.Held is { } held && AccessToken.IsOver(held.Access, attempt.Now))
                    {
                        state["signedIn"] = false;
                        state.Remove("tokens");
                    }
                },
            },
            "that keeps a sign-in only while the access token is good"),
    ];

    [TestCaseSource(nameof(Free))]
    public async Task A_wrapper_is_free_to_do_it_in_its_own_way(SignInMutant wrapper)
    {
        var run = await JudgedClients.RunAsync(JudgedClients.Runs.Of(wrapper with { Sample = CaseSample.OfEach }));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Results, Is.Not.Empty);
            Assert.That(
                run.Results.Select(result => result.Verdict),
                Is.All.EqualTo(Verdict.Pass),
                () => string.Join('\n', JudgedClients.Words(run.Results)));
        }
    }

    [Test]
    public async Task The_wrapper_that_does_everything_right_passes_every_case_without_a_finding()
    {
        var run = await JudgedClients.ReferenceWrapperAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                run.Results.Select(result => result.Case.Family).Distinct(StringComparer.Ordinal),
                Is.EquivalentTo(
                    JudgedClients.Corpus.Cases.Where(
                        one => one.Origin != Origin.Captured && !one.IsForSdk && CaseSamples.IsNoOtherDay(one))
                        .Select(one => one.Family)
                        .Distinct(StringComparer.Ordinal)));
            Assert.That(
                run.Results.Select(result => result.Verdict),
                Is.All.EqualTo(Verdict.Pass),
                () => string.Join('\n', JudgedClients.Words(run.Results)));
            Assert.That(run.Found, Is.Empty);
        }
    }

    private static TestCaseData<SignInMutant> Of(SignInMutant wrapper, string which) =>
        new TestCaseData<SignInMutant>(wrapper).SetName($"A wrapper {which} is green");
}
