using System.Text;
using Conformance.Contract.Wire;
using Conformance.Subjects;

namespace Conformance.HarnessSuite.Subjects;

/// <summary>The numbers of a greeting have bounds, so that none of them breaks the harness.</summary>
internal sealed class HelloBounds
{
    private static readonly DriverSchemas Schemas = DriverSchemas.Load(Repository.Schemas);

    [Test]
    public void A_number_is_taken_up_to_its_bound_and_told_beyond_in_every_version(
        [Values("maxTries", "maxSeconds", "concurrent", "maxAttempts")] string member,
        [Values(1, 2)] int protocol)
    {
        var most = member switch { "maxTries" => 100, "maxSeconds" => 3600, _ => 64 };
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Check(protocol, member, $"{most}"), Is.Null);
            foreach (var number in (string[])[$"{most + 1}", "2147483648", "1e9", "0", "-1"])
            {
                Assert.That(
                    Check(protocol, member, number),
                    Does.Contain($"$.{member}").And.Contains(number.StartsWith('-') || number == "0" ? "at least 1" : $"at most {most}"),
                    number);
            }

            Assert.That(Check(protocol, member, "1e400"), Does.Contain($"$.{member}"));
        }
    }

    private static string? Check(int protocol, string member, string number)
    {
        var hello =
            $$"""{"id":1,"protocol":{{protocol}},"client":{"name":"c","version":"1","language":"l","runtime":"1"}"""
            + $$""","profile":"wrapper","operations":["InitiateAuth"],"surfaces":[],"flows":["password"],"{{member}}":{{number}}}""";
        return Schemas.Answer(ProtocolMessages.HelloOperation, protocol).Check(
            JsonReading.TryRead(Encoding.UTF8.GetBytes(hello), out _)!.Root)?.ToString();
    }
}
