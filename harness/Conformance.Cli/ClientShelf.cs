using System.Collections;
using Conformance.Contract.Wire;
using Conformance.Subjects;

namespace Conformance.Cli;

/// <summary>The clients that have a manifest, and those that are given as a command.</summary>
internal sealed class ClientShelf
{
    private readonly DriverTerms terms;
    private readonly Dictionary<string, string> variables;

    public ClientShelf(Workplace workplace, TimeProvider clock)
        : this(workplace, clock, new Dictionary<string, string>(StringComparer.Ordinal))
    {
    }

    public ClientShelf(Workplace workplace, TimeProvider clock, IReadOnlyDictionary<string, string> given)
    {
        terms = new(DriverSchemas.Load(workplace.Schemas)) { Clock = clock, Variables = given };
        variables = Environment.GetEnvironmentVariables()
            .Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);
        Manifests =
        [
            .. Directory.EnumerateFiles(workplace.Clients, "client.json", SearchOption.AllDirectories)
                .Where(file => Path.GetDirectoryName(Path.GetDirectoryName(file)) == workplace.Clients)
                .Order(StringComparer.Ordinal)
                .Select(ClientManifest.Read),
        ];
    }

    /// <summary>The manifests in the order of their names.</summary>
    public IReadOnlyList<ClientManifest> Manifests { get; }

    public SubprocessClient Client(ClientManifest manifest) => new(manifest, variables, terms);

    /// <summary>The named clients.</summary>
    /// <exception cref="UsageException">One of them has no manifest, or is not installed.</exception>
    public async Task<IReadOnlyList<(ClientManifest Manifest, SubprocessClient Client)>> NamedAsync(
        IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        List<(ClientManifest, SubprocessClient)> named = [];
        foreach (var name in names.Distinct(StringComparer.Ordinal))
        {
            var manifest = Manifests.FirstOrDefault(one => one.Name == name)
                ?? throw new UsageException(
                    $"there is no client '{Excerpt.Word(name)}'; there are {string.Join(", ", Manifests.Select(one => one.Name))}, or give "
                    + "a command: client -- python3 my_driver.py");
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

    private static string HowToInstall(ClientManifest manifest) =>
        manifest.Install is { } install
            ? $"To install it, run in {Path.GetRelativePath(Environment.CurrentDirectory, manifest.Folder)}: {install}"
            : "";
}
