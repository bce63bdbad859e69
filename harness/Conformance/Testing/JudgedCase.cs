using Conformance.Contract.Catalog;
using Conformance.Contract.Wire;
using Conformance.Corpus.Secrets;
using Conformance.Reports;
using Conformance.Reports.Saved;
using Conformance.Running;

namespace Conformance.Testing;

/// <summary>How a case ended, in the words that a test framework shows.</summary>
internal sealed record JudgedCase
{
    private const int Width = 100;

    /// <summary>The verdict; null where it was not played.</summary>
    public CaseResult? Result { get; private init; }

    /// <summary>Why the test fails; null when it does not.</summary>
    public string? Failure { get; private init; }

    /// <summary>Why it was not judged, or why a failure does not count.</summary>
    public string? SkipReason { get; private init; }

    /// <summary>The broken <i>should</i>.</summary>
    public string? Warning { get; private init; }

    /// <summary>False when the case does not apply: a run of such cases proves nothing.</summary>
    public bool IsJudged => Failure is not null || Result is { Verdict: not Verdict.NotApplicable };

    /// <summary>A case that is not played, since no verdict would mean anything.</summary>
    public static JudgedCase Void(string why) => new() { Failure = $"void: {why}" };

    /// <summary>A case that is not played, since another is.</summary>
    public static JudgedCase NotSelected(string why) => new() { SkipReason = why };

    /// <summary>What a play comes to.</summary>
    /// <param name="wrapper">The wrapper that was judged.</param>
    /// <param name="play">What it showed.</param>
    /// <param name="command">The command that repeats the test; null where nobody knows one.</param>
    public static JudgedCase Of(JudgedWrapper wrapper, JudgedPlay play, string? command)
    {
        var result = play.Result;
        return Standings.Of(result, wrapper.IsStrict) switch
        {
            Standing.Failed => new() { Result = result, Failure = Tell(wrapper, play, command) },
            _ when play.Stale.Count > 0 =>
                new() { Result = result, Failure = $"baseline out of date: {string.Join(Environment.NewLine, play.Stale)}" },
            Standing.Skipped => new()
            {
                Result = result,
                SkipReason = result.Baselined is { } known ? $"baselined: {known}" : NotApplicable(result.Reason),
            },
            _ when result is { Verdict: Verdict.Warn, Baselined: null } =>
                new() { Result = result, Warning = Tell(wrapper, play, command) },
            _ => new() { Result = result },
        };
    }

    /// <summary>Why a case does not apply.</summary>
    public static string NotApplicable(string? reason) => $"not applicable: {reason}";

    // In full, as the tool tells it.
    private static string Tell(JudgedWrapper wrapper, JudgedPlay play, string? command)
    {
        var blocks = new SavedBlocks(
            Excerpt.Word(wrapper.Client.Name), SubjectWords.OfClient, Saving.Rules(play.Result.Findings), Width);
        var told = string.Join(
            Environment.NewLine, blocks.Of(Saving.Of(play.Result, smallest: null, command ?? ""), new(command, Trace: null)));
        return play is { Thrown: { } thrown, Result.Trace: { } trace }
            ? $"{told}{Environment.NewLine}{new SecretScrubber(trace.Secrets).Scrub(thrown)}"
            : told;
    }
}
