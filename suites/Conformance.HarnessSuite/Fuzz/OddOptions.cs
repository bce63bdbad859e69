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
        "", " ", "abc", "0", "-1", "1", "1e9", "1e400", "NaN", "Infinity", "2147483648", "18446744073709551616", "0x10", "٣", "--", "-",
        "*", "a=b", "=", "=x", "A=", "nobody", "state",
        "state,,x", "embedded", "wiremock=", "wiremock=http://", "http://[::1", "http://127.0.0.1:99999", "\u001b[31m", "\ud800", "[x]",
        "@nothing", "%s{0}", "/no/such/place/x.json", "2026-02-30", "a\nb",
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
                var refusal =
                    Assert.Catch(() => parsed.Invoke(new() { Output = output, Error = error, EnableDefaultExceptionHandler = false }))!;
                Assert.That(InputMistake.Explains(refusal), Is.True, () => $"{refusal}");
            }
        }, arguments => string.Join(" ⏵ ", arguments));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused, Is.GreaterThan(OddTexts.Count / 4));
            Assert.That(ran, Is.GreaterThan(OddTexts.Count / 40));
        }
    }

    [Test]
    public async Task Command_lines_as_whole_processes()
    {
        using var interruption = new Interruption();
        var root = AllCommands.Create([], interruption);
        var random = new Random(10);
        var lines = Enumerable.Range(0, 4000).Select(_ => Draw(root, random)).Where(line => EndsEarly(root, line)).Take(40).ToArray();
        Assert.That(lines, Has.Length.EqualTo(40));

        foreach (var pair in lines.Chunk(2))
        {
            var runs = await Task.WhenAll(pair.Select(line => Tool.RunAsync(line)));
            for (var at = 0; at < pair.Length; at++)
            {
                var line = string.Join(" ⏵ ", pair[at]);
                Assert.That(runs[at].ExitCode, Is.EqualTo(2), line);
                Assert.That(runs[at].Error, Is.Not.Empty.And.Not.Contains("   at ").And.Not.Contains("Unhandled"), line);
                Assert.That(runs[at].Error.Where(char.IsControl), Is.All.EqualTo('\n').Or.All.EqualTo('\r'), line);
            }
        }
    }

    // A line that is all right would judge, record and accept for minutes, and write where it stands. No argument of a process has half a
    // character.
    private static bool EndsEarly(RootCommand root, string[] line)
    {
        if (line.Any(word => word.Contains('\ud800', StringComparison.Ordinal)) || line.Contains("--", StringComparer.Ordinal))
        {
            return false;
        }

        try
        {
            return AllCommands.Parse(root, line).Action is ParseErrorAction
                || line is ["client" or "doctor", "nobody", ..] or ["baseline", "update", "nobody", ..];
        }
        catch (UsageException)
        {
            return true;
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
