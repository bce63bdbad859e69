using System.Diagnostics.CodeAnalysis;

namespace Conformance.Cli;

/// <summary>The programs that are inside the tool. Each is the tool itself, started again under a hidden command.</summary>
internal static class BuiltInProgram
{
    /// <summary>The driver that does what it is told to do wrong; the self-test starts it.</summary>
    public const string Misbehaving = "misbehaving-driver";

    /// <summary>Under this name a program finds the command that starts it again.</summary>
    private const string CommandOfItself = "Conformance.BuiltInProgram";

    private const string Word = "built-in";

    /// <summary>The clients whose drivers are inside, by the names of their folders.</summary>
    public static IReadOnlyList<string> Clients { get; } = ["aws-sdk-dotnet", "dotnet-reference"];

    private static IReadOnlyList<string> All { get; } = [.. Clients, Misbehaving];

    /// <summary>The command that starts one of them.</summary>
    public static IReadOnlyList<string> CommandOf(string name) => [.. Itself(), Word, name];

    public static bool IsMeant(IReadOnlyList<string> arguments) =>
        arguments is [Word, var name, ..] && All.Contains(name, StringComparer.Ordinal);

    /// <summary>Becomes the program that is meant.</summary>
    /// <returns>Its exit code.</returns>
    public static int Run(IReadOnlyList<string> arguments)
    {
        AppContext.SetData(CommandOfItself, CommandOf(arguments[1]).ToArray());

        // The assembly has the name of the program.
        return AppDomain.CurrentDomain.ExecuteAssemblyByName(arguments[1], [.. arguments.Skip(2)]);
    }

    // A single file, and the executable that a build or `dotnet tool` makes, start by their own path; else it is `dotnet TOOL.dll`.
    [SuppressMessage("SingleFile", "IL3000", Justification = "It is asked for because it is empty in a single file.")]
    private static IReadOnlyList<string> Itself()
    {
        var assembly = typeof(BuiltInProgram).Assembly;
        var program = Environment.ProcessPath!;
        var name = Path.GetFileNameWithoutExtension(program);
        return assembly.Location.Length == 0 || name == assembly.GetName().Name ? [program]
            : name == "dotnet" ? [program, assembly.Location]
            : ["dotnet", assembly.Location];
    }
}
