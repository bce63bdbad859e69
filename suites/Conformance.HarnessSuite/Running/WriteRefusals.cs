using Conformance.Running;

namespace Conformance.HarnessSuite.Running;

[Parallelizable(ParallelScope.All)]
internal sealed class WriteRefusals
{
    private static IEnumerable<TestCaseData> Kinds =>
    [
        new(new UnauthorizedAccessException("Access to the path '/a/b.json.0123.partial' is denied."), "this user may not write there"),
        new(
            new DirectoryNotFoundException("Could not find a part of the path '/a/b.json.0123.partial'."),
            "a folder on the way to it is not there"),
        new(new PathTooLongException("The path '/a/b' is too long."), "the name is too long"),
        new(new IOException("Read-only file system : '/a/b.json.0123.partial'"), "Read-only file system"),
        new(new IOException("it is a folder; name a file"), "it is a folder; name a file"),
    ];

    [TestCaseSource(nameof(Kinds))]
    public void Reason_names_no_path(Exception refusal, string why) => Assert.That(WriteRefusal.Why(refusal, "a/b.json"), Is.EqualTo(why));

    [Test]
    public void File_in_the_place_of_a_folder_is_named()
    {
        var file = Path.GetTempFileName();
        try
        {
            var path = Path.Combine(file, "below", "b.json");

            Assert.That(
                WriteRefusal.Why(Assert.Catch(() => Directory.CreateDirectory(Path.GetDirectoryName(path)!))!, path),
                Is.EqualTo($"{file} is a file and no folder"));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Test]
    public void Name_of_no_file_is_told() => Assert.That(
        WriteRefusal.Why(Assert.Catch(() => File.WriteAllText("a\0b", ""))!, "a\0b"), Is.EqualTo("this can be the name of no file"));

    [Test]
    [Platform("Linux")]
    public void Reason_of_the_system_is_told_in_its_words() => Assert.That(
        WriteRefusal.Why(Assert.Catch(() => File.WriteAllText("/dev/full", "x"))!, "/dev/full"),
        Does.StartWith("No space left on device").And.Not.Contains("/dev"));
}
