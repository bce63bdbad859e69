using System.Collections.Concurrent;
using Conformance.Cli;
using Conformance.Cli.Commands;
using Conformance.Corpus;
using Conformance.Replay;
using Conformance.Snapshots;
using Conformance.Snapshots.Changes;
using Conformance.Subjects;

namespace Conformance.SnapshotSuite;

/// <summary>What each client that is installed hands out for the documented recordings, looked at once.</summary>
internal static class InstalledClients
{
    private static readonly Workplace Workplace = new(Repository.Root, IsWhole: true);

    private static readonly Lazy<(
        IReadOnlyList<(ClientManifest Manifest, SubprocessClient Client)> Present, IReadOnlyList<string> Absent)> Found =
        new(() => new ClientShelf(Workplace, TimeProvider.System).PresentAsync(CancellationToken.None).GetAwaiter().GetResult());

    private static readonly ConcurrentDictionary<string, Lazy<Task<SurfacedCases>>> Looks = new(StringComparer.Ordinal);

    public static IReadOnlyList<string> Names => [.. Found.Value.Present.Select(client => client.Manifest.Name)];

    /// <summary>A sentence for each client that is not installed, with the command that installs it.</summary>
    public static IReadOnlyList<string> Absent => Found.Value.Absent;

    /// <summary>True where every client must be there: the run setting of the project's own CI.</summary>
    public static bool AreAllRequired => TestContext.Parameters.Get("requireAll", "false") == "true";

    public static SnapshotFolder FolderOf(string client) => new(Path.Combine(Workplace.FolderOf(client), "snapshots"));

    public static string RefusalsOf(string client) => Path.Combine(Workplace.FolderOf(client), KnownRefusals.FileName);

    /// <summary>True for the wrappers that compute SRP in JavaScript.</summary>
    public static bool IsDear(string client) =>
        client is "amazon-cognito-identity-js" or "amazon-cognito-passwordless-auth" or "aws-amplify";

    /// <summary>True for a case that a client can meet: no sign-in of a wrapper leads to some of them.</summary>
    public static bool IsFor(string client, string id) =>
        !(client is "dotnet-reference" || IsDear(client)) || Workplace.Corpus.Cases.Any(one => one.Id == id && !one.IsForSdk);

    /// <summary>The names of the documented recordings.</summary>
    public static IReadOnlyList<string> Documented { get; } =
        [.. RecordedScenarios.Read(Repository.PathOf("recordings", "documented")).Select(scenario => scenario.Name)];

    public static Task<SurfacedCases> Look(string client) =>
        Looks.GetOrAdd(
            client, name => new(() => TakeAsync(name, SnapshotCases.Of(Workplace, FolderOf(name)), ClientForm.All))).Value;

    /// <summary>Looks at what a client refuses.</summary>
    public static Task<SurfacedCases> LookAtRefusals(string client) =>
        TakeAsync(client, SnapshotCases.OfRefusals(Workplace.Corpus), CallEnd.Forms);

    private static async Task<SurfacedCases> TakeAsync(string name, IReadOnlyList<Case> cases, Running.CanonicalForms forms)
    {
        var (_, client) = Found.Value.Present.First(one => one.Manifest.Name == name);
        await using var replay = await EmbeddedReplayServer.StartAsync(0, TimeProvider.System, CancellationToken.None);
        return await SurfacedCases.TakeAsync(
            client, cases, forms, Workplace.Corpus, replay, TimeProvider.System, CancellationToken.None);
    }
}
