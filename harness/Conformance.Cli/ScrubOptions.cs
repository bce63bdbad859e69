using System.CommandLine;
using Conformance.Corpus;
using Conformance.Recording.Substitution;

namespace Conformance.Cli;

/// <summary>What the owner of a recording lets be written beyond the words of the protocol, and what not.</summary>
internal sealed class ScrubOptions
{
    private readonly Option<string[]> keep = new("--keep")
    {
        Description = "Writes the value of this challenge parameter as it was answered (may be repeated)",
        HelpName = "NAME",
    };

    private readonly Option<bool> scrubMessages = new("--scrub-messages")
    {
        Description = "Writes no word of the messages and pages, only that there was one",
    };

    public IReadOnlyList<Option> All => [keep, scrubMessages];

    /// <summary>What was given.</summary>
    /// <exception cref="UsageException">A kept parameter would write a secret or somebody's name.</exception>
    public ScrubWishes Read(ParseResult parse)
    {
        try
        {
            return ScrubWishes.Of(parse.GetValue(keep) ?? [], parse.GetValue(scrubMessages));
        }
        catch (CorpusException secret)
        {
            throw new UsageException(secret.Message);
        }
    }
}
