using Conformance.HarnessSuite.Reports;
using Conformance.Reports;
using Microsoft.Playwright;

namespace Conformance.PageSuite;

/// <summary>The page of a run, open in a browser; nothing but its own file can be had there.</summary>
internal sealed class OpenedPage : IAsyncDisposable
{
    private static readonly RunFacts Facts = new() { Nonce = "one" };
    private static readonly RepeatCommand Repeat = new("cognito-conformance client", [], "--nonce", "one");

    private readonly ReportFile file;
    private readonly IBrowserContext context;

    private OpenedPage(ReportFile file, IBrowserContext context, IPage page) => (this.file, this.context, Page) = (file, context, page);

    public IPage Page { get; }

    /// <summary>Where the page is.</summary>
    public Uri Address => new(file.At("page.html"));

    /// <summary>What was asked for besides the page itself.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>What the browser complained of.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>Opens the page of a run with failures.</summary>
    public static async Task<OpenedPage> OpenAsync(PageLook look, int clients, int failed, int known = 0)
    {
        var written = new ReportFile();
        written.Write(
            "page.html", path => new HtmlReport(path, Facts, Repeat, FrozenTime.Morning), LargeRun.Of(clients, failed, known));
        var own = await Browser.Current.NewContextAsync(new()
        {
            ViewportSize = new() { Width = look.Width, Height = 900 },
            ColorScheme = look.IsDark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = look.HasScript,
            ReducedMotion = ReducedMotion.Reduce,
        });
        var opened = new OpenedPage(written, own, await own.NewPageAsync());
        await own.RouteAsync("**/*", route =>
        {
            if (route.Request.Url.Split('#')[0] == opened.Address.AbsoluteUri)
            {
                return route.ContinueAsync();
            }

            opened.Requests.Add(route.Request.Url);
            return route.AbortAsync();
        });
        opened.Page.Console += (_, message) => opened.Complaints.Add(message.Text);
        opened.Page.PageError += (_, message) => opened.Complaints.Add(message);
        await opened.GoAsync("");
        return opened;
    }

    /// <summary>Goes to an address on the page, as somebody does to whom it was sent.</summary>
    public async Task GoAsync(string fragment)
    {
        await Page.GotoAsync("about:blank");
        await Page.GotoAsync(Address.AbsoluteUri + fragment);
    }

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        file.Dispose();
    }
}

/// <summary>How somebody looks at a page.</summary>
internal readonly record struct PageLook(int Width, bool IsDark)
{
    public static PageLook Usual { get; } = new(1000, IsDark: false);

    public bool HasScript { get; init; } = true;
}
