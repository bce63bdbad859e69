using Conformance.Cli;
using Conformance.Subjects;
using NUnit.Framework;

namespace Conformance.ClientSuite;

/// <summary>The clients with a manifest, told apart by whether they are installed here.</summary>
internal static class InstalledClients
{
    // Found before all that is looked up in it: static members are set in the order in which they stand.
    private static readonly Workplace Clone = Cli.Workplace.Find();

    private static readonly Lazy<(
        IReadOnlyList<(ClientManifest Manifest, SubprocessClient Client)> Present, IReadOnlyList<string> Absent)> Found =
        new(() => new ClientShelf(Clone, TimeProvider.System).PresentAsync(CancellationToken.None).GetAwaiter().GetResult());

    public static Workplace Workplace => Clone;

    public static IReadOnlyList<(ClientManifest Manifest, SubprocessClient Client)> Present => Found.Value.Present;

    /// <summary>The names of the clients of profile wrapper, which are judged on sign-ins too.</summary>
    public static IReadOnlyList<string> Wrappers { get; } =
        [.. Present.Where(client => IsWrapper(client.Client)).Select(client => client.Manifest.Name)];

    /// <summary>The names of the others.</summary>
    public static IReadOnlyList<string> OfProfileSdk { get; } =
        [.. Present.Select(client => client.Manifest.Name).Except(Wrappers, StringComparer.Ordinal)];

    /// <summary>A sentence for each client that is not installed, with the command that installs it.</summary>
    public static IReadOnlyList<string> Absent => Found.Value.Absent;

    /// <summary>True where every client must be there: the run setting of the project's own CI.</summary>
    public static bool AreAllRequired => TestContext.Parameters.Get("requireAll", "false") == "true";

    // A driver that cannot be greeted is found by its run.
    private static bool IsWrapper(SubprocessClient client)
    {
        try
        {
            var driver = client.StartAsync(CancellationToken.None).GetAwaiter().GetResult();
            driver.DisposeAsync().AsTask().GetAwaiter().GetResult();
            return driver.Client.IsWrapper;
        }
        catch (DriverFaultException)
        {
            return false;
        }
    }
}
