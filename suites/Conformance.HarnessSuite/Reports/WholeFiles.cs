using Conformance.Reports;
using Conformance.Running;

namespace Conformance.HarnessSuite.Reports;

internal sealed class WholeFiles
{
    private ReportFile file = null!;

    [SetUp]
    public void MakeFolder() => file = new();

    [TearDown]
    public void RemoveFolder() => file.Dispose();

    [Test]
    public void Unwritable_path_is_found_before_the_first_case()
    {
        File.WriteAllText(file.At("taken"), "");
        string[] unwritable = [file.Folder, file.At("taken/report.json"), file.At("folder/"), "", "/dev/null"];

        using (Assert.EnterMultipleScope())
        {
            foreach (var path in unwritable)
            {
                Assert.That(
                    () => new JsonReport(path, FixedRun.Facts, FixedRun.Repeat, FrozenTime.Morning),
                    Throws.TypeOf<IOException>().With.Message.StartsWith($"{path} cannot be written: "));
                Assert.That(() => new JUnitReport(path, FixedRun.Facts, FixedRun.Repeat, FrozenTime.Morning), Throws.TypeOf<IOException>());
                Assert.That(() => new HtmlReport(path, FixedRun.Facts, FixedRun.Repeat, FrozenTime.Morning), Throws.TypeOf<IOException>());
            }

            Assert.That(() => new TraceFolder(file.At("taken")), Throws.TypeOf<IOException>());
            Assert.That(Directory.GetFileSystemEntries(file.Folder), Is.EqualTo(new[] { file.At("taken") }));
        }
    }

    [Test]
    public void Read_only_file_stays()
    {
        File.WriteAllText(file.At("report.json"), "before");
        File.SetAttributes(file.At("report.json"), FileAttributes.ReadOnly);

        Assert.That(() => new WholeFile(file.At("report.json")), Throws.TypeOf<IOException>().With.Message.EndsWith("is read-only"));

        File.SetAttributes(file.At("report.json"), FileAttributes.Normal);
    }

    [Test]
    public void Folders_on_the_way_are_made()
    {
        new WholeFile(file.At("some/where/report.json")).Write("{}"u8);

        Assert.That(Directory.GetFiles(file.At("some/where")), Is.EqualTo(new[] { file.At("some/where/report.json") }));
    }

    [Test]
    public void Report_makes_no_folder_by_itself()
    {
        Assert.That(
            () => WholeFile.Fresh(file.At("some/where/report.json")),
            Throws.TypeOf<IOException>().With.Message.EndsWith($"there is no folder {file.At("some/where")}; make it first"));
        Assert.That(Directory.Exists(file.At("some")), Is.False);
    }

    [Test]
    public void Failed_writing_leaves_no_part()
    {
        var report = new WholeFile(file.At("report.json"));
        Directory.CreateDirectory(file.At("report.json"));

        Assert.That(() => report.Write("{}"u8), Throws.TypeOf<UnwrittenException>().With.Message.Contains("report.json cannot be written"));
        Assert.That(Directory.GetFiles(file.Folder), Is.Empty);
    }
}
