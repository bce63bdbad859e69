namespace Conformance.RuleSuite;

/// <summary>What is written in C# here fits a screen, and so does what is done in a file.</summary>
internal sealed class LinesAreShort
{
    private const int LongestLine = 140;
    private const int LongestFile = 300;

    /// <summary>A search that finds fewer has lost its way.</summary>
    private const int FewestFiles = 500;

    private static readonly string[] Folders = ["harness", "suites", "fixtures"];

    /// <summary>What nobody wrote by hand.</summary>
    private static readonly string[] Made = ["bin", "obj", "node_modules", "artifacts"];

    /// <summary>The drivers of a protocol that was replaced are kept byte for byte.</summary>
    private static readonly string Kept = Repository.PathOf("fixtures", "drivers-of-protocol-1");

    private static readonly (string Name, string[] Lines)[] Files =
    [
        .. from folder in Folders
           from file in FilesBelow(Repository.PathOf(folder))
           select (Path.GetRelativePath(Repository.Root, file), File.ReadAllLines(file)),
    ];

    [Test]
    public void No_line_is_longer_than_140_characters()
    {
        var found =
            from file in Files
            from line in file.Lines.Index()
            where line.Item.Length > LongestLine
            select $"{file.Name}:{line.Index + 1} has {line.Item.Length} characters";

        AssertNone(found);
    }

    [Test]
    public void No_file_has_more_than_300_lines() =>
        AssertNone(from file in Files where file.Lines.Length > LongestFile select $"{file.Name} has {file.Lines.Length} lines");

    private static void AssertNone(IEnumerable<string> found)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Files, Has.Length.GreaterThan(FewestFiles), "control: the files are looked at");
            Assert.That(string.Join('\n', found), Is.Empty);
        }
    }

    private static IEnumerable<string> FilesBelow(string folder) =>
        folder == Kept || Made.Contains(Path.GetFileName(folder), StringComparer.Ordinal)
            ? []
            : Directory.EnumerateFiles(folder, "*.cs").Concat(Directory.EnumerateDirectories(folder).SelectMany(FilesBelow));
}
