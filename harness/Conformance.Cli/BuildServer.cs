namespace Conformance.Cli;

/// <summary>Tells whether the tool runs on a build server, where nothing is ever accepted.</summary>
internal static class BuildServer
{
    // Containers and WSL are told by variables too, and people work in them.
    private static readonly string[] Variables =
    [
        "CI", "JENKINS_URL", "GITHUB_ACTION", "GITHUB_ACTIONS", "TEAMCITY_VERSION", "GITLAB_CI", "GO_SERVER_URL", "TRAVIS_BUILD_ID",
        "APPVEYOR", "TF_BUILD",
    ];

    /// <summary>The variable that says so; null on a desk.</summary>
    public static string? Variable =>
        Variables.FirstOrDefault(name =>
            Environment.GetEnvironmentVariable(name) is { Length: > 0 } value && !value.Equals("false", StringComparison.OrdinalIgnoreCase))
        ?? (Environment.GetEnvironmentVariable("BuildRunner") == "MyGet" ? "BuildRunner" : null);
}
