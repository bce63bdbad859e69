using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Conformance.Running.Services;

/// <summary>
/// The file in which a run writes down each resource before it makes it, so that a run that was killed can be cleaned up behind. Each line
/// is on the disk before the call that it speaks of is sent.
/// </summary>
internal sealed class ResourceLedger : IDisposable
{
    /// <summary>The version of its form.</summary>
    public const int Format = 1;

    /// <summary>The tag that each user pool of such a run carries; its value is the prefix of the run.</summary>
    public const string Tag = "cognito-conformance";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly FileStream file;

    private ResourceLedger(FileStream file, string path)
    {
        this.file = file;
        Path = path;
    }

    /// <summary>Where it lies.</summary>
    public string Path { get; }

    /// <summary>Starts a ledger.</summary>
    /// <param name="path">Where; nothing may be there yet.</param>
    /// <param name="endpoint">The service that the resources are in.</param>
    /// <param name="region">The region that requests are signed for.</param>
    /// <param name="run">The prefix of the run.</param>
    /// <exception cref="IOException">It is there already, or cannot be written.</exception>
    public static ResourceLedger Start(string path, Uri endpoint, string region, string run)
    {
        var ledger = new ResourceLedger(new(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read), path);
        ledger.Write(new()
        {
            ["format"] = Format,
            ["endpoint"] = endpoint.GetLeftPart(UriPartial.Authority),
            ["region"] = region,
            ["run"] = run,
        });
        return ledger;
    }

    /// <summary>Writes down what is about to be made.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="name">Its name.</param>
    /// <param name="within">The id of the user pool that it is in; null for a user pool.</param>
    public void Making(string kind, string name, string? within = null)
    {
        var line = new JsonObject { ["making"] = kind, ["name"] = name };
        if (within is not null)
        {
            line["in"] = within;
        }

        Write(line);
    }

    /// <summary>Writes down the id of a user pool that was made.</summary>
    public void Made(string name, string id) => Write(new() { ["made"] = ResourceKinds.Pool, ["name"] = name, ["id"] = id });

    /// <summary>Writes down that a user pool was refused, so that there is nothing to remove.</summary>
    public void Refused(string name) => Write(new() { ["refused"] = ResourceKinds.Pool, ["name"] = name });

    /// <summary>Writes down that a user pool is gone, with all that was in it.</summary>
    public void Removed(string id) => Write(new() { ["removed"] = ResourceKinds.Pool, ["id"] = id });

    /// <summary>Writes down that all user pools of a name are gone, also the ones whose ids were never answered.</summary>
    public void Gone(LeftPool pool) => Append(GoneLine(pool));

    /// <summary>The line that says so.</summary>
    public static string GoneLine(LeftPool pool) => Line(new() { ["removed"] = ResourceKinds.Pool, ["name"] = pool.Name });

    /// <summary>True while the run that writes a ledger is going.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static bool IsWritten(string path)
    {
        try
        {
            using var alone = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.None);
            return false;
        }
        catch (IOException held) when (held is not FileNotFoundException and not DirectoryNotFoundException)
        {
            return true;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();

    private static string Line(JsonObject line) => line.ToJsonString(Plain) + "\n";

    private void Write(JsonObject line) => Append(Line(line));

    private void Append(string line)
    {
        file.Write(Encoding.UTF8.GetBytes(line));
        file.Flush(flushToDisk: true);
    }
}
