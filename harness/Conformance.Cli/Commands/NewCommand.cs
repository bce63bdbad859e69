using System.CommandLine;

namespace Conformance.Cli.Commands;

/// <summary><c>new client</c>: writes the skeleton of a driver.</summary>
internal static class NewCommand
{
    private const string Placeholder = "my-client";

    // What a build or an install leaves behind is not part of a skeleton.
    private static readonly string[] Built = ["bin", "obj", "node_modules", "__pycache__"];

    public static Command Create()
    {
        var language = new Option<string>("--language", "-l") { Description = "The language of the driver", Required = true };
        language.AcceptOnlyFromAmong("python", "javascript", "csharp");
        var folder = new Argument<string>("DIR") { Description = "The folder to write; it is made, or must be empty" };
        var client = new Command("client", "Writes a driver that passes `hello` right away") { language, folder };
        client.SetAction(parse =>
        {
            var target = EmptyFolder.Of(parse.GetRequiredValue(folder));
            var skeleton = Path.Combine(Workplace.Find().Skeletons, parse.GetRequiredValue(language));
            var name = Name(target);
            Directory.CreateDirectory(target);
            foreach (
                var file in Directory.EnumerateFiles(skeleton, "*", SearchOption.AllDirectories)
                    .Where(file => !IsBuilt(skeleton, file))
                    .Order(StringComparer.Ordinal))
            {
                var copy = Path.Combine(target, Path.GetRelativePath(skeleton, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.WriteAllText(copy, File.ReadAllText(file).Replace(Placeholder, name, StringComparison.Ordinal));
                parse.InvocationConfiguration.Output.WriteLine($"wrote {Path.GetRelativePath(Environment.CurrentDirectory, copy)}");
            }

            return ExitCode.AsExpected;
        });
        return new Command("new", "Writes skeletons") { client };
    }

    private static bool IsBuilt(string skeleton, string file) =>
        Path.GetRelativePath(skeleton, file).Split(Path.DirectorySeparatorChar).Intersect(Built, StringComparer.Ordinal).Any();

    private static string Name(string target)
    {
        var letters = Path.GetFileName(target.TrimEnd(Path.DirectorySeparatorChar))
            .ToLowerInvariant()
            .Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-');
        var name = new string([.. letters]).Trim('-');
        return name.Length == 0 ? Placeholder : name;
    }
}
