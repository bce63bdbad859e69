using System.Text.Json;

namespace Conformance.Reports.Page;

/// <summary>What travelled in cases that did not go well, as traces tell it: without secrets.</summary>
internal sealed class KeptWires
{
    private readonly Dictionary<(string Client, string Case), byte[]> texts = [];
    private readonly Func<string, string, byte[]?> elsewhere;

    /// <summary>Those that are given as they come.</summary>
    public KeptWires() => elsewhere = (_, _) => null;

    /// <summary>Those of a folder of traces.</summary>
    public KeptWires(string folder) => elsewhere = (client, one) =>
        TraceFolder.PathOf(folder, client, one) is var path && File.Exists(path) ? File.ReadAllBytes(path) : null;

    public void Keep(string client, string caseId, byte[] text) => texts[(client, caseId)] = text;

    /// <summary>What travelled; null where that was not kept.</summary>
    public JsonElement? Find(PageResult result)
    {
        var (client, id) = (result.Client.Handle, result.Case.Id);
        if ((texts.GetValueOrDefault((client, id)) ?? elsewhere(client, id)) is not { } text)
        {
            return null;
        }

        try
        {
            using var read = JsonDocument.Parse(text);
            return read.RootElement.Clone();
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException($"the trace of {id} for {client} is no JSON: {broken.Message}", broken);
        }
    }
}
