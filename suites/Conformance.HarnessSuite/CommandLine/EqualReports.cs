using System.Diagnostics;
using System.Text.RegularExpressions;
using Conformance.Corpus;
using Conformance.HarnessSuite.Running;

namespace Conformance.HarnessSuite.CommandLine;

/// <summary>
/// The same nonce gives the same report but for times, whatever the number of jobs, and whatever the machine thinks of letters, calendars
/// and digits.
/// </summary>
[Platform("Unix")]
[Parallelizable(ParallelScope.Children)]
internal sealed class EqualReports
{
    private static readonly string Folder = Directory.CreateTempSubdirectory("conformance-").FullName;
    private static readonly Regex Times = new("\"(?:startedAt|elapsedMs)\": [^\n]*", RegexOptions.NonBacktracking);

    private static IEnumerable<TestCaseData> Machines =>
    [
        // The number of jobs is another one each time, so that it needs no runs of its own.
        .. ((string[])["tr_TR", "de_DE", "ar_SA", "th_TH"]).Select(
            (culture, at) => Dear(at > 0, Machine(culture, $"LANG={culture}.UTF-8 LC_ALL={culture}.UTF-8", "--jobs", $"{1 + (3 * at)}"))),
        Dear(true, Machine("no culture at all", "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1")),

        // Nobody writes there, root neither.
        Dear(true, Machine("a home that is read-only", "HOME=/proc")),
    ];

    [OneTimeTearDown]
    public void Remove() => Directory.Delete(Folder, recursive: true);

    [TestCaseSource(nameof(Machines))]
    public async Task A_run_with_nothing_but_PATH_and_this_has_the_report_of_any_other(string variables, string[] options) =>
        Assert.That(await ReportAsync(variables, options), Is.EqualTo(await First.Value));

    [Test]
    public void There_is_a_case_of_each_group() =>
        Assert.That(
            Cases.Select(one => one.Group), Is.EqualTo(Stage.Corpus.Cases.Select(one => one.Group).Distinct(StringComparer.Ordinal)));

    // One of each group, and the cheap one: what machines do to a text they do to it in every case.
    private static IReadOnlyList<Case> Cases { get; } =
        [
            .. Stage.Corpus.Cases.GroupBy(one => one.Group, StringComparer.Ordinal).Select(
                group => group.MinBy(one => (one.IsAlone ? 2 : 0) + (one.Dialogue is { IsDear: true } ? 1 : 0))!),
        ];

    private static readonly Lazy<Task<string>> First = new(() => ReportAsync("", []));

    // What a machine does to a text shows in Turkish first of all; .ci/full tries the others.
    private static TestCaseData Dear(bool isDear, TestCaseData machine) =>
        isDear ? machine.SetCategory("Dear").Explicit(".ci/full runs it") : machine;

    private static TestCaseData Machine(string name, string variables, params string[] options) =>
        new TestCaseData(variables, options).SetName($"Equal report: {name}");

    private static async Task<string> ReportAsync(string variables, string[] options)
    {
        var json = Path.Combine(Folder, $"{Guid.NewGuid():N}.json");
        var tool = Path.Combine(AppContext.BaseDirectory, "cognito-conformance.dll");
        var start = new ProcessStartInfo("sh", [
            "-c",
            $"exec env -i \"PATH=$PATH\" {variables} dotnet '{tool}' client dotnet-reference "
            + $"{string.Join(' ', Cases.Select(one => $"--case {one.Id}"))} --nonce same --json '{json}' {string.Join(' ', options)}",
        ])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        var run = await Tool.EndAsync(process);
        Assert.That(run.ExitCode, Is.Zero, () => run.Error + run.Output);
        return Times.Replace(await File.ReadAllTextAsync(json), "");
    }
}
