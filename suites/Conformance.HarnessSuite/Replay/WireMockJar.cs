using Conformance.Replay;

namespace Conformance.HarnessSuite.Replay;

/// <summary>Starts a WireMock for a test, or skips the test with the command that installs it.</summary>
internal static class WireMockJar
{
    public static string Folder { get; } = Repository.PathOf("fixtures", "servers", "wiremock");

    public static async Task<T> OrSkipAsync<T>(Func<Task<T>> start)
        where T : class
    {
        try
        {
            return await start();
        }
        catch (ReplayFaultException missing) when (missing.InstallCommand is not null && TestContext.Parameters["requireAll"] != "true")
        {
            Assert.Ignore(missing.Message);
            throw;
        }
    }
}
