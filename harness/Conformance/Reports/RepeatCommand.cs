using System.Buffers;

namespace Conformance.Reports;

/// <summary>The one command that repeats a case alone.</summary>
/// <param name="prefix">The command as the user types it, up to the client: <c>cognito-conformance client</c>.</param>
/// <param name="driver">The command of the driver where it was given as one, else nothing.</param>
/// <param name="arguments">What else the case needs, for instance <c>--replay wiremock</c> or <c>--seed 7 --generate 100</c>, an argument
/// each.</param>
internal sealed class RepeatCommand(string prefix, IReadOnlyList<string> driver, params IReadOnlyList<string> arguments)
{
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.,:/=@%+");

    /// <summary>True where the prefix names what is judged already, as that of a service does.</summary>
    public bool IsOfOne { get; init; }

    /// <summary>The folder in which the run writes traces; null where it writes none.</summary>
    public string? Traces { get; init; }

    /// <summary>How a case can be seen again.</summary>
    public RepeatedCase Again(string client, string caseId) =>
        new(For(client, caseId), Traces is null ? null : TraceFolder.PathOf(Traces, client, caseId));

    public string For(string client, string caseId) =>
        IsOfOne ? string.Join(' ', [prefix, "--case", Quote(caseId), .. arguments.Select(Quote)])
        : driver.Count == 0
            ? string.Join(' ', [prefix, Quote(client), "--case", Quote(caseId), .. arguments.Select(Quote)])
            : string.Join(' ', [prefix, "--case", Quote(caseId), .. arguments.Select(Quote), "--", .. driver.Select(Quote)]);

    /// <summary>As POSIX shells and PowerShell both read it, unless there is a quote in it.</summary>
    private static string Quote(string argument) =>
        argument.Length > 0 && !argument.AsSpan().ContainsAnyExcept(Plain)
            ? argument
            : $"'{argument.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
