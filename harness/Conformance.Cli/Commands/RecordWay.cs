using System.CommandLine;
using System.Globalization;
using Conformance.Contract.Catalog;
using Conformance.Recording;

namespace Conformance.Cli.Commands;

/// <summary>One way to record: the option that chooses it, what it needs and takes besides, and what it does.</summary>
/// <param name="Chooser">The option that chooses it.</param>
/// <param name="Needed">Options without which it cannot be.</param>
/// <param name="Taken">Options that are its own.</param>
/// <param name="RunAsync">What it does with the folder that is written to; empty where it needs none.</param>
internal sealed record RecordWay(
    Option Chooser,
    IReadOnlyList<Option> Needed,
    IReadOnlyList<Option> Taken,
    Func<ParseResult,
    string,
    CancellationToken,
    Task<int>> RunAsync)
{
    /// <summary>The options that are given with another way by mistake.</summary>
    public IEnumerable<Option> Own => [Chooser, .. Needed, .. Taken];

    /// <summary>The way that the user chose.</summary>
    /// <exception cref="UsageException">None, two, one without what it needs, or an option of another.</exception>
    public static RecordWay Chosen(ParseResult parse, IReadOnlyList<RecordWay> ways)
    {
        var given = ways.Where(way => IsGiven(parse, way.Chooser)).ToList();

        // What another way needs besides does not choose.
        var chosen = given.Where(way => !given.Any(other => other.Needed.Contains(way.Chooser))).ToList();
        if (chosen is not [var one])
        {
            throw new UsageException($"record takes one of {string.Join(", ", ways.Select(way => way.Chooser.Name))}: what is recorded");
        }

        if (one.Needed.FirstOrDefault(option => !IsGiven(parse, option)) is { } missing)
        {
            throw new UsageException($"record {one.Chooser.Name} needs {missing.Name} {missing.HelpName}: {missing.Description}");
        }

        return ways.Where(way => way != one)
            .SelectMany(way => way.Own)
            .Except(one.Own)
            .FirstOrDefault(option => IsGiven(parse, option)) is { } foreign
            ? throw new UsageException($"{foreign.Name} does not go with {one.Chooser.Name}")
            : one;
    }

    /// <summary>What was written, in words.</summary>
    public static string Summary(ServiceRecording recording, string into)
    {
        var left = recording.LeftAsTheyWere.Count;
        return recording.Written.Count == 0
            ? "wrote nothing: no AdminInitiateAuth was answered"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"wrote {Wording.Count(recording.Written.Count, "file")} into "
                + $"{into}{(left == 0 ? "" : $"; {left} of an earlier recording stay as they were")}");
    }

    private static bool IsGiven(ParseResult parse, Option option) => parse.GetResult(option) is { Implicit: false };
}
