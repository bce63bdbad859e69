using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Conformance.ServiceMutants.Reference;

namespace Conformance.HarnessSuite.Services;

/// <summary>The reference service in the place of somebody's account, from which the tool records bundles as a user runs it.</summary>
internal sealed class BundledAccount : IAsyncDisposable
{
    private readonly ReferenceService service;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("conformance-");

    private BundledAccount(ReferenceService service)
    {
        this.service = service;
    }

    /// <summary>How many user pools are in it.</summary>
    public int Pools => service.Pools;

    public string Bundle => Path.Combine(folder.FullName, "answers.zip");

    public string Ledger => Bundle + ".resources";

    /// <summary>A clone in which an import may write: nothing is in it but the file that the catalog reads.</summary>
    public string Clone => Path.Combine(folder.FullName, "clone");

    public ReferenceService Service => service;

    public static async Task<BundledAccount> StartAsync(Conduct conduct) =>
        new(await ReferenceService.StartAsync(conduct, TimeProvider.System, "account", CancellationToken.None));

    /// <summary>Starts a run for the forms, without waiting for its end.</summary>
    public Process Start(string[] arguments, params (string, string)[] variables) => Tool.Start(
        [
            "record", "--from-service", service.Address.Url.ToString(), "--region", service.Address.Region, "--bundle", Bundle,
            .. Credentials, .. arguments,
        ],
        variables);

    public async Task<ToolRun> RecordAsync(string[] arguments, params (string, string)[] variables)
    {
        using var tool = Start(arguments, variables);
        tool.StandardInput.Close();
        return await Tool.EndAsync(tool);
    }

    public Task<ToolRun> CleanAsync() => Tool.RunAsync(["record", "--clean", Ledger, .. Credentials]);

    /// <summary>What is in the bundle, by the names of its files.</summary>
    public Dictionary<string, string> Texts()
    {
        using var zip = ZipFile.OpenRead(Bundle);
        return zip.Entries.ToDictionary(
            entry => entry.FullName,
            entry =>
            {
                using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
                return reader.ReadToEnd();
            },
            StringComparer.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        await service.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private string[] Credentials =>
        ["--access-key-id", service.Credentials.AccessKey, "--secret-access-key", service.Credentials.SecretKey];
}
