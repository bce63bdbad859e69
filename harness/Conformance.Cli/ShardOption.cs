using System.CommandLine;
using Conformance.Corpus;

namespace Conformance.Cli;

/// <summary><c>--shard</c>: a part of the run, as one of several machines plays it.</summary>
internal static class ShardOption
{
    public static Option<Shard?> Create() => new("--shard")
    {
        Description = "Plays one part of the cases, as 1/4 the first of four; `report merge` makes one report of all",
        HelpName = "N/COUNT",
        CustomParser = result =>
        {
            try
            {
                return Shard.Parse(result.Tokens[^1].Value);
            }
            catch (FormatException slip)
            {
                result.AddError($"--shard {slip.Message}");
                return null;
            }
        },
    };
}
