using Conformance.Cli;
using Conformance.Running.Services;

namespace Conformance.HarnessSuite.Services;

[Platform(Exclude = "Win", Reason = "the commands are those of a POSIX shell")]
[Parallelizable(ParallelScope.All)]
internal sealed class CodeCommands
{
    [Test]
    public async Task Code_is_the_first_line_and_the_command_knows_whose_it_is() =>
        Assert.That(
            await new CodeCommand("echo; echo \" $CODE_MEDIUM $CODE_DESTINATION $CODE_USERNAME \"; echo more").RunAsync(
                "SMS", "+*******0142", "harness", CancellationToken.None),
            Is.EqualTo("SMS +*******0142 harness"));

    [TestCase("exit 3", "--code-command ended with 3")]
    [TestCase("true", "--code-command printed no code")]
    public void Command_that_gives_no_code_is_named(string command, string sentence) =>
        Assert.That(
            () => new CodeCommand(command).RunAsync("SMS", "", "", CancellationToken.None),
            Throws.TypeOf<UnanswerableException>().With.Message.EqualTo(sentence));
}
