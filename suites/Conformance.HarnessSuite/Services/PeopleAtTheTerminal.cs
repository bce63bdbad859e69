using Conformance.Cli;
using Conformance.Running.Services;

namespace Conformance.HarnessSuite.Services;

/// <summary>What only a person has is asked for, and can be skipped.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class PeopleAtTheTerminal
{
    [Test]
    public async Task Delivered_code_is_asked_for_with_where_it_went()
    {
        var asked = new StringWriter();
        using var typed = new StringReader(" 204816 \n");

        var code = await new HumanAtTerminal(typed, asked, isThere: true).CodeAsync("SMS", "+*******0142", "user", CancellationToken.None);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(code, Is.EqualTo("204816"));
            Assert.That(asked.ToString(), Is.EqualTo("the code that came by SMS to +*******0142 (Enter skips it): "));
        }
    }

    [TestCase("\n", true, "the code that was delivered was asked for, and skipped")]
    [TestCase("", true, "the code that was delivered was asked for, and skipped")]
    [TestCase("204816\n", false, "it needs a delivered code, and there was no terminal to ask for it, nor --code-command")]
    public void Code_that_nobody_types_is_told_as_the_reason(string typed, bool isThere, string reason)
    {
        using var lines = new StringReader(typed);

        Assert.That(
            () => new HumanAtTerminal(lines, TextWriter.Null, isThere).CodeAsync("SMS", "", "user", CancellationToken.None),
            Throws.TypeOf<UnanswerableException>().With.Message.EqualTo(reason));
    }

    [Test]
    public void User_with_a_passkey_is_asked_for()
    {
        using var lines = new StringReader("eu-west-1_a\nclient\nuser\n");
        var owner = PasskeyOwner.Ask(new(lines, TextWriter.Null, isThere: true));

        Assert.That((owner?.UserPoolId, owner?.ClientId, owner?.Username), Is.EqualTo(("eu-west-1_a", "client", "user")));
    }

    [TestCase("\n")]
    [TestCase("eu-west-1_a\n\n")]
    [TestCase("eu-west-1_a\nclient\n\n")]
    public void User_with_a_passkey_is_skipped_by_an_empty_line(string typed)
    {
        using var lines = new StringReader(typed);

        Assert.That(PasskeyOwner.Ask(new(lines, TextWriter.Null, isThere: true)), Is.Null);
    }

    [Test]
    public void Nobody_is_asked_where_nobody_is() =>
        Assert.That(new HumanAtTerminal(TextReader.Null, TextWriter.Null, isThere: false).Asks("Go on? "), Is.Null);
}
