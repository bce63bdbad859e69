using System.CommandLine;

namespace Conformance.Cli.Commands;

/// <summary><c>completion</c>: what a shell has to read to complete the words of a command line.</summary>
internal static class CompletionCommand
{
    // What may follow is told by the tool itself, for the line and the place in it: the library answers [suggest:PLACE] LINE.
    private static readonly Dictionary<string, string> Scripts = new(StringComparer.Ordinal)
    {
        ["bash"] = """
            # Put into ~/.bashrc: source <(cognito-conformance completion bash)
            _cognito_conformance() {
              local IFS=$'\n' word=${COMP_WORDS[COMP_CWORD]}
              COMPREPLY=($(compgen -W "$(cognito-conformance "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)" -- "$word"))
            }
            complete -o default -F _cognito_conformance cognito-conformance
            """,
        ["zsh"] = """
            # Put into ~/.zshrc: source <(cognito-conformance completion zsh)
            _cognito_conformance() {
              local words_that_fit=("${(@f)$(cognito-conformance "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
              compadd -- $words_that_fit || _files
            }
            compdef _cognito_conformance cognito-conformance
            """,
        ["fish"] = """
            # Put into ~/.config/fish/config.fish: cognito-conformance completion fish | source
            complete --command cognito-conformance --arguments \
              '(set -l line (commandline -cp); cognito-conformance "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null)'
            """,
        ["pwsh"] = """
            # Put into $PROFILE: cognito-conformance completion pwsh | Out-String | Invoke-Expression
            Register-ArgumentCompleter -Native -CommandName cognito-conformance -ScriptBlock {
              param($word, $line, $place)
              cognito-conformance "[suggest:$place]" "$line" 2>$null | Where-Object { $_ -like "$word*" } |
                ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
            }
            """,
    };

    public static Command Create()
    {
        var shell = new Argument<string>("SHELL") { Description = $"One of {string.Join(", ", Scripts.Keys)}" };
        shell.AcceptOnlyFromAmong([.. Scripts.Keys]);
        shell.HelpName = "SHELL";
        var command = new Command("completion", "Writes what a shell reads to complete these commands and options") { shell };
        command.SetAction(parse =>
        {
            parse.InvocationConfiguration.Output.WriteLine(Scripts[parse.GetRequiredValue(shell)]);
            return ExitCode.AsExpected;
        });
        return command;
    }
}
