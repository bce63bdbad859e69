using System.Globalization;
using System.Text.RegularExpressions;

namespace Conformance.HarnessSuite.Packages;

/// <summary>
/// The sample of each test framework as a program of its own, from the packed library; for .NET 8 on the runtime of .NET 8, which lies
/// beside the program: another that rolls forward would be no proof.
/// </summary>
[TestFixture("nunit", "net8.0")]
[TestFixture("nunit", "net10.0")]
[TestFixture("xunit", "net8.0")]
[TestFixture("xunit", "net10.0")]
[TestFixture("mstest", "net8.0")]
[TestFixture("mstest", "net10.0")]
[TestFixture("tunit", "net8.0")]
[TestFixture("tunit", "net10.0")]
[Category("packages")]
[Category("Dear")]
[Explicit("takes more than half a minute: .ci/full runs it")]
internal sealed partial class TestFrameworks(string name, string framework)
{
    private static readonly (string Id, string? Version) Library = ("CognitoConformance", null);

    private static readonly Dictionary<string, Sample> Samples = new(StringComparer.Ordinal)
    {
        ["nunit"] = new(
            [("CognitoConformance.NUnit", null), ("NUnit", "4.3.2"), ("NUnit3TestAdapter", "6.3.1")],
            ["--no-ansi", "--filter", "TestCategory=tokens"]),
        ["xunit"] = new([Library, ("xunit.v3", "4.0.2")], ["-noColor", "-preEnumerateTheories", "-trait", "Category=tokens"]),
        ["mstest"] = new([Library, ("MSTest", "4.5.2")], ["--no-ansi", "--filter", "TestCategory=tokens"]),
        ["tunit"] = new([Library, ("TUnit", "1.81.10")], ["--no-ansi", "--treenode-filter", "/*/*/*/*[Category=tokens]"]),
    };

    private (int ExitCode, string Output) right;
    private (int ExitCode, string Output) wrong;
    private string runtime = "";

    [OneTimeSetUp]
    public async Task Build_and_run_the_sample()
    {
        var feed = await PackedFeed.GetAsync();
        using var consumer = new PackageConsumer(feed);
        var sample = Samples[name];
        await consumer.PrepareAsync(ConsumerProjects.Program(feed.Version, framework, sample.Packages), asksRegistries: true);
        consumer.CopyWrapper();
        consumer.Copy(Repository.PathOf("fixtures", "frameworks", name), "*.cs");
        await consumer.BuildAsync();
        runtime = await consumer.ReadBuiltAsync("Consumer.runtimeconfig.json");
        right = await consumer.RunBuiltAsync(sample.Arguments);
        wrong = await consumer.RunBuiltAsync(sample.Arguments, ("MY_WRAPPER_LOSES_TOKENS", "1"));
    }

    [Test]
    public void It_runs_on_the_runtime_of_its_framework()
    {
        Assert.That(runtime, Does.Contain($"\"tfm\": \"{framework}\""));
        if (framework != "net10.0")
        {
            Assert.That(runtime, Does.Match("\"includedFrameworks\": [^]]*\"Microsoft.NETCore.App\",\\s*\"version\": \"8[.]0[.]"));
        }
    }

    [Test]
    public void A_wrapper_that_is_right_passes_each_case_that_is_selected()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(right.ExitCode, Is.Zero, right.Output);
            Assert.That(Total(right.Output), Is.EqualTo(Tokens), right.Output);
            Assert.That(Failed(right.Output), Is.Zero, right.Output);
        }
    }

    [Test]
    public void A_planted_bug_fails_each_of_them_with_the_block_of_the_tool()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(wrong.ExitCode, Is.Not.Zero, wrong.Output);
            Assert.That(Failed(wrong.Output), Is.EqualTo(Tokens), wrong.Output);
            Assert.That(wrong.Output, Does.Contain("my-wrapper: tokens.sign-in.initiate.with-empty-parameters: failed"));
            Assert.That(wrong.Output, Does.Contain("SUR-STP-004 (must)"));
        }
    }

    // The cases of the group that what the sample declares leaves.
    private const int Tokens = 10;

    private static int Total(string output) => Number(Totals().Match(output));

    private static int Failed(string output) => Number(Failures().Match(output));

    private static int Number(Match match) =>
        match.Success ? int.Parse(match.Groups["count"].ValueSpan, CultureInfo.InvariantCulture) : -1;

    [GeneratedRegex("[Tt]otal: (?<count>[0-9]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Totals();

    [GeneratedRegex("[Ff]ailed: (?<count>[0-9]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Failures();

    private sealed record Sample((string Id, string? Version)[] Packages, string[] Arguments);
}
