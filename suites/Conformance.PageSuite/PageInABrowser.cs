using System.Text.Json;
using Microsoft.Playwright;

namespace Conformance.PageSuite;

/// <summary>The page of --html, as a person has it who opens it.</summary>
internal sealed class PageInABrowser
{
    private const string Wrong = "details.case:has(summary b.fail)";

    private static readonly string Axe = File.ReadAllText(
        Repository.PathOf("suites", "Conformance.PageSuite", "node_modules", "axe-core", "axe.min.js"));

    private static IEnumerable<TestCaseData> Looks =>
        from width in (int[])[360, 1000, 1600]
        from isDark in (bool[])[false, true]
        from failed in (int[])[0, 1, 300]
        select new TestCaseData(width, isDark, failed);

    [TestCaseSource(nameof(Looks))]
    public async Task Page_fits_and_asks_for_nothing(int width, bool isDark, int failed)
    {
        await using var opened = failed == 300
            ? await OpenedPage.OpenAsync(new(width, isDark), clients: 3, failed: 100, known: 50)
            : await OpenedPage.OpenAsync(new(width, isDark), clients: 1, failed);
        var page = opened.Page;
        await page.EvaluateAsync("for (const part of [...document.querySelectorAll('details')].slice(0, 40)) part.open = true");
        var picture = Path.Combine(
            Directory.CreateDirectory(Repository.PathOf("artifacts", "page")).FullName,
            $"{failed}-{width}-{(isDark ? "dark" : "light")}.png");
        await page.ScreenshotAsync(new() { Path = picture, Clip = new() { X = 0, Y = 0, Width = width, Height = 3000 }, FullPage = true });
        TestContext.AddTestAttachment(picture);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                await page.EvaluateAsync<int>("document.scrollingElement.scrollWidth"),
                Is.LessThanOrEqualTo(width),
                "nothing is beyond the edge");
            Assert.That(opened.Requests, Is.Empty);
            Assert.That(opened.Complaints, Is.Empty);
        }
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Page_can_be_read_by_everybody(bool isDark)
    {
        await using var opened = await OpenedPage.OpenAsync(PageLook.Usual with { IsDark = isDark }, clients: 2, failed: 8, known: 4);
        await opened.Page.EvaluateAsync("for (const part of document.querySelectorAll('details')) part.open = true");
        await opened.Page.EvaluateAsync("for (const row of [...document.querySelectorAll('.rows li')].slice(9)) row.remove()");

        Assert.That(await ViolationsAsync(opened.Page), Is.Empty);
    }

    [Test]
    public async Task Filter_leaves_what_has_the_text_the_rule_and_the_verdict()
    {
        await using var opened = await OpenedPage.OpenAsync(PageLook.Usual, clients: 2, failed: 40, known: 20);
        var page = opened.Page;
        var all = await VisibleAsync(page, ".case");
        var rule = (await page.Locator(Wrong).First.GetAttributeAsync("data-r"))!.Split(' ')[0];

        await page.GetByLabel("Verdict").SelectOptionAsync("fail");
        await page.GetByLabel("Rule").SelectOptionAsync(rule);
        await page.Locator("output", new() { HasText = " shown" }).WaitForAsync();
        var ofRule = await VisibleAsync(page, ".case");
        var id = await page.Locator($".case[data-r~='{rule}']:visible .part").First.GetAttributeAsync("id");
        await page.GetByLabel("Text").FillAsync(id!);
        await page.WaitForFunctionAsync("() => document.querySelectorAll('.case:not([hidden])').length === 1");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(all, Is.EqualTo(60));
            Assert.That(ofRule, Is.InRange(1, all - 1));
            Assert.That(await page.Locator(".case:visible").Locator(".part").GetAttributeAsync("id"), Is.EqualTo(id));
            Assert.That(await page.Locator(".rows li:visible").CountAsync(), Is.Zero);
        }
    }

    [Test]
    public async Task Filter_by_text_opens_what_holds_what_it_found()
    {
        await using var opened = await OpenedPage.OpenAsync(PageLook.Usual, clients: 1, failed: 0);
        var row = opened.Page.Locator(".rows li").Nth(3);
        Assert.That(await row.IsVisibleAsync(), Is.False);

        await opened.Page.GetByLabel("Text").FillAsync((await row.GetAttributeAsync("id"))!);
        await row.WaitForAsync();

        Assert.That(await row.Locator("code").TextContentAsync(), Does.Contain("client client-1 --case "));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Address_of_a_case_opens_its_part_with_and_without_a_script(bool hasScript)
    {
        await using var opened = await OpenedPage.OpenAsync(PageLook.Usual with { HasScript = hasScript }, clients: 1, failed: 30);
        var part = opened.Page.Locator($"{Wrong} .part").Nth(20);
        Assert.That(await part.IsVisibleAsync(), Is.False, "control: it is closed");

        await opened.GoAsync($"#{Uri.EscapeDataString((await part.GetAttributeAsync("id"))!)}");

        await part.WaitForAsync();
        Assert.That(
            await part.EvaluateAsync<bool>("part => { const at = part.getBoundingClientRect().top; return at >= 0 && at < innerHeight }"));
    }

    [Test]
    public async Task Link_of_a_cause_leads_to_the_case_though_the_filter_hides_it()
    {
        await using var opened = await OpenedPage.OpenAsync(PageLook.Usual, clients: 1, failed: 30);
        var link = opened.Page.Locator("details.f:not(.case) dd a").First;
        var id = (await link.TextContentAsync())!;
        var cause = await opened.Page.Locator("details.f:not(.case) summary b").First.TextContentAsync();
        await opened.Page.GetByLabel("Text").FillAsync(cause!);
        await opened.Page.Locator("output", new() { HasText = " shown" }).WaitForAsync();

        await link.ClickAsync();

        await opened.Page.Locator($"[id='{id}']").WaitForAsync();
    }

    [Test]
    public async Task Whoever_has_no_script_reads_all_of_it()
    {
        await using var opened = await OpenedPage.OpenAsync(PageLook.Usual with { HasScript = false }, clients: 1, failed: 2);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await opened.Page.Locator(".filter").CountAsync(), Is.Zero);
            Assert.That(await opened.Page.Locator($"{Wrong} code").First.TextContentAsync(), Does.StartWith("cognito-conformance client "));
            Assert.That(await VisibleAsync(opened.Page, "details.case"), Is.EqualTo(2));
        }
    }

    [Test]
    public async Task Keyboard_is_enough()
    {
        await using var opened = await OpenedPage.OpenAsync(PageLook.Usual, clients: 1, failed: 30);
        var page = opened.Page;
        List<string> met = [];
        for (var press = 0; press < 40; press++)
        {
            await page.Keyboard.PressAsync("Tab");
            met.Add(await page.EvaluateAsync<string>("document.activeElement.localName"));
            if (await page.EvaluateAsync<bool>("document.activeElement.matches('details.f:not([open]) > summary')"))
            {
                break;
            }
        }

        await page.Keyboard.PressAsync("Enter");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(met.Take(3), Is.EqualTo(["input", "select", "select"]));
            Assert.That(met[^1], Is.EqualTo("summary"));
            Assert.That(await page.EvaluateAsync<bool>("document.activeElement.parentElement.open"));
            Assert.That(
                await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"), Is.Not.EqualTo("none"));
        }
    }

    private static Task<int> VisibleAsync(IPage page, string selector) => page.Locator($"{selector}:visible").CountAsync();

    /// <summary>What axe-core finds, contrast among it.</summary>
    private static async Task<IEnumerable<string>> ViolationsAsync(IPage page)
    {
        await page.EvaluateAsync(Axe);
        var found = await page.EvaluateAsync<JsonElement>("axe.run(document)");
        Assert.That(found.GetProperty("passes").GetArrayLength(), Is.GreaterThan(10), "control: it looked");
        return
        [
            .. from violation in found.GetProperty("violations").EnumerateArray()
               let element = violation.GetProperty("nodes")[0].GetProperty("html")
               select $"{violation.GetProperty("id")}: {violation.GetProperty("help")}: {element}",
        ];
    }
}
