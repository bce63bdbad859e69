using System.Text.RegularExpressions;
using Conformance.Contract.Wire;
using Conformance.Corpus;

namespace Conformance.Recording;

/// <summary>What a recording of a service is called and what it is of.</summary>
/// <param name="Name">Its name, with which its case ids start: lower-case words, and numbers behind them, joined by hyphens.</param>
/// <param name="Service">The service.</param>
/// <param name="Version">Its version.</param>
/// <param name="Date">The day of the recording.</param>
internal sealed partial record RecordingFacts(string Name, string Service, string Version, DateOnly Date)
{
    // They start the ids of cases that are not recorded from a service.
    private static readonly string[] Taken =
        [
            "documented", "challenge", "tokens", "error", "transport", "types", "session", "identity", "lenient", "available", "observed",
            "measured", "sample",
        ];

    /// <summary>What was recorded, in words.</summary>
    public string Source => $"{Service} {Version}";

    /// <summary>The day as recordings write it.</summary>
    public string Day => Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Refuses a name that case ids cannot start with.</summary>
    /// <exception cref="CorpusException">It is such a name.</exception>
    public void Check()
    {
        if (!Words().IsMatch(Name))
        {
            throw new CorpusException(
                $"'{Excerpt.Word(Name)}' is no name of a recording: it starts case ids, and is lower-case words and numbers "
                + "joined by hyphens, such as cognito-local");
        }

        if (Taken.Contains(Name, StringComparer.Ordinal))
        {
            throw new CorpusException(
                $"'{Excerpt.Word(Name)}' is the start of case ids that are not of a service: name the recording for its service");
        }
    }

    [GeneratedRegex("^[a-z]+(-([a-z]+|[0-9]+))*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();
}

/// <summary>The sign-in that exchanges belong to.</summary>
/// <param name="Id">The id of its scenario.</param>
/// <param name="AuthFlow">The AuthFlow with which it starts.</param>
/// <param name="Username">The actual username, as it is in the pool.</param>
/// <param name="Typed">What the user typed.</param>
internal sealed record RecordedScenario(string Id, string AuthFlow, string Username, string Typed);
