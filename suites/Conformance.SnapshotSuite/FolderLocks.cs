using System.Globalization;
using Conformance.Recording;

namespace Conformance.SnapshotSuite;

[Parallelizable(ParallelScope.All)]
internal sealed class FolderLocks
{
    private const string Name = FolderLock.FileName;

    [Test]
    public void Second_run_is_refused_and_told_of_the_first()
    {
        using var folder = new TemporaryFolder();
        using var first = FolderLock.Take(folder.Path);

        Assert.That(() => FolderLock.Take(folder.Path), Throws.InstanceOf<IOException>()
            .With.Message.Contains($"process {Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}").And.Message.Contains(Name));
    }

    [Test]
    public void Lock_is_gone_after_the_run_and_the_folder_is_free()
    {
        using var folder = new TemporaryFolder();
        FolderLock.Take(folder.Path).Dispose();

        Assert.That(folder.Files, Is.Empty);
        FolderLock.Take(folder.Path).Dispose();
    }

    [Test]
    public void Folders_that_were_made_for_a_lock_alone_are_gone_again()
    {
        using var folder = new TemporaryFolder();
        FolderLock.Take(folder.Of("made", "for-it")).Dispose();
        using (FolderLock.Take(folder.Of("kept")))
        {
            File.WriteAllText(folder.Of("kept", "a.received.json"), "");
        }

        Assert.That((Directory.Exists(folder.Of("made")), Directory.Exists(folder.Of("kept"))), Is.EqualTo((false, true)));
    }

    [TestCase("999999999\n{machine}\n1", TestName = "Lock of a process that is gone is taken over")]
    [TestCase("{self}\n{machine}\n1", TestName = "Lock of a process whose number another one has now is taken over")]
    [TestCase("", TestName = "Lock without an owner is taken over")]
    [TestCase("who\n{machine}\nwhen", TestName = "Lock that nobody can read is taken over")]
    public void Dead_lock_is_taken_over(string content)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.Of(Name), content
            .Replace("{self}", Environment.ProcessId.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{machine}", Environment.MachineName, StringComparison.Ordinal));

        using (FolderLock.Take(folder.Path))
        {
            Assert.That(File.ReadAllLines(folder.Of(Name))[0], Is.EqualTo(Environment.ProcessId.ToString(CultureInfo.InvariantCulture)));
        }

        Assert.That(folder.Files, Is.Empty);
    }

    [Test]
    public void Lock_of_another_machine_is_believed()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.Of(Name), "1\nanother-machine\n1");

        Assert.That(() => FolderLock.Take(folder.Path), Throws.InstanceOf<IOException>().With.Message.Contains("another-machine"));
    }
}
