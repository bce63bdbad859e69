using Conformance.Running;

namespace Conformance.HarnessSuite.Reports;

/// <summary>A folder of a test's own, gone with it, and reports written to it.</summary>
internal sealed class ReportFile : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("reports-");

    public string Folder => folder.FullName;

    public string At(string name) => Path.Combine(Folder, name);

    /// <summary>The text of the file that a report made of the events.</summary>
    public string Write(string name, Func<string, IReport> create, IEnumerable<RunEvent> events)
    {
        var report = create(At(name));
        foreach (var happened in events)
        {
            report.On(happened);
        }

        return File.ReadAllText(At(name));
    }

    public void Dispose() => folder.Delete(recursive: true);
}
