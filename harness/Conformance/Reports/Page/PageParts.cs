namespace Conformance.Reports.Page;

/// <summary>What stands in several sections in the same form.</summary>
internal static class PageParts
{
    /// <summary>A name and what is told of it; nothing where there is nothing to tell.</summary>
    public static void Pair(this Markup page, string name, string? text)
    {
        if (text is null)
        {
            return;
        }

        using (page.Open("div"))
        {
            page.Element("dt", name).Element("dd", text);
        }
    }

    /// <summary>A command that can be copied.</summary>
    public static void Command(this Markup page, string name, string command)
    {
        using (page.Open("div"))
        {
            page.Element("dt", name);
            using (page.Open("dd"))
            {
                page.Element("code", command);
            }
        }
    }
}
