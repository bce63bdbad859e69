using System.Globalization;
using System.Text.Json.Nodes;
using Conformance.Subjects;

namespace Conformance.HarnessSuite.Subjects;

/// <summary>The misbehaving driver in one of its modes, with the ids of all processes that it made.</summary>
internal sealed class MisbehavingClient : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("harness-suite-");
    private readonly string pids;

    public MisbehavingClient(string mode, TimeSpan? helloLimit = null, TimeProvider? clock = null)
    {
        pids = Path.Combine(folder.FullName, "pids");
        var file = Path.Combine(folder.FullName, "client.json");
        var manifest = new JsonObject
        {
            ["name"] = "misbehaving",
            ["start"] = new JsonArray("dotnet", Repository.MisbehavingDriver, mode),
            ["present"] = new JsonArray("dotnet", Repository.MisbehavingDriver, mode),
            ["env"] = new JsonObject { ["PIDS"] = pids },
        };
        File.WriteAllText(file, manifest.ToJsonString());
        Client = new(ClientManifest.Read(file), Variables, new(DriverSchemas.Load(Repository.Schemas))
        {
            // Two cores that also build may take longer than a driver ever should.
            HelloLimit = helloLimit ?? TimeSpan.FromSeconds(60),
            Clock = clock ?? TimeProvider.System,
        });
    }

    /// <summary>The variables of the tests, and some that must never reach a client.</summary>
    public static IReadOnlyDictionary<string, string> Variables { get; } = new Dictionary<string, string>(
        Environment.GetEnvironmentVariables()
            .Cast<System.Collections.DictionaryEntry>()
            .Select(variable => KeyValuePair.Create((string)variable.Key, (string)variable.Value!)),
        StringComparer.Ordinal)
    {
        ["AWS_PROFILE"] = "production",
        ["AWS_ACCESS_KEY_ID"] = "AKIAIOSFODNN7EXAMPLE",
        ["AWS_CONFIG_FILE"] = "/no/such/file",
        ["HTTPS_PROXY"] = "http://127.0.0.1:9",
        ["http_proxy"] = "http://127.0.0.1:9",
        ["NODE_OPTIONS"] = "--inspect",
    };

    public SubprocessClient Client { get; }

    /// <summary>Waits until so many processes have told their ids, and half a second more.</summary>
    public async Task HasRunAsync(int processes = 1)
    {
        for (var tries = 0; tries < 600 && Ids.Count < processes; tries++)
        {
            await Task.Delay(100);
        }

        await Task.Delay(500);
    }

    /// <summary>Asserts that it ran in this many processes and that none of them is left.</summary>
    public async Task AssertNothingIsLeftAsync(int processes = 1)
    {
        var ids = Ids;
        for (var tries = 0; tries < 100 && ids.Exists(IsAlive); tries++)
        {
            await Task.Delay(50);
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(ids, Has.Count.EqualTo(processes));
            Assert.That(ids.Where(IsAlive), Is.Empty, "Processes are left behind.");
        }
    }

    private List<int> Ids => File.Exists(pids)
        ? [.. File.ReadAllLines(pids).Select(line => int.Parse(line, CultureInfo.InvariantCulture))]
        : [];

    public void Dispose() => folder.Delete(recursive: true);

    private static bool IsAlive(int id)
    {
        if (OperatingSystem.IsLinux())
        {
            // An orphan that was killed stays a zombie until the first process of the machine or container takes note.
            var status = $"/proc/{id}/stat";
            try
            {
                return File.ReadAllText(status).Split(") ")[^1][0] is not ('Z' or 'X');
            }
            catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
            {
                return false;
            }
        }

        try
        {
            using var process = System.Diagnostics.Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
