using Conformance.Running.Services;

namespace Conformance.Cli;

/// <summary>A person who is asked for what only a person has. An empty line skips the question.</summary>
/// <param name="input">What the person types.</param>
/// <param name="output">Where the questions go.</param>
/// <param name="isThere">False where nobody can type anything.</param>
internal sealed class HumanAtTerminal(TextReader input, TextWriter output, bool isThere)
{
    private const string Skipped = "the code that was delivered was asked for, and skipped";
    private const string Nobody = "it needs a delivered code, and there was no terminal to ask for it, nor --code-command";

    /// <summary>True where a person can be asked.</summary>
    public bool IsThere => isThere;

    /// <summary>The person at the terminal of this process.</summary>
    public static HumanAtTerminal Here(TextWriter output) =>
        new(Console.In, output, !Console.IsInputRedirected && !Console.IsOutputRedirected);

    /// <summary>Asks.</summary>
    /// <returns>What was typed; null for nothing, and where nobody is there.</returns>
    public string? Asks(string question)
    {
        if (!isThere)
        {
            return null;
        }

        output.Write(question);
        output.Flush();
        return input.ReadLine()?.Trim() is { Length: > 0 } typed ? typed : null;
    }

    /// <summary>Waits for a delivered code.</summary>
    /// <exception cref="UnanswerableException">The person skips it, or nobody is there.</exception>
    public async Task<string> CodeAsync(string medium, string destination, string username, CancellationToken cancellationToken)
    {
        if (!isThere)
        {
            throw new UnanswerableException(Nobody);
        }

        // Who is asked may press Ctrl-C in place of an answer.
        var typed = await Task.Run(() => Asks($"the code that came by {medium} to {destination} (Enter skips it): "), cancellationToken)
            .WaitAsync(cancellationToken);
        return typed ?? throw new UnanswerableException(Skipped);
    }
}
