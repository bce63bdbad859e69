using System.CommandLine;
using System.CommandLine.Invocation;
using Conformance.Cli;
using Conformance.Cli.Commands;

namespace Conformance.HarnessSuite.CommandLine;

/// <summary>Every option of the command line that is a number refuses what is none, whichever command has it.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class NumbersOfOptions
{
    private static readonly Type[] Numbers =
    [
        typeof(sbyte), typeof(byte), typeof(short), typeof(ushort), typeof(int), typeof(uint), typeof(long), typeof(ulong), typeof(Int128),
        typeof(UInt128),
        typeof(Half), typeof(float), typeof(double), typeof(decimal), typeof(TimeSpan), typeof(DateOnly), typeof(DateTime),
        typeof(DateTimeOffset),
    ];

    // What no option takes for a number, and what some may.
    private static readonly string[] Wrong =
        ["abc", "", " ", "NaN", "Infinity", "99999999999999999999", "1e400", "-1", "0x10", "1,5", "٣"];

    private static readonly string[] Large = ["1e9", "2147483648", "1e19", "0.5"];

    private static readonly Interruption Interruption = new();
    private static readonly RootCommand Root = AllCommands.Create([], Interruption);

    private static IEnumerable<TestCaseData> All => OfCommand(Root, []);

    private static IEnumerable<TestCaseData> Odd => All.SelectMany(option => Wrong.Select(text =>
        new TestCaseData(option.Arguments[0], option.Arguments[1], text).SetArgDisplayNames(
            $"{option.Arguments[0]}", $"{option.Arguments[1]}", text)));

    [OneTimeTearDown]
    public void Dispose() => Interruption.Dispose();

    [TestCaseSource(nameof(Odd))]
    public void What_is_no_number_is_told_in_a_sentence(string command, string option, string text)
    {
        var parsed = AllCommands.Parse(Root, [.. command.Split(' '), option, text]);

        Assert.That(parsed.Action, Is.InstanceOf<ParseErrorAction>());
        Assert.That(parsed.Errors.Select(error => error.Message), Has.One.StartsWith($"{option} ").And.One.Contains($"'{text}'"));
        Assert.That(parsed.Errors.Select(error => error.Message), Has.None.Contains("   at ").And.None.Contains("System."));
    }

    [TestCaseSource(nameof(All))]
    public void What_is_a_large_number_is_taken_or_told_in_a_sentence(string command, string option)
    {
        foreach (var text in Large)
        {
            var parsed = AllCommands.Parse(Root, [.. command.Split(' '), option, text]);
            var own = parsed.Errors.Where(error => error.Message.StartsWith($"{option} ", StringComparison.Ordinal)).ToArray();

            Assert.That(parsed.Errors.Count(error => error.Message.Contains(text, StringComparison.Ordinal)), Is.EqualTo(own.Length), text);
            Assert.That(own.Select(error => error.Message), Has.All.Contains($"'{text}'"), text);
        }
    }

    [Test]
    public void Those_that_the_issue_names_are_among_them() =>
        Assert.That(
            All.Select(one => $"{one.Arguments[0]} {one.Arguments[1]}"),
            Is.SupersetOf((string[])[
                "client x --jobs", "client x --timeout", "client x --generate", "client x --seed", "service x --timeout",
                "self-test --jobs", "serve x --port", "payload x --status",
            ]));

    private static IEnumerable<TestCaseData> OfCommand(Command command, string[] path)
    {
        // What a command needs besides, or its mistakes would be told first.
        var source = command.Options.FirstOrDefault(option => option.Name == "--from-service");
        string[] words =
            [.. path, .. command.Arguments.Select(_ => "x"), .. source is null ? [] : (string[])[source.Name, "http://127.0.0.1:9"]];
        return command.Options.Where(option => Numbers.Contains(Nullable.GetUnderlyingType(option.ValueType) ?? option.ValueType))
            .Select(
                option => new TestCaseData(string.Join(' ', words), option.Name).SetArgDisplayNames(string.Join(' ', words), option.Name))
            .Concat(command.Subcommands.SelectMany(inner => OfCommand(inner, [.. path, inner.Name])));
    }
}
