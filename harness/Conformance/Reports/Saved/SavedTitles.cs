namespace Conformance.Reports.Saved;

/// <summary>
/// How the clients of a saved run are called where a person reads: two of one name are told apart by how they were selected.
/// </summary>
internal static class SavedTitles
{
    public static IReadOnlyDictionary<SavedClient, string> Of(IReadOnlyList<SavedClient> clients)
    {
        Dictionary<SavedClient, string> titles = [];
        foreach (var client in clients)
        {
            var title = client.Label ?? client.Name;
            titles[client] = titles.ContainsValue(title) ? $"{title} ({client.Handle})" : title;
        }

        return titles;
    }
}
