using Conformance.Contract.Wire;

namespace Conformance.Running;

/// <summary>In which lines of its file a baseline lists what.</summary>
internal sealed class BaselineLines
{
    /// <summary>Those of a baseline that was not read.</summary>
    public static readonly BaselineLines None = new([]);

    private readonly Dictionary<(string Member, string? Item), int> lines;

    private BaselineLines(Dictionary<(string Member, string? Item), int> lines) => this.lines = lines;

    public static BaselineLines In(JsonValue known)
    {
        Dictionary<(string Member, string? Item), int> found = [];
        foreach (var list in known.Children)
        {
            found.TryAdd((list.Name, null), list.Line);
            if (list.Kind == JsonKind.Array)
            {
                foreach (var item in list.Children)
                {
                    if (item.Kind == JsonKind.String)
                    {
                        found.TryAdd((list.Name, item.Text), item.Line);
                    }
                }
            }
        }

        return new(found);
    }

    /// <summary>The line in which a list begins; 0 where there is none.</summary>
    public int Of(string list) => lines.GetValueOrDefault((list, null));

    /// <summary>The line of an item, or where it is not in the list the line in which that begins.</summary>
    public int Of(string list, string item) => lines.TryGetValue((list, item), out var line) ? line : Of(list);
}
