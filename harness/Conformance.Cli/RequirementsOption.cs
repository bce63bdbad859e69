using System.CommandLine;
using System.CommandLine.Completions;
using Conformance.Contract.Catalog;

namespace Conformance.Cli;

/// <summary>Options that name a version of the corpus.</summary>
internal static class RequirementsOption
{
    public static Option<RequirementSet?> Create() =>
        Create(
            "--requirements",
            "Judges by the cases, rules and levels of this version of the corpus (default: that of client.json, of the baseline, or the "
            + "newest)");

    public static Option<RequirementSet?> Create(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "VERSION",
        CompletionSources = { _ => RequirementSet.Versions.Select(version => new CompletionItem(version)) },
        CustomParser = result =>
        {
            try
            {
                return RequirementSet.Of(result.Tokens[^1].Value);
            }
            catch (FormatException slip)
            {
                result.AddError($"{name} {slip.Message}");
                return null;
            }
        },
    };
}
