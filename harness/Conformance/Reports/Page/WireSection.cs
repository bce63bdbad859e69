namespace Conformance.Reports.Page;

/// <summary>What travelled in a case: once for all clients of which the same did.</summary>
internal static class WireSection
{
    private const string Withheld =
        "What travelled is left out here, since the page would grow too large; the command above with --trace DIR writes it to a file.";

    public static void Write(Markup page, PageRun run, PageCase one, WireRoom room)
    {
        var kept =
            from result in one.Told
            let wire = run.Wires.Find(result)
            where wire is not null
            select (result.Client, Texts: WireText.Of(wire.Value));
        foreach (var alike in kept.GroupBy(wire => string.Join('\0', wire.Texts), StringComparer.Ordinal))
        {
            var texts = alike.First().Texts;
            using (page.Line().Open("details", ("class", "wire")))
            {
                var size = texts.Sum(text => Math.Min(text.Length, Markup.Longest));
                page.Element("summary", $"what travelled: {run.TitlesOf(alike.Select(wire => wire.Client))}");
                if (!room.Take(size))
                {
                    page.Element("p", Withheld);
                    continue;
                }

                foreach (var text in texts)
                {
                    using (page.Open("pre"))
                    {
                        page.Lines(text);
                    }
                }
            }
        }
    }
}
