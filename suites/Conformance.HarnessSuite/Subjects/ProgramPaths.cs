using Conformance.Subjects;

namespace Conformance.HarnessSuite.Subjects;

internal sealed class ProgramPaths
{
    [Test]
    [Platform(Exclude = "Win", Reason = "Windows has no such folders")]
    public void Without_PATH_the_folders_of_the_system_are_looked_at()
    {
        var none = new Dictionary<string, string>(StringComparer.Ordinal);

        Assert.That(ProgramPath.Find("sh", "/", none), Is.EqualTo("/usr/bin/sh").Or.EqualTo("/bin/sh"));
        Assert.That(ProgramPath.Find("sh", "/", new Dictionary<string, string>(none, StringComparer.Ordinal) { ["PATH"] = "" }), Is.Null);
    }
}
