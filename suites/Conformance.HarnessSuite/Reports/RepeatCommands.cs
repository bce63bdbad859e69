using Conformance.Reports;

namespace Conformance.HarnessSuite.Reports;

internal sealed class RepeatCommands
{
    [Test]
    public void Named_client_is_named() => Assert.That(
        new RepeatCommand("cognito-conformance client", []).For("boto3", "types.Session.number"),
        Is.EqualTo("cognito-conformance client boto3 --case types.Session.number"));

    [Test]
    public void Needed_arguments_follow() => Assert.That(
        new RepeatCommand("./run.ps1 client", [], "--replay", "wiremock").For("boto3", "types.Session.number"),
        Is.EqualTo("./run.ps1 client boto3 --case types.Session.number --replay wiremock"));

    [Test]
    public void Command_of_a_driver_stands_last() => Assert.That(
        new RepeatCommand("cognito-conformance client", ["python3", "my driver.py"], "--strict").For("driver", "types.Session.number"),
        Is.EqualTo("cognito-conformance client --case types.Session.number --strict -- python3 'my driver.py'"));
}
