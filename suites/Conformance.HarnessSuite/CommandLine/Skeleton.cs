using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Conformance.HarnessSuite.CommandLine;

/// <summary>A skeleton of <c>new client</c>, how it is built and started, and what a client in its place might return.</summary>
/// <param name="Language">Its language.</param>
/// <param name="File">The file with the marked place.</param>
/// <param name="Start">The program that runs it and its arguments, in its folder.</param>
internal sealed record Skeleton(string Language, string File, params string[] Start)
{
    /// <summary>What builds it; empty where it runs as it stands.</summary>
    public string[] Build { get; init; } = [];

    /// <summary>What the three steps of a wrapper say as long as there is no client.</summary>
    public required string Unfilled { get; init; }

    /// <summary>That the user is signed in, that a code is wanted, and that nobody is signed in.</summary>
    public required string[] Filled { get; init; }

    public static IReadOnlyList<Skeleton> All { get; } =
    [
        new("csharp", "Program.cs", "dotnet", "bin/driver/Driver.dll")
        {
            Build = ["dotnet", "build", "Driver.csproj", "--configuration", "Release", "--output", "bin/driver", "--nologo"],
            Unfilled = @"throw new NotSupportedException\([^;]*\);",
            Filled =
            [
                """Task.FromResult(SignedIn("a", "b", "c"));""",
                """Task.FromResult(Challenged("SMS_MFA", new Dictionary<string, string> { ["k"] = "v" }, "s"));""",
                "Task.FromResult<JsonObject?>(null);",
            ],
        },
        new("go", "driver.go", "./bin/driver")
        {
            Build = ["go", "build", "-o", "bin/driver", "."],
            Unfilled = "return nil, errUnsupported",
            Filled =
            [
                """return signedIn("a", "b", "c"), nil""",
                """return challenged("SMS_MFA", map[string]string{"k": "v"}, "s"), nil""",
                "return nil, nil",
            ],
        },
        new("java", "Driver.java", "java", "Driver.java")
        {
            Unfilled = @"throw new Unsupported\(\);",
            Filled =
            [
                """return signedIn("a", "b", "c");""", """return challenged("SMS_MFA", Map.of("k", "v"), "s");""", "return null;",
            ],
        },
        new("javascript", "driver.mjs", "node", "driver.mjs")
        {
            Unfilled = @"throw new Unsupported\(\);",
            Filled =
            [
                """return signedIn({ accessToken: "a", idToken: "b", refreshToken: "c" });""",
                """return challenged({ name: "SMS_MFA", parameters: { k: "v" }, session: "s" });""",
                "return null;",
            ],
        },
        new("python", "driver.py", "python3", "driver.py")
        {
            Unfilled = "raise Unsupported",
            Filled = ["""return signed_in("a", "b", "c")""", """return challenged("SMS_MFA", {"k": "v"}, "s")""", "return None"],
        },
        new("ruby", "driver.rb", "ruby", "driver.rb")
        {
            Unfilled = "raise Unsupported",
            Filled =
            [
                """return signed_in(access_token: "a", id_token: "b", refresh_token: "c")""",
                """return challenged("SMS_MFA", parameters: { "k" => "v" }, session: "s")""",
                "return nil",
            ],
        },
    ];

    /// <summary>Leaves a test out where what the skeleton needs is not on the machine, unless nothing may be left out.</summary>
    public void Require()
    {
        var program = Build is [var builder, ..] ? builder : Start[0];
        if (!(Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => System.IO.File.Exists(Path.Combine(folder, program))))
        {
            Assert.That(TestContext.Parameters.Get("requireAll", "false"), Is.Not.EqualTo("true"), $"{program} is not installed");
            Assert.Ignore($"{program} is not installed");
        }
    }

    /// <summary>Puts what a client might return in the place of the three steps of a wrapper.</summary>
    public void Fill(string folder)
    {
        var file = Path.Combine(folder, File);
        var at = 0;
        System.IO.File.WriteAllText(
            file, new Regex(Unfilled, RegexOptions.None, TimeSpan.FromSeconds(1)).Replace(
                System.IO.File.ReadAllText(file), _ => Filled[at++], Filled.Length));
        Assert.That(at, Is.EqualTo(Filled.Length));
    }

    public async Task BuildAsync(string folder)
    {
        if (Build is not [])
        {
            var run = await RunAsync(folder, Build, "");
            Assert.That(run.ExitCode, Is.Zero, run.Output + run.Error);
        }
    }

    /// <summary>Runs the driver alone, with what it is to read.</summary>
    public Task<ToolRun> RunAsync(string folder, string input) => RunAsync(folder, Start, input);

    /// <summary>The command that starts it from elsewhere.</summary>
    public string[] CommandFrom(string folder) =>
        [.. Start.Select(word => word.Contains('.', StringComparison.Ordinal) ? Path.Combine(folder, word) : word)];

    /// <summary>Runs what a user pastes, where the tool is on PATH.</summary>
    public static Task<ToolRun> PasteAsync(string folder, string lines) =>
        RunAsync(folder, ["bash", "-c", $"PATH='{LoneTool.Bin}':$PATH\n{lines}"], "");

    /// <inheritdoc/>
    public override string ToString() => Language;

    private static async Task<ToolRun> RunAsync(string folder, string[] command, string input)
    {
        var program = command[0].StartsWith('.') ? Path.Combine(folder, command[0]) : command[0];
        var start = new ProcessStartInfo(program, command[1..])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["NUGET_PACKAGES"] = Path.Combine(folder, "packages") },
        };
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        return await Tool.EndAsync(process);
    }
}
