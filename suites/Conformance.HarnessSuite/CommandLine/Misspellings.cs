namespace Conformance.HarnessSuite.CommandLine;

/// <summary>Whoever misspells a name is asked whether the nearest one was meant, and whoever does not is asked nothing.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class Misspellings
{
    [TestCase("dotnet-reference", "client", "dotnet-refrence")]
    [TestCase("boto3", "doctor", "Boto")]
    [TestCase("exclusivity.initiate.both", "list", "--case", "exclusivity.initiate.boht")]
    [TestCase("exclusivity.initiate.both", "serve", "exclusivity.initate.both")]
    [TestCase("SUR-OUT-001", "explain", "sur-out-001")]
    [TestCase("exclusivity.initiate.both", "explain", "Exclusivity.initiate.bothe")]
    [TestCase("password.plain.confirmed", "explain", "password.plain.confirmd")]
    [TestCase("client.schema.json", "explain", "clients.schema.json")]
    public async Task Nearest_name_is_asked_for(string meant, params string[] arguments)
    {
        var run = await Tool.RunAsync(arguments);

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain($"; did you mean {meant}?"));
    }

    [TestCase("client", "somebody-else")]
    [TestCase("serve", "nothing")]
    [TestCase("explain", "frobnicate")]
    public async Task Name_that_is_far_from_all_brings_no_question(params string[] arguments)
    {
        var run = await Tool.RunAsync(arguments);

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Not.Contain("did you mean"));
    }
}
