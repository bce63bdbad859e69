using System.Security.Cryptography;
using System.Text;

namespace Conformance.Reports.Page;

/// <summary>What the head of each page has: its style inside, and a policy by which it fetches nothing.</summary>
internal static class PageFrame
{
    private static readonly string Style = Read("page.css");

    /// <summary>Writes the head of a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="title">What the browser calls it.</param>
    /// <param name="script">The one script that it runs; null for none.</param>
    public static void WriteHead(Markup page, string title, string? script)
    {
        var scripts = script is null ? "'none'" : $"'{Hash(script)}'";
        var policy = $"default-src 'none'; style-src '{Hash(Style)}'; script-src {scripts}; img-src data:; base-uri 'none'; "
            + "form-action 'none'";
        using (page.Open("head"))
        {
            page.Open("meta", ("charset", "utf-8"));
            page.Open("meta", ("http-equiv", "Content-Security-Policy"), ("content", policy));
            page.Open("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
            page.Open("meta", ("name", "color-scheme"), ("content", "light dark"));
            page.Element("title", title);
            page.Open("link", ("rel", "icon"), ("href", "data:,"));
            using (page.Open("style"))
            {
                page.Own(Style);
            }
        }
    }

    /// <summary>The source of a style or a script.</summary>
    public static string Read(string name)
    {
        using var reader = new StreamReader(
            typeof(PageFrame).Assembly.GetManifestResourceStream($"page/{name}")
                ?? throw new InvalidOperationException($"{name} is not in the assembly"));
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static string Hash(string source) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(source)))}";
}
