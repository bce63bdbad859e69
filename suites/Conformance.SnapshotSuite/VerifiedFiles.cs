using System.Text;
using Conformance.Snapshots;

namespace Conformance.SnapshotSuite;

/// <summary>The conventions of Verify, so that its tools and its users' editors take the files for their own.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class VerifiedFiles
{
    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    [Test]
    public void Received_file_has_a_mark_line_feeds_and_no_last_line()
    {
        using var folder = new TemporaryFolder();
        var mismatch = new VerifiedFile(folder.Path, "a.b", "json").Verify("{\r\n  \"ü\": 1\r\n}\n");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(mismatch?.Kind, Is.EqualTo(MismatchKind.New));
            Assert.That(folder.Files, Is.EqualTo(["a.b.received.json"]));
            Assert.That(
                File.ReadAllBytes(folder.Of("a.b.received.json")),
                Is.EqualTo((byte[])[.. Mark, .. Encoding.UTF8.GetBytes("{\n  \"ü\": 1\n}")]));
        }
    }

    [Test]
    public void Accepted_file_is_verified_and_nothing_is_received()
    {
        using var folder = new TemporaryFolder();
        var file = new VerifiedFile(folder.Path, "a", "txt");
        file.Verify("one");
        file.Accept("one");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(file.Verify("one\n"), Is.Null);
            Assert.That(folder.Files, Is.EqualTo(["a.verified.txt"]));
        }
    }

    [Test]
    public void Received_file_of_an_earlier_run_is_deleted_when_all_is_well()
    {
        using var folder = new TemporaryFolder();
        var file = new VerifiedFile(folder.Path, "a", "txt");
        file.Accept("one");
        File.WriteAllText(file.Received, "stale");

        Assert.That(file.Verify("one"), Is.Null);
        Assert.That(folder.Files, Is.EqualTo(["a.verified.txt"]));
    }

    private static IEnumerable<TestCaseData> Files =>
    [
        new TestCaseData((byte[])[], MismatchKind.New).SetName("Empty verified file is new"),
        new TestCaseData(Mark, MismatchKind.New).SetName("Verified file with a mark alone is new"),
        new TestCaseData(
            (byte[])[.. Mark, .. "one\r\ntwo"u8], MismatchKind.CarriageReturn).SetName("Carriage return in a verified file is an error"),
        new TestCaseData((byte[])[.. "one\ntwo"u8], MismatchKind.NoMark).SetName("Verified file without a mark is an error"),
        new TestCaseData((byte[])[.. Mark, .. "one\ntwo\n"u8], MismatchKind.Text).SetName("Last line in a verified file is a difference"),
        new TestCaseData(
            (byte[])[.. Mark, .. "one\ntw\u00fc"u8, 0xFF],
            MismatchKind.NotUtf8).SetName("Verified file of other bytes than UTF-8 is an error"),
    ];

    [TestCaseSource(nameof(Files))]
    public void Verified_file_is_refused_and_what_was_seen_is_kept(byte[] content, MismatchKind kind)
    {
        using var folder = new TemporaryFolder();
        var file = new VerifiedFile(folder.Path, "a", "txt");
        File.WriteAllBytes(file.Verified, content);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(file.Verify("one\ntwo")?.Kind, Is.EqualTo(kind));
            Assert.That(File.ReadAllText(file.Received), Is.EqualTo("one\ntwo"));
            Assert.That(File.ReadAllBytes(file.Verified), Is.EqualTo(content));
        }
    }

    [TestCase("a\"b\\c<d>e|f:g*h?i/j#k\u0001l", "a-b-c-d-e-f-g-h-i-j-k-l")]
    [TestCase("challenge.SMS_MFA.initiate.full", "challenge.SMS_MFA.initiate.full")]
    public void Characters_that_Verify_replaces_are_replaced(string name, string file) =>
        Assert.That(VerifiedFile.NameOf(name), Is.EqualTo(file));

    [Test]
    public void Repository_keeps_the_bytes_of_verified_files_and_no_received_ones()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                File.ReadAllLines(Repository.PathOf(".gitattributes")),
                Does.Contain("*.verified.json text eol=lf working-tree-encoding=UTF-8"));
            Assert.That(File.ReadAllLines(Repository.PathOf(".gitignore")), Does.Contain("*.received.*"));
        }
    }
}
