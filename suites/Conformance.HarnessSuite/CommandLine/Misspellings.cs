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
    [TestCase("client", "clinet")]
    [TestCase("client", "Client", "boto3")]
    [TestCase("client", "help", "cliemt")]
    [TestCase("verify", "snapshot", "verfy", "mine")]
    [TestCase("--quick", "client", "--qick")]
    [TestCase("--json", "client", "boto3", "--jsn", "report.json")]
    [TestCase("--corpus", "list", "--corpsu", "here")]
    [TestCase("--public", "service", "http://127.0.0.1:9229", "--publik")]
    [TestCase("python", "new", "client", "--language", "Pyton", "mine")]
    [TestCase("wrapper", "new", "client", "--language", "go", "--profile", "wraper", "mine")]
    [TestCase("inferred", "list", "--basis", "infered")]
    [TestCase("bash", "completion", "Bash")]
    public async Task Nearest_name_is_asked_for(string meant, params string[] arguments)
    {
        var run = await Tool.RunAsync(arguments);

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain($"; did you mean {meant}?"));
        Assert.That(run.Output, Is.Empty);
    }

    [TestCase("an empty word stands where cognito-conformance takes none; is the variable set that stands for it?", "")]
    [TestCase("snapshot needs a command: verify, accept, diff", "snapshot")]
    [TestCase("snapshot diff does not know what to do with 'three'", "snapshot", "diff", "one", "two", "three")]
    [TestCase(
        "--origin: Argument 'nobody' not recognized. Must be one of: 'documented', 'authored', 'captured'",
        "record", "--origin", "nobody")]
    public async Task What_is_missing_too_many_or_not_a_word_of_the_list_is_told_in_a_line(string sentence, params string[] arguments)
    {
        var run = await Tool.RunAsync(arguments);

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error.ReplaceLineEndings("\n").Split('\n'), Has.Some.EqualTo(sentence));
    }

    [TestCase("client", "somebody-else")]
    [TestCase("serve", "nothing")]
    [TestCase("explain", "frobnicate")]
    [TestCase("frobnicate")]
    [TestCase("client", "--frobnicate")]
    public async Task Name_that_is_far_from_all_brings_no_question(params string[] arguments)
    {
        var run = await Tool.RunAsync(arguments);

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Not.Contain("did you mean"));
    }
}
