using System.Text;
using Conformance.Reports.Summaries;

namespace Conformance.PageSuite;

/// <summary>The page of all clients and services that are judged here, on a telephone and on a desk.</summary>
internal sealed class MatrixInABrowser
{
    [TestCase(360, "Math.max(...[...document.querySelectorAll('tbody th')].map(name => name.offsetWidth))", 180)]
    [TestCase(1600, "(wide => wide.scrollWidth - wide.clientWidth)(document.querySelector('#client-groups .wide'))", 0)]
    [TestCase(1600, "(wide => wide.scrollWidth - wide.clientWidth)(document.querySelector('#services .wide'))", 0)]
    public async Task Names_leave_room_for_the_figures(int width, string measured, int most)
    {
        await using var context = await Browser.Current.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 } });
        var page = await context.NewPageAsync();

        await page.SetContentAsync(Encoding.UTF8.GetString(MatrixPage.Write(Kept())));

        Assert.That(await page.EvaluateAsync<int>(measured), Is.AtMost(most));
    }

    private static RunSummary[] Kept() =>
    [
        .. from kind in (string[])["clients", "services"]
           from folder in Directory.EnumerateDirectories(Repository.PathOf("fixtures", kind))
           let file = Path.Combine(folder, "summary.json")
           where File.Exists(file)
           select SummaryFormat.Read(File.ReadAllBytes(file), file),
    ];
}
