using Conformance.Running.Services;

namespace Conformance.RecordingSuite;

/// <summary>The list of what a run made, as the next command finds it.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class LedgersAreRead
{
    private const string Head = """{"format":1,"endpoint":"http://127.0.0.1:1","region":"eu-west-1","run":"run"}""" + "\n";
    private const string Making = """{"making":"user pool","name":"run-1"}""" + "\n";
    private const string Made = """{"made":"user pool","name":"run-1","id":"eu-west-1_a"}""" + "\n";

    [TestCase("", "", TestName = "A run that made nothing left nothing")]
    [TestCase(Making, "run-1 ?", TestName = "A pool whose creation was not answered may be there")]
    [TestCase(Making + Made, "run-1 eu-west-1_a", TestName = "A pool that was made is there")]
    [TestCase(Making + """{"refused":"user pool","name":"run-1"}""" + "\n", "", TestName = "A pool that was refused is not there")]
    [TestCase(Making + Made + """{"removed":"user pool","id":"eu-west-1_a"}""" + "\n", "", TestName = "A pool that was removed is gone")]
    [TestCase(Making + """{"made":"user pool","name":"run-1","id":"eu-""", "run-1 ?", TestName = "A line that was cut off is none")]
    [TestCase(Making + """{"making":"user","name":"u","in":"eu-west-1_a"}""" + "\n", "run-1 ?", TestName = "A user goes with its pool")]
    public void What_is_left_is_read(string lines, string left)
    {
        using var folders = new TemporaryFolders();

        Assert.That(
            string.Join(", ", SavedLedger.Read(Write(folders, Head + lines)).Left.Select(pool => $"{pool.Name} {pool.Id ?? "?"}")),
            Is.EqualTo(left));
    }

    [TestCase("", "line 1: this is no list of resources that a run wrote: it has no whole line")]
    [TestCase("{}\n", "line 1: this is no list of resources that a run wrote: its first line tells no format")]
    [TestCase("{\"format\":2}\n", "it is of format 2, and this tool reads 1")]
    [TestCase("{\"format\":1}\n", "it has no endpoint")]
    [TestCase(Head + "nonsense\n", "line 2: this is no list of resources that a run wrote: it is no JSON")]
    [TestCase(Head + "[]\n", "line 2: this is no list of resources that a run wrote: a line is a JSON object")]
    [TestCase(Head + "{\"making\":\"user pool\"}\n", "line 2: this is no list of resources that a run wrote: it has no name")]
    public void What_is_no_ledger_is_refused_with_line_and_reason(string text, string sentence)
    {
        using var folders = new TemporaryFolders();

        Assert.That(
            () => SavedLedger.Read(Write(folders, text)), Throws.TypeOf<InvalidDataException>().With.Message.Contains(sentence));
    }

    [Test]
    public void Each_line_is_on_the_disk_before_the_call_that_it_speaks_of()
    {
        using var folders = new TemporaryFolders();
        var path = Write(folders, "");
        File.Delete(path);
        using var ledger = ResourceLedger.Start(path, new("http://127.0.0.1:1"), "eu-west-1", "run");

        ledger.Making(ResourceKinds.Pool, "run-1");

        Assert.That(SavedLedger.Read(path).Left, Is.EqualTo([new LeftPool("run-1", null)]));
    }

    [Test]
    public void Ledger_of_another_run_is_not_written_over()
    {
        using var folders = new TemporaryFolders();
        var path = Write(folders, Head);

        Assert.That(() => ResourceLedger.Start(path, new("http://127.0.0.1:1"), "eu-west-1", "other"), Throws.InstanceOf<IOException>());
        Assert.That(File.ReadAllText(path), Is.EqualTo(Head));
    }

    private static string Write(TemporaryFolders folders, string text)
    {
        var path = Directory.CreateDirectory(folders.Make()).FullName + ".resources";
        File.WriteAllText(path, text);
        return path;
    }
}
