using System.Text.RegularExpressions;
using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus.Files;

namespace Conformance.Subjects;

/// <summary>What <c>client.json</c> says of a client: how its driver is started, and how one sees that it is installed.</summary>
internal sealed class ClientManifest
{
    private static readonly Regex NameForm = new("^[a-z0-9][a-z0-9.-]*\\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    private static readonly string[] Known =
        ["$schema", "name", "label", "start", "interpreters", "present", "install", "needs", "env", "requirements"];

    private readonly string file;

    private ClientManifest(string file, JsonValue root)
    {
        this.file = file;
        RefuseUnknown(root);
        Folder = RunsIn = Path.GetDirectoryName(file)!;
        Name = Text(root, "name");
        if (!NameForm.IsMatch(Name))
        {
            throw Wrong("name", "takes lower-case letters, digits, dots and hyphens");
        }

        Label = OptionalText(root, "label");
        Start = Command(root, "start");
        Interpreters = root["interpreters"u8].Kind == JsonKind.Absent ? [] : Command(root, "interpreters");
        Present = root["present"u8].Kind == JsonKind.Absent ? null : Command(root, "present");
        Install = OptionalText(root, "install");
        Needs = OptionalText(root, "needs");
        Environment = Variables(root["env"u8]);
        Requirements = ReadRequirements(root);
    }

    private ClientManifest(string name, IReadOnlyList<string> command, string folder)
    {
        file = string.Empty;
        Folder = RunsIn = folder;
        Name = name;
        Start = command;
        Environment = new Dictionary<string, string>(StringComparer.Ordinal);
    }

    /// <summary>The folder of the manifest and of what is kept of the client; for one inside a program it need not be there.</summary>
    public string Folder { get; private init; }

    /// <summary>The folder in which the driver runs.</summary>
    public string RunsIn { get; private init; }

    public string Name { get; }

    /// <summary>False for a driver that is given as a command.</summary>
    public bool HasFile => file.Length > 0;

    /// <summary>True for one whose manifest and driver are inside a program.</summary>
    public bool IsInside { get; private init; }

    public string? Label { get; }

    /// <summary>The program that is the driver, and its arguments.</summary>
    public IReadOnlyList<string> Start { get; private init; }

    /// <summary>
    /// The programs that may run the driver instead of the first word of <see cref="Start"/>, in the order in which they are tried; a bare
    /// name stands for each program of that name on PATH. Empty when there is no choice.
    /// </summary>
    public IReadOnlyList<string> Interpreters { get; private init; } = [];

    /// <summary>
    /// A program that ends with 0 exactly when the client is installed, and its arguments; null when nothing has to be installed.
    /// </summary>
    public IReadOnlyList<string>? Present { get; private init; }

    /// <summary>The command that installs the client, for a person to read and run.</summary>
    public string? Install { get; private init; }

    /// <summary>What must be there before the client can be installed.</summary>
    public string? Needs { get; private init; }

    /// <summary>By what the client is judged; null where the manifest does not say.</summary>
    public RequirementSet? Requirements { get; }

    /// <summary>Variables that the driver gets besides those that every driver gets.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; }

    /// <summary>A driver that is given as a command and has no manifest; it is called after the file that it runs.</summary>
    public static ClientManifest OfCommand(IReadOnlyList<string> command, string folder) => new(
        Path.GetFileName(command.LastOrDefault(word => File.Exists(Path.Combine(folder, word))) ?? command[0]), command, folder);

    /// <summary>A program that has no manifest and is called so.</summary>
    public static ClientManifest OfProgram(string name, IReadOnlyList<string> command, string folder) => new(name, command, folder);

    /// <summary>Reads the manifest of a client that is inside a program: nothing has to be installed.</summary>
    /// <param name="file">The manifest.</param>
    /// <param name="folder">Where its folder would be.</param>
    /// <param name="start">What starts the driver, in place of what the manifest says.</param>
    /// <param name="runsIn">The folder in which the driver runs.</param>
    /// <exception cref="InvalidDataException">It is wrong.</exception>
    public static ClientManifest Inside(SavedFile file, string folder, IReadOnlyList<string> start, string runsIn) =>
        new(file.Place, Root(file.Place, file.Read()))
        {
            Folder = folder,
            RunsIn = runsIn,
            Start = start,
            Interpreters = [],
            Present = null,
            Install = null,
            Needs = null,
            IsInside = true,
        };

    /// <summary>Reads a manifest.</summary>
    /// <exception cref="InvalidDataException">It cannot be read or is wrong: the message names file and member and says what is
    /// right.</exception>
    public static ClientManifest Read(string file)
    {
        var path = Path.GetFullPath(file);
        try
        {
            return new(path, Root(path, File.ReadAllBytes(path)));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException($"{path} cannot be read: {unreadable.Message}", unreadable);
        }
    }

    private static JsonValue Root(string place, byte[] content)
    {
        var reading = JsonReading.TryRead(SavedText.ToUtf8(content), out var fault);
        return reading?.Root.Kind switch
        {
            JsonKind.Object => reading.Root,
            null => throw new InvalidDataException($"{place} {fault}."),
            _ => throw new InvalidDataException($"{place} must be a JSON object."),
        };
    }

    private void RefuseUnknown(JsonValue root)
    {
        try
        {
            EditedJson.Refuse(root, "$", Known);
            if (root["env"u8] is { Kind: JsonKind.Object } env)
            {
                EditedJson.RefuseTwice(env, "$.env");
            }
        }
        catch (FormatException slip)
        {
            throw new InvalidDataException($"{file}: {slip.Message}", slip);
        }
    }

    private string Text(JsonValue root, string member) =>
        root[member] is { Kind: JsonKind.String } value && !string.IsNullOrWhiteSpace(value.Text)
            ? value.Text
            : throw Wrong(member, "must be a non-empty string");

    private string? OptionalText(JsonValue root, string member) =>
        root[member].Kind == JsonKind.Absent ? null : Text(root, member);

    private RequirementSet? ReadRequirements(JsonValue root)
    {
        try
        {
            return OptionalText(root, "requirements") is { } version ? RequirementSet.Of(version) : null;
        }
        catch (FormatException slip)
        {
            throw new InvalidDataException($"{file}: requirements {slip.Message}.", slip);
        }
    }

    private string[] Command(JsonValue root, string member)
    {
        var items = root[member].Kind == JsonKind.Array ? root[member].Children.ToList() : [];
        return items.Count > 0
            && items.All(
                item => item.Kind == JsonKind.String && item.Text.Length > 0 && !item.Text.Contains('\0', StringComparison.Ordinal))
            ? [.. items.Select(item => item.Text)]
            : throw Wrong(
                member,
                $"must be a list of non-empty strings: "
                + $"{(member == "interpreters" ? "programs, the first that fits is taken" : "the program, then its arguments")}");
    }

    private Dictionary<string, string> Variables(JsonValue env)
    {
        if (env.Kind is not (JsonKind.Absent or JsonKind.Object))
        {
            throw Wrong("env", "must be an object of strings");
        }

        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var variable in env.Children)
        {
            if (variable.Name.Length == 0 || variable.Name.AsSpan().ContainsAny('=', '\0'))
            {
                throw Wrong("env", "has a name that no variable can have");
            }

            if (variable.Kind != JsonKind.String || variable.Text.Contains('\0', StringComparison.Ordinal))
            {
                throw Wrong($"env.{Excerpt.Word(variable.Name)}", "must be a string");
            }

            variables[variable.Name] = variable.Text;
        }

        return variables;
    }

    private InvalidDataException Wrong(string member, string sentence) => new($"{file}: {member} {sentence}.");
}
