using System.CommandLine;
using System.Globalization;
using Conformance.Contract.Wire;

namespace Conformance.Cli;

/// <summary>An option that takes a status of HTTP.</summary>
internal static class StatusOption
{
    private const int Most = 599;

    /// <summary>Makes it.</summary>
    /// <param name="description">What the status is of.</param>
    /// <param name="least">The least that it takes.</param>
    public static Option<int?> Create(string description, int least)
    {
        var status = new Option<int?>("--status") { Description = description, HelpName = "N" };
        status.Validators.Add(result =>
        {
            var given = result.Tokens.Count > 0 ? result.Tokens[^1].Value : "";
            if (!int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < least || number > Most)
            {
                result.AddError(FormattableString.Invariant($"--status '{Excerpt.Word(given)}' is no status from {least} to {Most}"));
            }
        });
        return status;
    }
}
