using System.CommandLine;

namespace Conformance.Cli;

/// <summary>The option that names what <c>--trace</c> of a run that is over wrote.</summary>
internal sealed class KeptTracesOption : Option<string?>
{
    public KeptTracesOption(string description) : base("--trace") => (Description, HelpName) = (description, "DIR");

    /// <summary>The folder; null where none is named.</summary>
    /// <exception cref="UsageException">There is no such folder.</exception>
    public string? Read(ParseResult parse) => parse.GetValue(this) is not { } folder ? null
        : Directory.Exists(folder) ? folder
        : throw new UsageException($"there is no folder {folder}; name the one that --trace of the run wrote");
}
