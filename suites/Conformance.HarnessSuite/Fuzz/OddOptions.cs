using System.CommandLine;
using System.CommandLine.Invocation;
using Conformance.Cli;
using Conformance.Cli.Commands;

namespace Conformance.HarnessSuite.Fuzz;

/// <summary>Whatever stands on the command line ends with an exit code that README has, and with a sentence.</summary>
internal sealed class OddOptions
{
    private static readonly string[] Values =
    [
        "", " ", "abc", "0", "-1", "1", "1e9", "1e400", "NaN", "Infinity", "2147483648", "18446744073709551616", "0x10", "٣", "--", "-", "*", "a=b", "=", "=x", "A=", "nobody", "state",
        "state,,x", "embedded", "wiremock=", "wiremock=http://", "http://[::1", "http://127.0.0.1:99999", "\u001b[31m", "\ud800", "[x]", "@nothing", "%s{0}", "/no/such/place/x.json", "2026-02-30", "a\nb",
    ];

    [Test]
    public void Command_lines()
    {
        using var interruption = new Interruption();
        var root = AllCommands.Create([], interruption);
        var (refused, ran) = (0, 0);
        OddTexts.Hold(random => Draw(root, random), arguments =>
        {
            ParseResult parsed;
            try
            {
                parsed = AllCommands.Parse(root, arguments);
            }
            catch (UsageException mistaken)
            {
                Assert.That(mistaken.Message, Is.Not.Empty);
                return;
            }

            var (output, error) = (new StringWriter(), new StringWriter());
            if (parsed.Action is ParseErrorAction mistake)
            {
                refused++;
                mistake.ShowHelp = false;
                parsed.Invoke(new() { Output = output, Error = error, EnableDefaultExceptionHandler = false });
                Assert.That(error.ToString(), Is.Not.Empty.And.Not.Contains("   at "));
            }
            else if (arguments is ["client" or "doctor", "nobody", ..] or ["baseline", "update", "nobody", ..])
            {
                // Only what ends before the first case: the client that is asked for is nowhere.
                ran++;
                var refusal = Assert.Catch(() => parsed.Invoke(new() { Output = output, Error = error, EnableDefaultExceptionHandler = false }))!;
                Assert.That(InputMistake.Explains(refusal), Is.True, () => $"{refusal}");
            }
        }, arguments => string.Join(" ⏵ ", arguments));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused, Is.GreaterThan(OddTexts.Count / 4));
            Assert.That(ran, Is.GreaterThan(OddTexts.Count / 40));
        }
    }

    private static string[] Draw(RootCommand root, Random random)
    {
        var path = new List<string>();
        Command at = root;
        while (at.Subcommands.Count > 0)
        {
            at = at.Subcommands[random.Next(at.Subcommands.Count)];
            path.Add(at.Name);
        }

        if (at.Arguments.Count > 0)
        {
            path.Add("nobody");
        }

        for (var options = random.Next(5); options > 0; options--)
        {
            if (at.Options.Count > 0 && random.Next(6) > 0)
            {
                path.Add(at.Options[random.Next(at.Options.Count)].Name);
            }

            if (random.Next(4) > 0)
            {
                path.Add(Values[random.Next(Values.Length)]);
            }
        }

        return [.. path.Where(word => word is not ("--help" or "--version"))];
    }
}
