using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Conformance.HarnessSuite.CommandLine;

/// <summary>The same nonce gives the same report but for times, whatever the number of jobs, and whatever the machine thinks of letters, calendars and digits.</summary>
[Platform("Unix")]
[Parallelizable(ParallelScope.Children)]
internal sealed class EqualReports
{
    private static readonly string Folder = Directory.CreateTempSubdirectory("conformance-").FullName;
    private static readonly Regex Times = new("\"(?:startedAt|elapsedMs)\": [^\n]*", RegexOptions.NonBacktracking);

    private static IEnumerable<TestCaseData> Machines =>
    [
        Machine("one job", "", "--jobs", "1"),
        Machine("four jobs", "", "--jobs", "4"),
        .. from culture in (string[])["tr_TR", "de_DE", "ar_SA", "th_TH"] select Machine(culture, $"LANG={culture}.UTF-8 LC_ALL={culture}.UTF-8"),
        Machine("no culture at all", "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1"),

        // Nobody writes there, root neither.
        Machine("a home that is read-only", "HOME=/proc"),
    ];

    [OneTimeTearDown]
    public void Remove() => Directory.Delete(Folder, recursive: true);

    [TestCaseSource(nameof(Machines))]
    public async Task A_run_with_nothing_but_PATH_and_this_has_the_report_of_any_other(string variables, string[] options) =>
        Assert.That(await ReportAsync(variables, options), Is.EqualTo(await First.Value));

    private static readonly Lazy<Task<string>> First = new(() => ReportAsync("", []));

    private static TestCaseData Machine(string name, string variables, params string[] options) => new TestCaseData(variables, options).SetName($"Equal report: {name}");

    private static async Task<string> ReportAsync(string variables, string[] options)
    {
        var json = Path.Combine(Folder, $"{Guid.NewGuid():N}.json");
        var tool = Path.Combine(AppContext.BaseDirectory, "cognito-conformance.dll");
        var start = new ProcessStartInfo("sh", ["-c", $"exec env -i \"PATH=$PATH\" {variables} dotnet '{tool}' client dotnet-reference --quick --nonce same --json '{json}' {string.Join(' ', options)}"])
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
