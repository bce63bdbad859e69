using System.Collections;
using System.CommandLine;
using Conformance.Contract.Wire;
using Conformance.Corpus.Files;
using Conformance.Snapshots.Changes;
using Conformance.Subjects;

namespace Conformance.Cli;

/// <summary>The clients that have a manifest, those that are inside the tool, and those that are given as a command.</summary>
internal sealed class ClientShelf
{
    public const string BaselineName = "baseline.json";
    public const string ManifestName = "client.json";

    private const string Folder = "fixtures/clients";

    private readonly DriverTerms terms;
    private readonly Dictionary<string, string> variables;

    public ClientShelf(Workplace workplace, TimeProvider clock)
        : this(workplace, clock, new Dictionary<string, string>(StringComparer.Ordinal))
    {
    }

    public ClientShelf(Workplace workplace, TimeProvider clock, IReadOnlyDictionary<string, string> given)
    {
        terms = new(workplace.Schemas) { Clock = clock, Variables = given };
        variables = Environment.GetEnvironmentVariables()
            .Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);
        ClientManifest[] own =
        [
            .. ManifestFiles(workplace).Order(StringComparer.Ordinal).Select(ClientManifest.Read),
        ];
        Manifests =
        [
            .. own.Concat(BuiltInProgram.Clients.Except(own.Select(one => one.Name), StringComparer.Ordinal)
                .Select(name => BuiltIn(workplace, name)))
                .OrderBy(one => one.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>The manifests in the order of their names.</summary>
    public IReadOnlyList<ClientManifest> Manifests { get; }

    /// <summary>Every client whose deviations are known, whether its driver is here or not, with what it refuses.</summary>
    public IEnumerable<(string Name, SavedFile? Baseline, SavedFile? Refusals)> Judged =>
        from name in Manifests.Select(one => one.Name).Union(Workplace.Inside.FoldersIn(Folder), StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
        let manifest = Manifests.FirstOrDefault(one => one.Name == name)
        select (name, KeptOf(name, manifest, BaselineName), KeptOf(name, manifest, KnownRefusals.FileName));

    /// <summary>The known deviations of a client: beside its manifest, or inside the tool where that has the client.</summary>
    public static SavedFile? BaselineOf(ClientManifest manifest) => KeptOf(manifest.Name, manifest, BaselineName);

    /// <summary>The names that a shell may complete; none where the corpus that was named cannot be read.</summary>
    public static IEnumerable<string> Complete(ParseResult parse)
    {
        try
        {
            return [.. new ClientShelf(Workplace.Find(parse), TimeProvider.System).Manifests.Select(manifest => manifest.Name)];
        }
        catch (Exception unusable) when (InputMistake.Explains(unusable))
        {
            return [];
        }
    }

    /// <exception cref="UsageException">There is no folder for what its driver needs.</exception>
    public SubprocessClient Client(ClientManifest manifest)
    {
        DueFolders.DemandTemporary();
        return new(manifest, variables, terms);
    }

    /// <summary>The named clients.</summary>
    /// <param name="names">Their names.</param>
    /// <param name="orCommand">The command that takes that of a driver in their place; null where none does.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <exception cref="UsageException">One of them has no manifest, or is not installed.</exception>
    public async Task<IReadOnlyList<(ClientManifest Manifest, SubprocessClient Client)>> NamedAsync(
        IReadOnlyList<string> names, string? orCommand, CancellationToken cancellationToken)
    {
        List<(ClientManifest, SubprocessClient)> named = [];
        foreach (var name in names.Distinct(StringComparer.Ordinal))
        {
            var manifest = Manifests.FirstOrDefault(one => one.Name == name) ?? throw new UsageException(WhyNotHere(name, orCommand));
            var client = Client(manifest);
            if (await client.FindAbsenceAsync(cancellationToken) is { } absence)
            {
                throw new UsageException($"{absence} {HowToInstall(manifest)}");
            }

            named.Add((manifest, client));
        }

        return named;
    }

    /// <summary>The clients that are installed, and a sentence for each that is not.</summary>
    public async Task<(
        IReadOnlyList<(ClientManifest Manifest, SubprocessClient Client)> Present,
        IReadOnlyList<string> Absent)> PresentAsync(CancellationToken cancellationToken)
    {
        List<(ClientManifest, SubprocessClient)> present = [];
        List<string> absent = [];
        foreach (var manifest in Manifests)
        {
            var client = Client(manifest);
            if (await client.FindAbsenceAsync(cancellationToken) is { } absence)
            {
                absent.Add($"{absence} {HowToInstall(manifest)}");
            }
            else
            {
                present.Add((manifest, client));
            }
        }

        return (present, absent);
    }

    /// <summary>The client whose driver is a command, run in the working directory.</summary>
    public (ClientManifest Manifest, SubprocessClient Client) OfCommand(IReadOnlyList<string> command)
    {
        var manifest = ClientManifest.OfCommand(command, Environment.CurrentDirectory);
        return (manifest, Client(manifest));
    }

    private static IEnumerable<string> ManifestFiles(Workplace workplace) =>
        workplace.Clients.Where(folder => File.Exists(Path.Combine(folder, ManifestName)))
            .DistinctBy(Path.GetFileName, StringComparer.Ordinal)
            .Select(folder => Path.Combine(folder, ManifestName));

    private static ClientManifest BuiltIn(Workplace workplace, string name) => ClientManifest.Inside(
        Workplace.Inside.Find($"{Folder}/{name}/{ManifestName}")!,
        workplace.FolderOf(name),
        BuiltInProgram.CommandOf(name),
        Environment.CurrentDirectory);

    private static SavedFile? KeptOf(string name, ClientManifest? manifest, string file) =>
        manifest is null ? Inside(name, file)
        : !manifest.HasFile ? null
        : Path.Combine(manifest.Folder, file) is var beside && File.Exists(beside) ? SavedFile.At(beside)
        : manifest.IsInside ? Inside(name, file)
        : null;

    private static SavedFile? Inside(string name, string file) => Workplace.Inside.Find($"{Folder}/{name}/{file}");

    private static string HowToInstall(ClientManifest manifest) =>
        manifest.Install is { } install
            ? $"To install it, run in {Path.GetRelativePath(Environment.CurrentDirectory, manifest.Folder)}: {install}"
                + (manifest.Needs is { } needs ? $" (needs {needs})" : "")
            : "";

    private string WhyNotHere(string name, string? orCommand)
    {
        var here = $"there are {string.Join(", ", Manifests.Select(one => one.Name))}"
            + (orCommand is null ? "" : $", or give a command: {orCommand} -- python3 my_driver.py");
        return Workplace.Inside.FoldersIn(Folder).Contains(name, StringComparer.Ordinal)
            ? $"the driver of '{name}' is not inside the tool, since it needs another language: it is judged where a clone's folder "
                + $"{Folder}/{name} is; {here}"
            : $"there is no client '{Excerpt.Word(name)}'; {here}{NearestWord.Question(name, Judged.Select(one => one.Name))}";
    }
}
