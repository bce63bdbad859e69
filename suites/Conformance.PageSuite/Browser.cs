using Microsoft.Playwright;

namespace Conformance.PageSuite;

/// <summary>One browser for all tests: Debian's chromium, or what CHROMIUM names.</summary>
[SetUpFixture]
internal sealed class Browser
{
    private static IPlaywright? playwright;

    public static IBrowser Current { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        playwright = await Playwright.CreateAsync();
        Current = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        await Current.DisposeAsync();
        playwright?.Dispose();
    }
}
